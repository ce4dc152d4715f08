import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCommitter } from '../../src/main/room/committer'
import { newRow } from '../../src/main/workspace/rows'
import { sql } from '../../src/main/workspace/sql'
import { temporaryStore } from '../support/workspace'

const kinds = ['good', 'refused at once', 'refused half done', 'breaks a constraint'] as const

test('[room R6] whatever fails in a shared commit leaves nothing, the others are there once', async () => {
  const store = temporaryStore()
  const { submit } = createCommitter(store)
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), async (works) => {
      round += 1
      const add = (name: string) =>
        store.run(sql.insertInto('organisation').values({ ...newRow(store), name, country: null }))
      const name = (index: number) => `${round}/${index}`
      const commits = () => store.prepare('SELECT count(*) FROM command').pluck().get() as number
      const before = commits()
      const outcomes = await Promise.allSettled(
        works.map((kind, index) =>
          submit(() => {
            if (kind === 'refused at once') throw new Error(kind)
            add(name(index))
            if (kind === 'refused half done') throw new Error(kind)
            if (kind === 'breaks a constraint')
              store.prepare('INSERT INTO organisation SELECT * FROM organisation').run()
            return index
          }),
        ),
      )
      const isGood = works.map((kind) => kind === 'good')
      expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(isGood)
      const there = store
        .prepare<[string], string>('SELECT name FROM organisation WHERE name LIKE ? ORDER BY id')
        .pluck()
        .all(`${round}/%`)
      expect(there).toEqual(works.flatMap((kind, index) => (kind === 'good' ? name(index) : [])))
      expect(commits() - before).toBe(isGood.includes(true) ? 1 : 0)
    }),
    { numRuns: 60 },
  )
})
