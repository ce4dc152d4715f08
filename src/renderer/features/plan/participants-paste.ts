// The list being pasted: how it is read, which the reader may change, and what is to be known of each row.
import { useDeferredValue, useMemo, useState } from 'react'
import type { Organisation } from '../../../shared/contract/people'
import { type ColumnKind, guessColumns } from '../../../shared/domain/people-columns'
import {
  areNamesTurned,
  type Note,
  type PastedEntry,
  type PastedPerson,
  readPeople,
  type Reading,
} from '../../../shared/domain/pasted-people'
import {
  parsePastedTable,
  type PastedTable,
  type Separator,
} from '../../../shared/domain/pasted-table'

type Own = Partial<Reading> & { separator?: Separator }

export type PastedList = {
  readonly table: PastedTable
  /** True until what was typed last has been read. */
  readonly isBehind: boolean
  readonly reading: Reading
  /** Whether any name could be turned round. */
  readonly hasCommas: boolean
  readonly entries: readonly PastedEntry[]
  readonly change: (own: Own) => void
}

export function usePastedList(text: string): PastedList {
  const read = useDeferredValue(text)
  const [own, setOwn] = useState<Own>({})
  if (text === '' && Object.keys(own).length > 0) setOwn({})
  const table = useMemo(() => parsePastedTable(read, own.separator), [read, own.separator])
  const reading = useMemo(() => readingOf(table, own), [table, own])
  const entries = useMemo(() => readPeople(table, reading), [table, reading])
  const at = reading.columns.indexOf('name')
  return {
    table,
    isBehind: read !== text,
    reading,
    hasCommas: at >= 0 && table.rows.some(({ cells }) => cells[at]?.includes(',')),
    entries,
    change: (next) => setOwn((before) => ({ ...before, ...next })),
  }
}

/** What was chosen holds as long as the table has as many columns. */
function readingOf(table: PastedTable, own: Own): Reading {
  const guess = guessColumns(table)
  const columns = own.columns?.length === table.width ? own.columns : guess.columns
  const hasHeading = own.hasHeading ?? guess.hasHeading
  const turnNames = own.turnNames ?? areNamesTurned(table, { columns, hasHeading })
  return { columns, hasHeading, turnNames }
}

/** One column of a kind: the one that was it before is left out. */
export function withColumn(
  columns: readonly ColumnKind[],
  at: number,
  kind: ColumnKind,
): ColumnKind[] {
  return columns.map((before, index) => {
    if (index === at) return kind
    return before === kind ? 'ignore' : before
  })
}

export type ListNote = Omit<Note, 'kind'> & {
  readonly kind: Note['kind'] | 'country-other' | 'badge-taken'
  readonly line: number
}

type Known = { organisations: readonly Organisation[]; badges: ReadonlySet<number> }

/** What is left out or put otherwise than it stands there, row by row. */
export function notesOf(entries: readonly PastedEntry[], known: Known): ListNote[] {
  const countries = new Map(known.organisations.map(({ name, country }) => [name, country]))
  return entries.flatMap(({ line, person, notes }) => {
    const more: ListNote[] = notes.map((note) => ({ ...note, line }))
    if (!person) return more
    const { organisation, country, badge } = person
    if (badge !== null && known.badges.has(badge))
      more.push({ kind: 'badge-taken', words: String(badge), line })
    if (organisation === null || country === null) return more
    const kept = countries.get(organisation)
    if (kept && kept !== country) more.push({ kind: 'country-other', words: organisation, line })
    else countries.set(organisation, country)
    return more
  })
}

export const shownName = ({ name, alias }: PastedPerson): string => name ?? alias ?? ''
