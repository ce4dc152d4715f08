import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf, cohensKappa } from '../../src/shared/domain/agreement'

/** Rows: the first coder's category; columns: the second coder's. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, () => [String(first), String(second)] as const),
    ),
  )

// Viera AJ, Garrett JM (2005): Understanding interobserver agreement: the kappa statistic.
// Family Medicine 37(5), 360–363: two residents, 100 films, kappa 0.57.
test('two categories, as in Viera and Garrett 2005', () => {
  const pairs = pairsOf([
    [15, 5],
    [10, 70],
  ])
  expect(agreementOf(pairs)).toMatchObject({ shared: 100, agreed: 85 })
  expect(cohensKappa(pairs)).toBeCloseTo(0.571, 3)
})

// Fleiss JL (1981): Statistical Methods for Rates and Proportions, 2nd edition, table 13.1:
// psychotic, neurotic, organic; 100 people, observed 0.89, expected 0.66, kappa 0.676.
test('three categories, as in Fleiss 1981', () => {
  const pairs = pairsOf([
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ])
  expect(cohensKappa(pairs)).toBeCloseTo(0.676, 3)
})

test('no more than chance is nought, all the same is one, one theme only says nothing', () => {
  expect(
    cohensKappa(
      pairsOf([
        [25, 25],
        [25, 25],
      ]),
    ),
  ).toBeCloseTo(0)
  expect(
    cohensKappa(
      pairsOf([
        [20, 0],
        [0, 30],
      ]),
    ),
  ).toBe(1)
  expect(cohensKappa(pairsOf([[40]]))).toBeNull()
  expect(cohensKappa([])).toBeNull()
})

test('kappa is given from thirty on', () => {
  const pair = (index: number) => [String(index % 2), String(index % 2)] as const
  expect(agreementOf(Array.from({ length: 29 }, (_, index) => pair(index))).kappa).toBeNull()
  expect(agreementOf(Array.from({ length: 30 }, (_, index) => pair(index))).kappa).toBe(1)
})

test('who is first makes no difference, and kappa is never above the share of agreement', () => {
  const theme = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(fc.tuple(theme, theme), { minLength: 1 }), (pairs) => {
      const kappa = cohensKappa(pairs)
      const turned = cohensKappa(pairs.map(([first, second]) => [second, first] as const))
      expect(turned === null).toBe(kappa === null)
      expect(turned ?? 0).toBeCloseTo(kappa ?? 0, 10)
      expect(kappa ?? 0).toBeLessThanOrEqual(agreementOf(pairs).agreed / pairs.length + 1e-9)
    }),
  )
})
