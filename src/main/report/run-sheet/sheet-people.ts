// Who is expected, for the door: name, organisation, number, and a box. Never a way to reach anybody.
import type { Passage, SheetBlock, SheetColumn } from '../../../shared/domain/run-sheet-model'
import { localeOf } from '../model/numbers'
import type { SheetPerson } from './gather-sheet'
import type { SheetContext } from './sheet-context'

export const personName = ({ say }: Pick<SheetContext, 'say'>, person: SheetPerson): string =>
  person.name.trim() === '' ? say('report-document.participant') : person.name

/** Everybody who has not sent word that they cannot come. */
export const expected = ({ facts }: SheetContext): readonly SheetPerson[] =>
  facts.people.filter(({ attendance }) => attendance !== 'absent')

export const openBox = '☐'
export const tickedBox = '☑'

export function arrivals(context: SheetContext, newPage: boolean): SheetBlock[] {
  const { facts, say, ours } = context
  const people = sorted(context)
  const absent = facts.people.length - people.length
  const heading: SheetBlock = {
    kind: 'heading',
    level: 1,
    text: ours(say('run-sheet.arrivals')),
    time: '',
    newPage,
  }
  const lead = say('run-sheet.arrivals.lead', { count: people.length, absent })
  const line: SheetBlock = { kind: 'line', text: ours(lead) }
  return people.length === 0 ? [heading, line] : [heading, line, table(context, people)]
}

type Column = {
  readonly kind: SheetColumn
  readonly head: string
  readonly cell: (person: SheetPerson) => Passage
  readonly isWanted: boolean
}

function table(context: SheetContext, people: readonly SheetPerson[]): SheetBlock {
  const { say, ours, written } = context
  const columns: Column[] = [
    {
      kind: 'tick',
      head: say('run-sheet.column.here'),
      cell: ({ attendance }) => ours(attendance === 'present' ? tickedBox : openBox),
      isWanted: true,
    },
    {
      kind: 'number',
      head: say('run-sheet.column.badge'),
      cell: ({ badge }) => ours(badge === null ? '–' : String(badge)),
      isWanted: people.some(({ badge }) => badge !== null),
    },
    {
      kind: 'words',
      head: say('run-sheet.column.name'),
      cell: (person) => written(personName(context, person)),
      isWanted: true,
    },
    {
      kind: 'words',
      head: say('run-sheet.column.organisation'),
      cell: ({ organisation }) => written(organisation ?? '–'),
      isWanted: people.some(({ organisation }) => organisation !== null),
    },
  ]
  const wanted = columns.filter(({ isWanted }) => isWanted)
  return {
    kind: 'table',
    columns: wanted.map(({ kind }) => kind),
    head: wanted.map(({ head }) => head),
    rows: people.map((person) => wanted.map(({ cell }) => cell(person))),
    quiet: [],
  }
}

function sorted(context: SheetContext): SheetPerson[] {
  const { compare } = new Intl.Collator(localeOf[context.language], {
    numeric: true,
    sensitivity: 'base',
  })
  const name = (person: SheetPerson) => personName(context, person)
  return expected(context).toSorted(
    (one, other) =>
      compare(name(one), name(other)) ||
      compare(one.organisation ?? '', other.organisation ?? '') ||
      (one.id < other.id ? -1 : 1),
  )
}
