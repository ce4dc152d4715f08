import * as fc from 'fast-check'
import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { chartHeight, chartOption } from '../../src/shared/domain/chart-option'
import { commaSeparated, tabSeparated } from '../../src/shared/domain/table-text'

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.constantFrom('=1+1', '+46', '-x', '@a', '\t=2', ' =3', '"', 'a,b', 'å\nä', '＝1'),
)
const tables = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width })
  return fc.record({
    head: row.map((all) => all.map(String)),
    rows: fc.array(row, { maxLength: 6 }),
  })
})

test('a file for spreadsheets is read back cell by cell, and no words are a formula in it', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const csv = commaSeparated(table)
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const { data } = papaparse.parse<string[]>(csv.slice(1, -2), {
        delimiter: ',',
        newline: '\r\n',
      })
      const cells = [table.head, ...table.rows]
      expect(data).toHaveLength(cells.length)
      for (const [row, all] of cells.entries())
        for (const [column, was] of all.entries()) {
          const read = data[row]![column]!
          expect([String(was), `'${String(was)}`]).toContain(read)
          if (typeof was === 'string') expect(read).not.toMatch(/^\s*[=+\-@＝]/)
        }
    }),
  )
})

test('a row of one empty cell is a row', () => {
  const csv = commaSeparated({ head: [''], rows: [['']] })
  expect(papaparse.parse(csv.slice(1, -2), { delimiter: ',' }).data).toEqual([[''], ['']])
})

test('what goes to the clipboard keeps its rows and columns', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const rows = tabSeparated(table).split('\n')
      expect(rows).toHaveLength(table.rows.length + 1)
      for (const row of rows) expect(row.split('\t')).toHaveLength(table.head.length)
    }),
  )
})

test('a chart of several series has a pattern for each, and names that fit', () => {
  const chart = {
    shape: 'across' as const,
    categories: ['a'.repeat(300), 'b'],
    series: ['then', 'now'].map((name) => ({ name, values: [1, 2] })),
    unit: 'people',
  }
  const option = chartOption(chart, 'day')
  expect(JSON.stringify(option)).not.toContain('a'.repeat(40))
  expect(option).toMatchObject({ aria: { decal: { show: true } } })
  expect(chartHeight(chart)).toBeGreaterThan(chartHeight({ ...chart, categories: ['b'] }))
})
