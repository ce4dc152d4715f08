// From facts to the facilitator's paper: pure, so that the page for printing and the Word file
// cannot differ.
import type { ReportLanguage } from '../../../shared/contract/primitives'
import { toWallClock } from '../../../shared/domain/agenda-times'
import { materialsIn, thingKey } from '../../../shared/domain/materials'
import type {
  Passage,
  SheetBlock,
  SheetColumn,
  SheetModel,
  SheetPaper,
} from '../../../shared/domain/run-sheet-model'
import type { Text } from '../../platform/text'
import { inList, languageName, localeOf, longDate } from '../model/numbers'
import type { SheetFacts } from './gather-sheet'
import { createSheetContext, spanOf, type SheetContext } from './sheet-context'
import { itemBlocks, questions, rounds } from './sheet-item'
import { arrivals, expected, openBox, personName } from './sheet-people'

export type SheetRequest = {
  readonly paper: SheetPaper
  readonly language: ReportLanguage
  /** The run sheet ends with the arrival list, on a page of its own. */
  readonly withArrivals: boolean
}

/** `say` speaks the sheet's language. */
export function buildSheet(facts: SheetFacts, request: SheetRequest, say: Text): SheetModel {
  const { paper, language, withArrivals } = request
  const context = createSheetContext(facts, language, say)
  const { session } = facts
  const blocks =
    paper === 'arrival-list'
      ? arrivals(context, false)
      : [
          ...head(context),
          ...toDo(context),
          ...glance(context),
          ...programme(context),
          ...loose(context),
          ...materials(context),
          ...(withArrivals ? arrivals(context, true) : []),
        ]
  return {
    paper,
    language,
    name: say(`run-sheet.paper.${paper}`),
    title: context.translated('session', session.id, 'title', session.title),
    dateAndPlace: [session.starts_at === null ? '' : dayOf(context), session.venue]
      .filter((part) => part !== '')
      .join(' · '),
    blocks,
  }
}

const h1 = ({ ours, say }: SheetContext, id: Parameters<Text>[0]): SheetBlock => ({
  kind: 'heading',
  level: 1,
  text: ours(say(id)),
  time: '',
  newPage: false,
})

/** "15 October 2015", or from when to when. */
export function dayOf({ facts, language }: SheetContext): string {
  const { starts_at, ends_on, time_zone } = facts.session
  const { date } = toWallClock(starts_at ?? facts.at, time_zone)
  const first = longDate(date, language)
  return ends_on === null || ends_on <= date ? first : `${first} – ${longDate(ends_on, language)}`
}

/** "09:30–15:30", or nothing without a date. */
export function hoursOf({ times, clock }: SheetContext): string {
  const all = times.flatMap((time) => time ?? [])
  const [first] = all
  const last = all.reduce((end, { endsAt }) => (endsAt > end ? endsAt : end), '')
  return first ? `${clock(first.startsAt)}–${clock(last)}` : ''
}

function head(context: SheetContext): SheetBlock[] {
  const { facts, say, ours, written, language } = context
  const { session } = facts
  const people = expected(context)
  const organisations = new Set(people.flatMap(({ organisation }) => organisation ?? [])).size
  const leads = people.filter(({ part }) => part === 'facilitator')
  const names = leads.map((person) => personName(context, person))
  const spoken = JSON.parse(session.languages) as string[]
  const rows: [Parameters<Text>[0], Passage][] = [
    ['run-sheet.fact.hours', ours(hoursOf(context))],
    ['run-sheet.fact.leave-by', ours(session.end_time ?? '')],
    [
      'run-sheet.fact.people',
      ours(
        people.length === 0 ? '' : say('run-sheet.people', { count: people.length, organisations }),
      ),
    ],
    ['run-sheet.fact.facilitators', written(inList(names, language))],
    [
      'run-sheet.fact.languages',
      ours(
        say('run-sheet.languages', {
          languages: inList(
            spoken.map((tag) => languageName(tag, language)),
            language,
          ),
          how: session.interpretation === 'second-language' ? 'second' : session.interpretation,
        }),
      ),
    ],
    ['run-sheet.fact.version', ours(asOf(context))],
  ]
  const items = rows
    .filter(([, value]) => value.text !== '')
    .map(([label, value]) => ({ label: say(label), value }))
  return [{ kind: 'facts', items }]
}

function asOf({ facts, language }: SheetContext): string {
  const { date, time } = toWallClock(facts.at, facts.session.time_zone)
  return `${longDate(date, language)}, ${time}`
}

function toDo(context: SheetContext): SheetBlock[] {
  const { facts, say, ours, written } = context
  const open = facts.checklist.filter(({ done_at }) => done_at === null)
  const count = facts.checklist.length
  if (count === 0) return []
  const lead = say('run-sheet.to-do.lead', { open: open.length, done: count - open.length, count })
  return [
    h1(context, 'run-sheet.to-do'),
    { kind: 'line', text: ours(lead) },
    ...(open.length === 0
      ? []
      : [{ kind: 'checks' as const, items: open.map(({ text }) => written(text)) }]),
  ]
}

/** The whole day in one table: what one looks at first. */
function glance(context: SheetContext): SheetBlock[] {
  const { facts, say, ours, written, times, translated } = context
  const { blocks } = facts
  if (blocks.length === 0) return []
  const has = {
    time: times.some((time) => time !== null),
    lead: blocks.some(({ lead }) => lead !== ''),
    place: blocks.some(({ place }) => place !== ''),
  }
  const or = (text: string) => written(text === '' ? '–' : text)
  const columns: { kind: SheetColumn; head: string; isIn: boolean }[] = [
    { kind: 'time', head: say('run-sheet.column.time'), isIn: has.time },
    { kind: 'number', head: say('run-sheet.column.minutes'), isIn: true },
    { kind: 'words', head: say('run-sheet.column.item'), isIn: true },
    { kind: 'words', head: say('run-sheet.column.lead'), isIn: has.lead },
    { kind: 'words', head: say('run-sheet.column.place'), isIn: has.place },
  ]
  const rows = blocks.map((block, index) =>
    [
      ours(spanOf(context, index)),
      ours(String(block.minutes)),
      translated('agenda_block', block.id, 'title', block.title),
      or(block.lead),
      or(block.place),
    ].filter((_, column) => columns[column]?.isIn),
  )
  const wanted = columns.filter(({ isIn }) => isIn)
  return [
    h1(context, 'run-sheet.glance'),
    {
      kind: 'table',
      columns: wanted.map(({ kind }) => kind),
      head: wanted.map((column) => column.head),
      rows,
      quiet: blocks.flatMap((block, index) => (block.is_break === 1 ? [index] : [])),
    },
  ]
}

function programme(context: SheetContext): SheetBlock[] {
  const { blocks } = context.facts
  if (blocks.length === 0)
    return [
      h1(context, 'run-sheet.programme'),
      { kind: 'line', text: context.ours(context.say('run-sheet.no-programme')) },
    ]
  return [
    h1(context, 'run-sheet.programme'),
    ...blocks.flatMap((block) => itemBlocks(context, block)),
  ]
}

/** Questions and groups that belong to no item. */
function loose(context: SheetContext): SheetBlock[] {
  const asked = questions(context, null)
  const seated = rounds(context, null)
  return [
    ...(asked.length > 0 ? [h1(context, 'run-sheet.any-time'), ...asked] : []),
    ...(seated.length > 0 ? [h1(context, 'run-sheet.groups'), ...seated] : []),
  ]
}

/** Everything to bring, each thing once, with the items that need it. */
function materials(context: SheetContext): SheetBlock[] {
  const { facts, say, ours, written, translated } = context
  const things = new Map<string, { text: string; uses: string[] }>()
  for (const block of facts.blocks)
    for (const text of materialsIn(block.materials)) {
      const thing = things.get(thingKey(text)) ?? { text, uses: [] }
      thing.uses.push(translated('agenda_block', block.id, 'title', block.title).text)
      things.set(thingKey(text), thing)
    }
  if (things.size === 0) return []
  const { compare } = new Intl.Collator(localeOf[context.language], { sensitivity: 'base' })
  const rows = [...things.values()]
    .toSorted((one, other) => compare(one.text, other.text))
    .map(({ text, uses }) => [ours(openBox), written(text), ours(uses.join(' · '))])
  return [
    h1(context, 'run-sheet.materials-list'),
    {
      kind: 'table',
      columns: ['tick', 'words', 'words'],
      head: [
        say('run-sheet.column.packed'),
        say('run-sheet.column.thing'),
        say('run-sheet.column.for'),
      ],
      rows,
      quiet: [],
    },
  ]
}
