import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countRepeats } from '../../src/main/features/groups/group-score'
import { groupSizes } from '../../src/main/features/groups/group-sizes'
import { makeGroups } from '../../src/main/features/groups/make-groups'
import { greedyGroups } from '../support/greedy-groups'

test('[groups R3] never more repeats than a careful person makes by hand', () => {
  const wish = fc.record({
    people: fc.integer({ min: 6, max: 40 }),
    size: fc.integer({ min: 2, max: 7 }),
    rounds: fc.integer({ min: 2, max: 6 }),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  fc.assert(
    fc.property(wish, ({ people, size, rounds, seed }) => {
      const sizes = groupSizes(people, { size })
      const { score } = makeGroups({
        by: { size },
        rounds,
        traits: Array.from({ length: people }, () => []),
        traitRules: [],
        together: [],
        apart: [],
        seed,
      })
      expect(score.repeats).toBeLessThanOrEqual(
        countRepeats(greedyGroups(sizes, rounds), people, () => false),
      )
    }),
    { numRuns: 15 },
  )
})
