import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../src/shared/domain/answer-figures'
import { movesOf, spreadOf } from '../../src/shared/domain/paired-counts'
import { gatherSmall } from '../../src/shared/domain/small-columns'

const step = fc.integer({ min: 1, max: 5 })

test('[see R9] quartiles are those a spreadsheet gives', () => {
  // QUARTILE.INC of the same numbers.
  expect(spreadOf([1, 2, 4, 7, 8, 9, 10, 12])).toMatchObject({
    least: 1,
    lowerQuartile: 3.5,
    median: 7.5,
    upperQuartile: 9.25,
    most: 12,
  })
  expect(spreadOf([3])).toEqual({
    n: 1,
    mean: 3,
    least: 3,
    lowerQuartile: 3,
    median: 3,
    upperQuartile: 3,
    most: 3,
  })
  expect(spreadOf([])).toBeNull()
})

test('[see R9] half of all lie on either side of the median, a quarter outside each quartile', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (values) => {
      const spread = spreadOf(values)!
      const quarter = Math.ceil((values.length - 1) / 4)
      const below = (mark: number) => values.filter((value) => value < mark).length
      const above = (mark: number) => values.filter((value) => value > mark).length
      expect(below(spread.median)).toBeLessThanOrEqual(values.length / 2)
      expect(above(spread.median)).toBeLessThanOrEqual(values.length / 2)
      expect(below(spread.lowerQuartile)).toBeLessThanOrEqual(quarter)
      expect(above(spread.upperQuartile)).toBeLessThanOrEqual(quarter)
      const marks = [spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile]
      expect([...marks, spread.most]).toEqual([...marks, spread.most].toSorted((a, b) => a - b))
      expect(spreadOf(values.toReversed())).toEqual(spread)
    }),
  )
})

test('[see R9] up, same and down are all the pairs; turned round, up is down', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ before: step, after: step })), (pairs) => {
      const { up, same, down } = movesOf(pairs)
      expect(up + same + down).toBe(pairs.length)
      const turned = pairs.map(({ before, after }) => ({ before: after, after: before }))
      expect(movesOf(turned)).toEqual({ up: down, same, down: up })
    }),
  )
  expect(
    movesOf([
      { before: 2, after: 4 },
      { before: 3, after: 3 },
      { before: 4, after: 3 },
      { before: 1, after: 2 },
    ]),
  ).toEqual({ up: 2, same: 1, down: 1 })
})

const asked = {
  options: [],
  min: 1,
  max: 5,
  minLabel: 'Not at all',
  maxLabel: 'Completely',
}

test('[see R9] the steps of then and of now add up to the answers', () => {
  const given = fc.record({
    answer: fc.record({ then: step, now: step }),
    person: fc.constantFrom(null, 'a', 'b', 'c'),
  })
  fc.assert(
    fc.property(fc.array(given), (all) => {
      const { n, rows, moves } = figuresOf({ ...asked, kind: 'then-now' }, all)
      expect(n).toBe(all.length)
      expect(rows.map(({ label }) => label)).toEqual([
        '1 Not at all',
        '2',
        '3',
        '4',
        '5 Completely',
      ])
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(n)
      expect(rows.reduce((sum, { before }) => sum + (before ?? 0), 0)).toBe(n)
      expect((moves?.up ?? 0) + (moves?.same ?? 0) + (moves?.down ?? 0)).toBe(n)
    }),
  )
})

test('[see R10] four answers are too few, five are not', () => {
  const of = (n: number) =>
    figuresOf(
      { ...asked, kind: 'scale' },
      Array.from({ length: n }, () => ({ answer: { scale: 3 }, person: null })),
    ).isTooFew
  expect([of(0), of(4), of(5)]).toEqual([true, true, false])
})

test('[see R9] dots are told with their voters; own words of a choice come last', () => {
  const options = [
    { key: 'o1', text: 'Tea' },
    { key: 'o2', text: 'Coffee' },
  ]
  const dots = figuresOf({ ...asked, options, kind: 'dots' }, [
    { answer: { dots: { o1: 2, o2: 1 } }, person: 'a' },
    { answer: { dots: { o1: 3, gone: 4 } }, person: 'b' },
    { answer: { dots: {} }, person: 'c' },
  ])
  expect(dots).toMatchObject({ n: 2, people: 2 })
  expect(dots.rows.map(({ label, count, voters }) => [label, count, voters])).toEqual([
    ['Tea', 5, 2],
    ['Coffee', 1, 1],
  ])
  const choice = figuresOf({ ...asked, options, kind: 'choice' }, [
    { answer: { choice: ['o1', 'Tea'] }, person: 'a' },
    { answer: { choice: ['water'] }, person: 'b' },
  ])
  expect(choice.rows.map(({ label, count }) => [label, count])).toEqual([
    ['Tea', 1],
    ['Coffee', 0],
    [null, 1],
  ])
})

test('[see R10] what leaves never holds a column that stands for fewer than three people', () => {
  const columns = fc
    .array(fc.nat(6), { maxLength: 12 })
    .map((all) => all.map((people, index) => ({ id: String(index), people })))
  fc.assert(
    fc.property(columns, (all) => {
      const { alone, together } = gatherSmall(all)
      expect(alone.length + together.length).toBe(all.length)
      for (const { people } of alone) expect(people).toBeGreaterThanOrEqual(3)
      const people = together.reduce((sum, column) => sum + column.people, 0)
      if (together.length > 0 && alone.length > 0) expect(people).toBeGreaterThanOrEqual(3)
      if (all.every((column) => column.people >= 3)) expect(together).toEqual([])
    }),
  )
})
