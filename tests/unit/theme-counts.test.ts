import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  besideEachOther,
  countAt,
  countThemes,
  type CodedRow,
  type ThemeNode,
} from '../../src/shared/domain/theme-counts'

const themeIds = ['a', 'b', 'c', 'd', 'e']
/** Five themes in any shape of tree, the last one outside learning. */
const trees = fc
  .array(fc.option(fc.nat(3), { nil: null }), { minLength: 5, maxLength: 5 })
  .map((parents) =>
    themeIds.map((id, index): ThemeNode => {
      const parent = parents[index]
      const isOutside = index === 4
      const parentId =
        parent === null || parent === undefined || isOutside || index === 0
          ? null
          : (themeIds[parent % index] ?? null)
      return { id, parentId, isOutside }
    }),
  )
/** A reflection has one person and one column; it may have many themes, the same one twice. */
const reflections = fc.array(
  fc.record({
    person: fc.constantFrom(null, 'p1', 'p2', 'p3', 'p4'),
    column: fc.constantFrom(null, 'x', 'y', 'z'),
    themes: fc.array(fc.constantFrom(...themeIds), { maxLength: 4 }),
  }),
  { maxLength: 30 },
)
type Said = { person: string | null; column: string | null; themes: string[] }

const rowsOf = (said: readonly Said[]): CodedRow[] =>
  said.flatMap(({ person, column, themes }, index) =>
    (themes.length > 0 ? themes : [null]).map((theme) => ({
      reflection: `r${index}`,
      person,
      column,
      theme,
    })),
  )

/** The plain way: for each figure, look at every reflection again. */
function recount(said: readonly Said[], is: (one: Said) => boolean) {
  const those = said.filter(is)
  const people = new Set(those.map(({ person }) => person).filter((person) => person !== null))
  return { statements: those.length, people: people.size }
}
function holds(themes: readonly ThemeNode[], wanted: string, theme: string): boolean {
  if (theme === wanted) return true
  const parent = themes.find(({ id }) => id === theme)?.parentId
  return parent ? holds(themes, wanted, parent) : false
}

test('[see R2] [see R4] counts are those of a recount by hand, for every theme and column', () => {
  fc.assert(
    fc.property(trees, reflections, (themes, said) => {
      const counts = countThemes(rowsOf(said), themes)
      for (const { id } of themes) {
        const under = (one: Said) => one.themes.some((theme) => holds(themes, id, theme))
        expect(counts.themes.get(id) ?? recount([], under)).toEqual(recount(said, under))
        for (const column of [null, 'x', 'y', 'z'])
          expect(countAt(counts, id, column)).toEqual(
            recount(said, (one) => one.column === column && under(one)),
          )
      }
    }),
  )
})

test('[see R5] totals of columns and of learning leave out what is no learning statement', () => {
  fc.assert(
    fc.property(trees, reflections, (themes, said) => {
      const counts = countThemes(rowsOf(said), themes)
      const learns = (one: Said) => one.themes.some((theme) => theme !== 'e')
      expect(counts.learning).toEqual(recount(said, learns))
      expect(counts.coded).toEqual(recount(said, (one) => one.themes.length > 0))
      expect(counts.all).toEqual(recount(said, () => true))
      for (const column of [null, 'x', 'y', 'z'])
        expect(counts.columns.get(column) ?? recount([], learns)).toEqual(
          recount(said, (one) => one.column === column && learns(one)),
        )
    }),
  )
})

test('[see R7] two themes meet on what has both, whichever stands first', () => {
  fc.assert(
    fc.property(trees, reflections, (themes, said) => {
      const counts = countThemes(besideEachOther(rowsOf(said), themes), themes)
      for (const { id: one } of themes)
        for (const { id: other } of themes) {
          const both = (it: Said) =>
            it.themes.some((theme) => holds(themes, one, theme)) &&
            it.themes.some((theme) => holds(themes, other, theme))
          expect(countAt(counts, one, other)).toEqual(recount(said, both))
          expect(countAt(counts, one, other)).toEqual(countAt(counts, other, one))
        }
    }),
  )
})

test('themes that stand under each other in a ring are counted and do not hang', () => {
  const ring = [
    { id: 'a', parentId: 'b', isOutside: false },
    { id: 'b', parentId: 'a', isOutside: false },
  ]
  const counts = countThemes([{ reflection: 'r', person: 'p', column: 'x', theme: 'a' }], ring)
  expect(countAt(counts, 'b', 'x')).toEqual({ statements: 1, people: 1 })
})
