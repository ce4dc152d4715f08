// Every table's columns, once: the repositories' row types, the journal's triggers and the test against
// the real schema are all made from this value. 'text?' and 'integer?' may be null; 'text=' and 'integer='
// have a default and may be left out of an insert.
import type { Generated } from 'kysely'
import { exchange } from './columns/exchange'
import { gathered } from './columns/gathered'
import { kept } from './columns/kept'
import { planned } from './columns/planned'
import { room } from './columns/room'
import { review } from './columns/review'
import { run } from './columns/run'
import { sense } from './columns/sense'
import { visit } from './columns/visit'

export const tables = {
  ...planned,
  ...run,
  ...room,
  ...gathered,
  ...sense,
  ...review,
  ...visit,
  ...exchange,
  ...kept,
} as const

type ColumnTypes = {
  text: string
  'text?': string | null
  integer: number
  'integer?': number | null
  'text=': string
  'integer=': number
}
type RowOf<Columns> = {
  [Name in keyof Columns]: Columns[Name] extends keyof ColumnTypes
    ? ColumnTypes[Columns[Name]]
    : never
}

export type TableName = keyof typeof tables
export type Row<Name extends TableName> = RowOf<(typeof tables)[Name]>
/** The database as Kysely's compiler sees it. */
export type Schema = { [Name in TableName]: WithDefaults<(typeof tables)[Name]> }
type WithDefaults<Columns> = {
  [Name in keyof Columns]: Columns[Name] extends 'text=' | 'integer='
    ? Generated<RowOf<Columns>[Name]>
    : RowOf<Columns>[Name]
}

/** Bookkeeping that is not itself journalled. */
const unjournalled = [
  'command',
  'journal',
  'backup_log',
  'erasure',
  'document',
  'document_citation',
] as const

export const journalledTables = (Object.keys(tables) as TableName[]).filter(
  (name) => !(unjournalled as readonly string[]).includes(name),
)
