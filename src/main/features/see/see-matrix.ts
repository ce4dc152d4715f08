import type { MatrixAsked, Matrix } from '../../../shared/contract/see'
import type { ReflectionId, ThemeId } from '../../../shared/contract/primitives'
import {
  ancestry,
  besideEachOther,
  countAt,
  countThemes,
  type CodedRow,
  type ThemeNode,
} from '../../../shared/domain/theme-counts'
import { found } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import { readCodedRows } from './coded-rows'
import { leavingRows, mayLeave } from './leaving-rows'

type Theme = ThemeNode & { code: string; title: string; colour: number; depth: number }

export function seeMatrix(store: Store, asked: MatrixAsked): Matrix {
  const themes = readThemes(store, asked)
  const all = readCodedRows(store, asked)
  const read = asked.leaving ? leavingRows(all, themes, asked.by) : all
  const counts = countThemes(read, themes)
  const columns = asked.by === 'theme' ? themes.map(asColumn) : columnsOf(read)
  // Totals are of the reflections, not of the pairs their themes make.
  const cells = asked.by === 'theme' ? countThemes(besideEachOther(read, themes), themes) : counts
  const none = { statements: 0, people: 0 }
  return {
    rows: themes.map(({ id, code, title, colour, depth, isOutside }) => ({
      id: id as ThemeId,
      code,
      title,
      colour,
      depth,
      isOutside,
      total: counts.themes.get(id) ?? none,
      cells: columns.map((column) => countAt(cells, id, column.id)),
    })),
    columns: columns.map((column) => ({
      ...column,
      total:
        (asked.by === 'theme' && column.id !== null
          ? counts.themes.get(column.id)
          : counts.columns.get(column.id)) ?? none,
    })),
    learning: counts.learning,
    coded: counts.coded,
    all: counts.all,
    mayLeave: mayLeave(store, asked, counts),
  }
}

/** The reflections behind a figure of that matrix, as they were said. */
export function behindCell(
  store: Store,
  asked: MatrixAsked & { themeId?: string | undefined; column?: string | null | undefined },
): ReflectionId[] {
  const themes = readThemes(store, asked)
  const outside = new Set(themes.filter((theme) => theme.isOutside).map(({ id }) => id))
  const upwards = ancestry(themes)
  const read = readCodedRows(store, asked)
  const rows: CodedRow[] = asked.by === 'theme' ? besideEachOther(read, themes) : read
  const { themeId, column } = asked
  const isMeant = (row: CodedRow) => {
    if (row.theme === null || !upwards.has(row.theme)) return false
    if (column !== undefined && row.column !== column) return false
    return themeId === undefined
      ? !outside.has(row.theme)
      : (upwards.get(row.theme) ?? []).includes(themeId)
  }
  return [...new Set(rows.filter(isMeant).map((row) => row.reflection as ReflectionId))]
}

const asColumn = ({ id, title }: Theme) => ({ id, label: title })

type Read = ReturnType<typeof readCodedRows>

/** In the order of the programme or the day; people's own, by how much was said; not known last. */
function columnsOf(read: Read): { id: string | null; label: string | null }[] {
  const columns = new Map<
    string | null,
    { label: string | null; sort: number; said: Set<string> }
  >()
  for (const { column, label, sort, reflection, theme } of read) {
    if (theme === null) continue
    const known = columns.get(column)
    if (known) known.said.add(reflection)
    else columns.set(column, { label, sort, said: new Set([reflection]) })
  }
  return [...columns]
    .toSorted(
      ([oneId, one], [otherId, other]) =>
        Number(oneId === null) - Number(otherId === null) ||
        one.sort - other.sort ||
        other.said.size - one.said.size ||
        (one.label ?? oneId ?? '').localeCompare(other.label ?? otherId ?? '', 'sv'),
    )
    .map(([id, { label }]) => ({ id, label }))
}

/** A frame's themes, each right after the one it stands under; those outside learning last. */
function readThemes(store: Store, { sessionId, frameId }: MatrixAsked): Theme[] {
  found(
    store
      .prepare<[string, string], unknown>(
        'SELECT id FROM frame WHERE id = ? AND (session_id IS NULL OR session_id = ?)',
      )
      .get(frameId, sessionId),
  )
  const all = store
    .prepare<[string], Omit<Theme, 'isOutside' | 'depth'> & { outside: number }>(
      `SELECT id, parent_id AS parentId, code, title, colour, is_outside AS outside
        FROM theme WHERE frame_id = ? ORDER BY is_outside, position`,
    )
    .all(frameId)
    .map(({ outside, ...theme }) => ({ ...theme, isOutside: outside === 1 }))
  const ids = new Set(all.map(({ id }) => id))
  const under = (parentId: string | null, depth: number): Theme[] =>
    all
      .filter((theme) =>
        parentId === null
          ? theme.parentId === null || !ids.has(theme.parentId)
          : theme.parentId === parentId,
      )
      .flatMap((theme) => [{ ...theme, depth }, ...under(theme.id, depth + 1)])
  return under(null, 0)
}
