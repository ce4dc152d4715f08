// Rows of a pasted list as people. Every row that holds a sign comes back: as somebody, with what is to
// be known about it, or refused with a reason.
import { turnedName } from './name-likeness'
import type { ColumnKind } from './people-columns'
import type { PastedTable } from './pasted-table'
import { countryNamed, languagesNamed } from './place-names'
import { cleanLine } from './text'

export type PastedPerson = {
  readonly name: string | null
  /** What they go by; alone it stands for somebody nobody has named. */
  readonly alias: string | null
  readonly organisation: string | null
  readonly role: string | null
  readonly country: string | null
  readonly languages: readonly string[]
  readonly contact: string | null
  readonly badge: number | null
}

export type RefusalReason = 'no-name' | 'only-signs' | 'too-long'
export type Refusal = { readonly reason: RefusalReason; readonly words: string }
export type NoteKind =
  | 'invisible-signs'
  | 'badge-unreadable'
  | 'badge-twice'
  | 'country-unknown'
  | 'country-alone'
  | 'language-unknown'
export type Note = { readonly kind: NoteKind; readonly words: string }

export type PastedEntry = {
  readonly line: number
  /** Null when refused. */
  readonly person: PastedPerson | null
  readonly refusal: Refusal | null
  readonly notes: readonly Note[]
}

export type Reading = {
  readonly columns: readonly ColumnKind[]
  readonly hasHeading: boolean
  /** "Lind, Åsa" becomes "Åsa Lind". */
  readonly turnNames: boolean
}

/** Characters a name may have, and every other cell. */
export const longestName = 200
export const longestCell = 500

export function readPeople(table: PastedTable, reading: Reading): PastedEntry[] {
  const badges = new Set<number>()
  return table.rows.slice(reading.hasHeading ? 1 : 0).map(({ line, cells }) => {
    const notes: Note[] = []
    const row = readRow(cells, reading, notes)
    const refusal = refusalOf(cells, row)
    if (refusal) return { line, person: null, refusal, notes: [] }
    const badge = readBadge(row.badge, badges, notes)
    return { line, person: { ...readPlaces(row, notes), badge }, refusal: null, notes }
  })
}

/** True when most names are written "Lind, Åsa". */
export function areNamesTurned(
  table: PastedTable,
  { columns, hasHeading }: Omit<Reading, 'turnNames'>,
) {
  const at = columns.indexOf('name')
  const names = table.rows.slice(hasHeading ? 1 : 0).map(({ cells }) => cells[at] ?? '')
  const turned = names.filter((name) => /^[^,]*\p{L}[^,]*,[^,]*\p{L}[^,]*$/u.test(name)).length
  return at >= 0 && turned > 0 && turned * 2 > names.length
}

type Row = Record<Exclude<ColumnKind, 'ignore'>, string>

const listMark = /^\s*(?:[-–—*•·]|\d{1,4}[.)])\s+/
// Signs that show nothing, or turn the words around them about.
const hidden = /[[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]--[\t\n]]/gv

function readRow(cells: readonly string[], { columns, turnNames }: Reading, notes: Note[]): Row {
  const row: Row = {
    name: '',
    'first-name': '',
    'last-name': '',
    alias: '',
    organisation: '',
    role: '',
    country: '',
    language: '',
    contact: '',
    badge: '',
  }
  for (const [at, kind] of columns.entries()) {
    if (kind === 'ignore') continue
    const raw = at === 0 ? (cells[at] ?? '').replace(listMark, '') : (cells[at] ?? '')
    row[kind] = readCell(raw, notes)
  }
  if (turnNames) row.name = turnedName(row.name)
  row.name = [row.name, row['first-name'], row['last-name']].filter((part) => part !== '').join(' ')
  return row
}

/** One clean line; what cannot be seen goes, and is told. */
function readCell(raw: string, notes: Note[]): string {
  const seen = raw.replace(hidden, '')
  const line = cleanLine(seen)
  if (seen !== raw) notes.push({ kind: 'invisible-signs', words: line })
  return line
}

function refusalOf(cells: readonly string[], row: Row): Refusal | null {
  const name = row.name || row.alias
  if (name === '') {
    const words = cleanLine(cells.join(' '))
    return { reason: saysSomething(words) ? 'no-name' : 'only-signs', words: words.slice(0, 80) }
  }
  if (![row.name, row.alias].every((words) => words === '' || saysSomething(words)))
    return { reason: 'only-signs', words: name.slice(0, 80) }
  const long =
    [row.name, row.alias].find((words) => words.length > longestName) ??
    Object.values(row).find((words) => words.length > longestCell)
  return long === undefined ? null : { reason: 'too-long', words: long.slice(0, 80) }
}

const saysSomething = (words: string) => /[\p{L}\p{N}]/u.test(words)

function readPlaces(row: Row, notes: Note[]): Omit<PastedPerson, 'badge'> {
  const country = countryNamed(row.country)
  const languages = languagesNamed(row.language)
  if (row.country !== '' && country === null)
    notes.push({ kind: 'country-unknown', words: row.country })
  if (country !== null && row.organisation === '')
    notes.push({ kind: 'country-alone', words: row.country })
  if (row.language !== '' && languages === null)
    notes.push({ kind: 'language-unknown', words: row.language })
  return {
    name: row.name || null,
    alias: row.alias || null,
    organisation: row.organisation || null,
    role: row.role || null,
    country,
    languages: languages ?? [],
    contact: row.contact || null,
  }
}

function readBadge(words: string, taken: Set<number>, notes: Note[]): number | null {
  if (words === '') return null
  const badge = /^\d{1,5}$/.test(words) ? Number(words) : 0
  if (badge === 0) notes.push({ kind: 'badge-unreadable', words })
  else if (taken.has(badge)) notes.push({ kind: 'badge-twice', words })
  else {
    taken.add(badge)
    return badge
  }
  return null
}
