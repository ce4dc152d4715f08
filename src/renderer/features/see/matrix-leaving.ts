// A matrix as it is copied: as a table and as charts.
import type { Matrix } from '../../../shared/contract/see'
import type { Chart } from '../../../shared/domain/chart-option'
import type { TableText } from '../../../shared/domain/table-text'
import type { Text } from '../../app/text'
import type { ColumnName } from './use-column-names'

export type Measure = 'statements' | 'people'

const most = 5

export function matrixTable(
  matrix: Matrix,
  measure: Measure,
  names: ColumnName,
  t: Text,
): TableText {
  const { rows, columns, learning } = matrix
  return {
    head: [t('see.theme'), ...columns.map(names), t('see.total')],
    rows: [
      ...rows.map(({ title, depth, cells, total }) => [
        `${'– '.repeat(depth)}${title}`,
        ...cells.map((cell) => cell[measure]),
        total[measure],
      ]),
      [t('see.total-learning'), ...columns.map(({ total }) => total[measure]), learning[measure]],
    ],
  }
}

/** The table by size, for a picture. */
export function matrixChart(matrix: Matrix, measure: Measure, names: ColumnName, t: Text): Chart {
  return {
    shape: 'dots',
    unit: t(`see.measure.${measure}`),
    categories: matrix.columns.map(names),
    series: matrix.rows
      .filter(({ total }) => total.statements > 0)
      .map(({ title, cells }) => ({ name: title, values: cells.map((cell) => cell[measure]) })),
  }
}

/** The themes most was said on, and the rest of them together, over the day. */
export function overTime(matrix: Matrix, measure: Measure, names: ColumnName, t: Text): Chart {
  const top = matrix.rows
    .filter(({ depth, isOutside }) => depth === 0 && !isOutside)
    .toSorted((one, other) => other.total[measure] - one.total[measure])
  const values = (row: Matrix['rows'][number]) => row.cells.map((cell) => cell[measure])
  const rest = top.slice(most).map(values)
  return {
    shape: 'stacked',
    unit: t(`see.measure.${measure}`),
    categories: matrix.columns.map(names),
    series: [
      ...top.slice(0, most).map((row) => ({ name: row.title, values: values(row) })),
      ...(rest.length > 0
        ? [
            {
              name: t('see.other-themes', { count: rest.length }),
              values: matrix.columns.map((_, index) =>
                rest.reduce((sum, row) => sum + (row[index] ?? 0), 0),
              ),
            },
          ]
        : []),
    ],
  }
}
