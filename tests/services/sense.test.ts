import { expect, test } from 'vitest'
import { codeByName, listThemes, setThemes } from '../../src/main/features/sense/sense-repository'
import { followAllWords } from '../../src/main/room-needs'
import { createReflections } from '../../src/main/features/reflections/reflections-service'
import { createSessions } from '../../src/main/features/sessions/sessions-service'
import { contract } from '../../src/shared/contract'
import { newRow } from '../../src/main/workspace/rows'
import { sql } from '../../src/main/workspace/sql'
import { temporaryHost } from '../support/host'
import { say, seminar } from '../support/seminar'
import { temporaryStore } from '../support/workspace'

test('[sense R4] a theme counts the reflections it is on, not those hidden or taken back', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const ids = []
  for (const text of ['a', 'b', 'c', 'd'])
    ids.push((await say(client, here, text, { themes: ['Trust'] })).id)
  await client.reflections.setState({ id: ids[0]!, state: 'hidden' })
  await client.reflections.setState({ id: ids[1]!, state: 'withdrawn-quote' })
  await client.reflections.setState({ id: ids[2]!, state: 'withdrawn-count' })
  const [trust] = await client.sense.themes({ sessionId: here.session.id })
  expect(trust).toMatchObject({ title: 'Trust', code: 'TRUS', colour: 1, reflections: 2 })
})

/** A session with one reflection, and direct access to what no window can make yet. */
async function oneReflection() {
  const store = temporaryStore()
  const window = { window: 'test' }
  const session = await createSessions(() => store).create(
    contract.sessions.create.input.parse({ title: 'x', timeZone: 'UTC', languages: ['en'] }),
    window,
  )
  const reflections = createReflections(() => store, {
    codeByName,
    setThemes,
    followWords: followAllWords,
  })
  const input = {
    sessionId: session.id,
    clientKey: 'some-key',
    text: 'We trusted them',
    channel: 'facilitator',
    themes: ['Trust', 'Time'],
  }
  const receipt = await reflections.capture(contract.reflections.capture.input.parse(input), window)
  return { store, session, reflections, receipt, window }
}

test('[sense R2] codings of single words stay when the whole reflection’s themes are set', async () => {
  const { store, session, reflections, receipt, window } = await oneReflection()
  const [trust] = listThemes(store, session.id)
  store.command({ label: 'test', ...window }, () =>
    store.run(
      sql.insertInto('coding').values({
        ...newRow(store),
        reflection_id: receipt.id,
        theme_id: trust!.id,
        span_start: 3,
        span_end: 10,
        coded_text: 'We trusted them',
        position: 0,
        polarity: '',
        basis: '',
        coded_by: 'facilitator',
        needs_review: 0,
      }),
    ),
  )
  const after = await reflections.setThemes({ id: receipt.id, themeIds: [] }, window)
  expect(after.themes.map(({ title }) => title)).toEqual(['Trust'])
  expect(store.all(sql.selectFrom('coding').select(['span_start', 'span_end']))).toEqual([
    { span_start: 3, span_end: 10 },
  ])
})
