// What of a matrix may leave the screen.
import { togetherId, type MatrixAsked, type SeeBy } from '../../../shared/contract/see'
import {
  fewestInFigures,
  mayListOrganisations,
  smallGroup,
  type SharingRule,
} from '../../../shared/domain/consent'
import { gatherSmall } from '../../../shared/domain/small-columns'
import {
  countThemes,
  type CodedRow,
  type ThemeCounts,
  type ThemeNode,
} from '../../../shared/domain/theme-counts'
import type { Store } from '../../workspace/store'

const aboutPeople: readonly SeeBy[] = ['organisation', 'role', 'country', 'language']

/** Columns that stand for so few people that they may be recognised are counted as one. */
export function leavingRows<R extends CodedRow & { label: string | null }>(
  rows: readonly R[],
  themes: readonly ThemeNode[],
  by: SeeBy,
): R[] {
  if (!aboutPeople.includes(by)) return [...rows]
  // Every theme counts here, also those outside learning: they stand in the table too.
  const { columns } = countThemes(
    rows,
    themes.map((theme) => ({ ...theme, isOutside: false })),
  )
  const { together } = gatherSmall([...columns].map(([id, { people }]) => ({ id, people })))
  const small = new Set(together.map(({ id }) => id))
  return rows.map((row) =>
    small.has(row.column) ? { ...row, column: togetherId, label: null } : row,
  )
}

/** Not who said it where the source is hidden, and nothing on a few that a filter has picked out. */
export function mayLeave(
  store: Store,
  { sessionId, by, filter }: MatrixAsked,
  { coded }: Pick<ThemeCounts, 'coded'>,
): boolean {
  const sharingRule = store
    .prepare<[string], SharingRule>('SELECT sharing_rule FROM session WHERE id = ?')
    .pluck()
    .get(sessionId)
  const isBySource = aboutPeople.includes(by) || filter.organisationId !== undefined
  if (isBySource && !mayListOrganisations({ sharingRule: sharingRule ?? 'stays-here' }))
    return false
  const isPicked = filter.organisationId !== undefined || filter.part !== undefined
  return coded.statements >= fewestInFigures && (!isPicked || coded.people >= smallGroup)
}
