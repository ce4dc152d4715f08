// Every table's columns, once: the repositories' row types, the journal's triggers and the test against
// the real schema are all made from this value. 'text?' and 'integer?' may be null.
import { gathered } from './columns/gathered'
import { kept } from './columns/kept'
import { planned } from './columns/planned'

export const tables = { ...planned, ...gathered, ...kept } as const

type ColumnTypes = {
  text: string
  'text?': string | null
  integer: number
  'integer?': number | null
}
type RowOf<Columns> = {
  [Name in keyof Columns]: Columns[Name] extends keyof ColumnTypes
    ? ColumnTypes[Columns[Name]]
    : never
}

export type TableName = keyof typeof tables
export type Row<Name extends TableName> = RowOf<(typeof tables)[Name]>
/** The database as Kysely's compiler sees it. */
export type Schema = { [Name in TableName]: Row<Name> }

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
