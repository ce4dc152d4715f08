// The long list's spine (`ids`) and its cards (`many`) against the page they replace.
import { expect, test } from 'vitest'
import { createReflections } from '../../src/main/features/reflections/reflections-service'
import { codeByName, setThemes } from '../../src/main/features/sense/sense-repository'
import { followAllWords } from '../../src/main/room-needs'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { temporaryStore } from '../support/workspace'

test('[reflections R14] the spine and the cards are what the page shows, for any filter', () => {
  const store = temporaryStore()
  const { sessionId } = fillSample(store)
  const reflections = createReflections(() => store, {
    codeByName,
    setThemes,
    followWords: followAllWords,
  })
  const from = { window: 'w' }
  const filters = [
    {},
    { language: 'sv' },
    { channel: 'paper' as const },
    { search: 'volunteers' },
    { consent: 'uncleared' as const },
  ]
  for (const some of filters) {
    const filter = { ...some, sessionId }
    const page = reflections.page({ filter, offset: 0, limit: 500 }, from)
    const ids = reflections.ids({ filter }, from)
    if (page instanceof Promise || ids instanceof Promise) throw new Error('not at once')
    expect(ids).toEqual(page.rows.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(0)
    const wanted = ids.slice(0, 40)
    const cards = reflections.many({ sessionId, ids: wanted }, from)
    if (cards instanceof Promise) throw new Error('not at once')
    expect(new Set(cards)).toEqual(new Set(page.rows.slice(0, 40)))
  }
})
