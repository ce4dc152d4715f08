// What each column of a list of people probably is. A guess is a start: it is shown and can be changed.
import { folded } from './folded'
import type { PastedTable } from './pasted-table'
import { countryNamed, languagesNamed } from './place-names'

export const columnKinds = [
  'name',
  'first-name',
  'last-name',
  'alias',
  'organisation',
  'role',
  'country',
  'language',
  'contact',
  'badge',
  'ignore',
] as const
export type ColumnKind = (typeof columnKinds)[number]

export type ColumnGuess = { readonly hasHeading: boolean; readonly columns: readonly ColumnKind[] }

const headings: Record<Exclude<ColumnKind, 'ignore'>, string> = {
  name:
    'name|names|full name|participant|participants|participant name|attendee|attendees|person|delegate|who|' +
    'first and last name|namn|deltagare|deltagarens namn|deltagarnamn|fullstandigt namn|hela namnet|' +
    'for och efternamn|fornamn och efternamn|efternamn fornamn|last name first name|surname first name|vem',
  'first-name': 'first name|firstname|given name|forename|christian name|fornamn',
  'last-name': 'last name|lastname|surname|family name|efternamn|slaktnamn',
  alias:
    'alias|nickname|preferred name|goes by|known as|name to use|called|smeknamn|kallas|tilltalsnamn|' +
    'kallad|pseudonym',
  organisation:
    'organisation|organization|organisations|museum|institution|company|employer|workplace|affiliation|' +
    'organisation museum|arbetsplats|arbetsgivare|foretag|verksamhet|forening|kommun|museet|organisationen',
  role:
    'role|title|job title|job|position|function|profession|occupation|roll|titel|befattning|yrke|yrkestitel|' +
    'yrkesroll|tjanst|tjanstetitel|funktion|arbetsuppgift',
  country: 'country|nation|land',
  language: 'language|languages|preferred language|mother tongue|sprak|modersmal|onskat sprak',
  contact:
    'e mail|email|mail|e mail address|email address|contact|phone|e post|epost|e postadress|epostadress|mejl|' +
    'mejladress|mail adress|mailadress|kontakt|telefon',
  badge:
    'badge|badge number|badge no|no|number|nr|nummer|namnbricka|bricka|bricknummer|brickans nummer|namnskylt|' +
    'participant no|participant number|deltagarnummer',
}
const kindOfHeading = new Map(
  Object.entries(headings).flatMap(([kind, words]) =>
    words.split('|').map((word) => [word, kind as ColumnKind] as const),
  ),
)

/** Enough rows to know a column by. */
const looked = 300

export function guessColumns({ rows, width }: PastedTable): ColumnGuess {
  const first = rows[0]?.cells ?? []
  const named = Array.from({ length: width }, (_, at) => headingKind(first[at] ?? ''))
  const hasHeading = isHeading(first, named)
  const body = rows.slice(hasHeading ? 1 : 0, looked)
  const cellsAt = (at: number) =>
    body.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '')
  const columns: (ColumnKind | null)[] = hasHeading ? named : named.map(() => null)
  forgetRepeats(columns)
  for (let at = 0; at < width; at += 1) {
    const kind = columns[at] === null ? kindOfCells(cellsAt(at)) : null
    if (kind !== null && !columns.includes(kind)) columns[at] = kind
  }
  byPlace(columns, cellsAt, hasHeading)
  return { hasHeading, columns: columns.map((kind) => kind ?? 'ignore') }
}

function headingKind(cell: string): ColumnKind | null {
  if (cell.trim() === '#') return 'badge'
  const words = folded(cell.slice(0, 80)).match(/[\p{L}\p{N}]+/gu) ?? []
  return kindOfHeading.get(words.join(' ')) ?? null
}

/** At least half of what stands there are words for columns. */
function isHeading(cells: readonly string[], named: readonly (ColumnKind | null)[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length
  const known = named.filter((kind) => kind !== null).length
  return known > 0 && known * 2 >= filled
}

/** Only the first column of a kind is of that kind. */
function forgetRepeats(columns: (ColumnKind | null)[]): void {
  for (const [at, kind] of columns.entries())
    if (kind !== null && columns.indexOf(kind) < at) columns[at] = 'ignore'
}

function kindOfCells(cells: readonly string[]): ColumnKind | null {
  if (cells.length === 0) return null
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / cells.length
  if (share((cell) => /^\S+@\S+$/.test(cell)) > 0.5) return 'contact'
  const isBadge = share((cell) => /^\d{1,5}$/.test(cell)) > 0.9
  if (isBadge) return new Set(cells).size > cells.length * 0.9 ? 'badge' : null
  if (share((cell) => languagesNamed(cell) !== null) > 0.7) return 'language'
  if (share((cell) => countryNamed(cell) !== null) > 0.7) return 'country'
  return null
}

const organisationWords =
  /museum|museet|museer|muse[uo]|trust|universit|h[oö]gskola|kommun|region|stiftelse|f[oö]rening|foundation|centre|center|council|college|school|skola|gallery|arkiv|archive|library|bibliotek|institut|\bab\b|\bltd\b|\bas\b|\bgmbh\b/iu

/** Name, organisation, role stand in this order where nothing says otherwise. */
function byPlace(
  columns: (ColumnKind | null)[],
  cellsAt: (at: number) => readonly string[],
  hasHeading: boolean,
): void {
  const free = columns.flatMap((kind, at) => (kind === null && cellsAt(at).length > 0 ? [at] : []))
  const isWords = (at: number) =>
    cellsAt(at).filter((cell) => /\p{L}/u.test(cell)).length * 2 > cellsAt(at).length
  const words = free.filter(isWords)
  const hasName = ['name', 'first-name', 'last-name', 'alias'].some((kind) =>
    columns.includes(kind as ColumnKind),
  )
  if (!hasName) takeName(columns, words, cellsAt, free[0])
  // Under headings, a column with a heading nobody knows is left to the reader.
  if (hasHeading) return
  const rest = words.filter((at) => columns[at] === null)
  const home = rest.find((at) => share(cellsAt(at), organisationWords) > 0.3) ?? rest[0]
  if (home !== undefined) columns[home] = 'organisation'
  const next = rest.find((at) => columns[at] === null)
  if (next !== undefined) columns[next] = 'role'
}

function takeName(
  columns: (ColumnKind | null)[],
  words: readonly number[],
  cellsAt: (at: number) => readonly string[],
  first: number | undefined,
): void {
  const [a, b] = words
  if (a !== undefined && b !== undefined && arePartsOfNames(cellsAt(a), cellsAt(b))) {
    // "Lind, Åsa": what stands first in a list of two single words is the last name.
    columns[a] = 'last-name'
    columns[b] = 'first-name'
    return
  }
  const at = a ?? first
  if (at !== undefined) columns[at] = 'name'
}

function arePartsOfNames(one: readonly string[], other: readonly string[]): boolean {
  const single = (cells: readonly string[]) => share(cells, /^\p{Lu}[\p{L}'’-]*$/u) > 0.8
  // Museums come again and again, first names less so.
  const isVaried = new Set(other).size > other.length * 0.6
  return (
    other.length > 2 &&
    single(one) &&
    single(other) &&
    isVaried &&
    share(other, organisationWords) < 0.2
  )
}

const share = (cells: readonly string[], is: RegExp): number =>
  cells.length === 0 ? 0 : cells.filter((cell) => is.test(cell)).length / cells.length
