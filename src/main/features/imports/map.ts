// A map says what each column is. It comes from a guess, a file or a window, and must fit the table.
import { ImportMap } from '../../../shared/contract/imports'
import { AppError } from '../../../shared/errors'
import { columnName } from './table'

type Role = ImportMap['columns'][number]['role']

/** A map with only what it was given: no defaults filled in for encoding, delimiter and audience. */
export type PartialMap = Pick<ImportMap, 'columns'> & Partial<Omit<ImportMap, 'columns'>>

/** Throws 'import/bad-map' that says where, or names the column. */
export function readMap(json: unknown): PartialMap {
  const value = typeof json === 'string' ? parseJson(json) : json
  const parsed = ImportMap.safeParse(value)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') || 'map'
    throw new AppError('import/bad-map', { reason: 'shape', column: where })
  }
  const given = value as Record<string, unknown>
  const { columns, ...settings } = parsed.data
  const kept = Object.entries(settings).filter(([key]) => given[key] !== undefined)
  const names = columns.map((column) => ({ ...column, name: columnName(column.name) }))
  assertDistinct(names)
  return { columns: names, ...(Object.fromEntries(kept) as Partial<typeof settings>) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new AppError('import/bad-map', { reason: 'json', column: '' })
  }
}

const single: readonly Role[] = ['person', 'organisation', 'date']

function assertDistinct(columns: ImportMap['columns']): void {
  const names = new Set<string>()
  const roles = new Set<Role>()
  for (const { name, role } of columns) {
    if (names.has(name)) throw new AppError('import/bad-map', { reason: 'twice', column: name })
    if (single.includes(role) && roles.has(role))
      throw new AppError('import/bad-map', { reason: 'second', column: name })
    names.add(name)
    roles.add(role)
  }
}

/** The first mapped column that the table does not have. */
export function unknownColumn(map: PartialMap, columns: readonly string[]): string | undefined {
  const known = new Set(columns)
  return map.columns.find(({ name }) => !known.has(name))?.name
}

/** Throws 'import/bad-map' for a column that is not there, 'import/nothing-mapped' without one that holds answers. */
export function assertFits(map: PartialMap, columns: readonly string[]): void {
  const unknown = unknownColumn(map, columns)
  if (unknown !== undefined)
    throw new AppError('import/bad-map', { reason: 'unknown', column: unknown })
  const answers: readonly Role[] = ['text', 'scale', 'choice']
  if (!map.columns.some(({ role }) => answers.includes(role)))
    throw new AppError('import/nothing-mapped')
}
