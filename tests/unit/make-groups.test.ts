import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finiteField } from '../../src/main/features/groups/finite-field'
import { groupDesign } from '../../src/main/features/groups/group-design'
import { countRepeats, membersOf } from '../../src/main/features/groups/group-score'
import { groupSizes } from '../../src/main/features/groups/group-sizes'
import { type GroupWish, makeGroups } from '../../src/main/features/groups/make-groups'
import { createSeatPeople } from '../../src/main/features/groups/seat-people'

const never = () => false
const wish = (people: number, change: Partial<GroupWish> = {}): GroupWish => ({
  by: { size: 4 },
  rounds: 1,
  traits: Array.from({ length: people }, () => [null]),
  traitRules: ['ignore'],
  together: [],
  apart: [],
  seed: 1,
  ...change,
})
const sorted = (sizes: number[]) => sizes.toSorted((a, b) => a - b)
const sizesOf = (round: readonly number[]) => membersOf(round).map((group) => group.length)

test('[groups R1] sizes differ by one at most, add up, and are never over the size asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 60 }), (people, n) => {
      for (const by of [{ size: n }, { groups: n }]) {
        const sizes = groupSizes(people, by)
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people)
        if (people > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        if ('size' in by && people > 0) expect(Math.max(...sizes)).toBeLessThanOrEqual(n)
      }
    }),
  )
  expect(groupSizes(3, { size: 5 })).toEqual([3])
})

test('[groups R2] everybody sits in one group of every round, whatever is asked', () => {
  const index = fc.integer({ min: 0, max: 39 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(index, index), { maxLength: 6 }),
      fc.array(fc.constantFrom('A', 'B', 'C', null), { minLength: 40, maxLength: 40 }),
      (people, size, rounds, pairs, organisations) => {
        const apart = pairs.filter(([a, b]) => a < people && b < people && a !== b)
        const traits = organisations.slice(0, people).map((each) => [each])
        const asked = wish(people, { by: { size }, rounds, apart, traits, traitRules: ['mix'] })
        let calls = 0
        const { seating, score } = makeGroups(asked, () => (calls += 1) < 3)
        expect(seating).toHaveLength(rounds)
        for (const round of seating) {
          expect(round).toHaveLength(people)
          expect(sorted(sizesOf(round))).toEqual(sorted(groupSizes(people, { size })))
        }
        expect(score.unavoidable).toBeLessThanOrEqual(score.repeats)
        expect(score.repeats).toBe(countRepeats(seating, people, never))
      },
    ),
    { numRuns: 60 },
  )
})

describe('[groups R3] nobody meets twice while that is possible', () => {
  test.each([
    [32, 4, 8],
    [25, 5, 5],
    [36, 4, 6],
    [120, 5, 8],
    [38, 5, 4],
    [16, 4, 4],
    [20, 4, 4],
  ])('%i people in groups of %i, %i rounds', (people, size, rounds) => {
    const { score } = makeGroups(wish(people, { by: { size }, rounds }))
    expect(score).toMatchObject({ repeats: 0, unavoidable: 0 })
  })

  test('and what cannot be avoided is proven, not guessed', () => {
    const { score } = makeGroups(wish(9, { by: { size: 5 }, rounds: 3 }))
    expect(score.unavoidable).toBeGreaterThan(0)
    expect(score.repeats).toBe(score.unavoidable)
  })
})

test('[groups R4] pairs kept together are, pairs kept apart are, in every round', () => {
  const rules = {
    together: [
      [0, 1],
      [2, 3],
    ],
    apart: [
      [4, 5],
      [0, 4],
    ],
  } as const
  const { seating, score } = makeGroups(wish(30, { by: { size: 5 }, rounds: 4, ...rules }))
  expect(score.brokenRules).toBe(0)
  for (const round of seating) {
    for (const [a, b] of rules.together) expect(round[a]).toBe(round[b])
    for (const [a, b] of rules.apart) expect(round[a]).not.toBe(round[b])
  }
})

test('[groups R5] organisations are spread as far as they go; one only is no trouble', () => {
  const traits = Array.from({ length: 36 }, (_, person) => [`museum ${person % 6}`])
  const asked = wish(36, { by: { groups: 6 }, traits, traitRules: ['mix'] })
  expect(makeGroups(asked).score.alike).toBe(0)
  const same = traits.map(() => ['one museum'])
  expect(makeGroups({ ...asked, traits: same }).seating[0]).toHaveLength(36)
})

test('[groups R6] the same wish gives the same groups', () => {
  const asked = wish(37, { by: { size: 5 }, rounds: 3, seed: 7 })
  expect(makeGroups(asked)).toEqual(makeGroups(asked))
})

test('a field divides: every row of its multiplication but the first holds every number once', () => {
  for (const size of [2, 3, 4, 5, 7, 8, 9, 16, 25, 27]) {
    const field = finiteField(size)
    for (let a = 1; a < size; a += 1)
      expect(new Set(Array.from({ length: size }, (_, b) => field?.multiply(a, b))).size).toBe(size)
  }
  expect([1, 6, 10, 12, 24].map(finiteField)).toEqual([null, null, null, null, null])
})

test('a design holds no pair twice', () => {
  for (const [groups, rows, rounds] of [
    [8, 4, 8],
    [24, 5, 6],
    [7, 7, 7],
    [10, 3, 3],
  ] as const) {
    const design = groupDesign(groups, rows, rounds)
    if (design) expect(countRepeats(design, groups * rows, never)).toBe(0)
  }
  expect(groupDesign(8, 4, 8)).not.toBeNull()
})

test('[groups R10] work that is cancelled on its way ends with a refusal and no groups', async () => {
  const seatPeople = createSeatPeople('no bundle here')
  const controller = new AbortController()
  const asked = wish(40, { by: { groups: 3 }, rounds: 8 })
  const stopped = seatPeople(asked, {
    signal: controller.signal,
    progress: () => controller.abort(),
  })
  await expect(stopped).rejects.toMatchObject({ code: 'groups/cancelled' })
})
