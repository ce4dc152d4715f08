// For the visit itself: its programme, and sheets to write on where there is no computer.
import type { VisitSlot } from '../../../shared/contract/visit'
import { localeOf, longDate } from '../model/numbers'
import { heading, paragraph, part } from './paper'
import type { PaperBlock } from './paper-model'
import { criterionTitle, type ReviewBasis } from './review-facts'

/** Day by day: when, what and where, who. */
export function visitProgramme(basis: ReviewBasis): PaperBlock[] {
  const { visit, say, ours, theirs, language } = basis
  const days = Map.groupBy(visit.slots, ({ day }) => day)
  return [
    paragraph(ours(say('paper.visit.lead'))),
    ...[...days].flatMap(([day, slots]): PaperBlock[] => [
      heading(ours(longDate(day, language))),
      {
        kind: 'table',
        columns: ['time', 'words', 'words'],
        head: [say('paper.visit.time'), say('paper.visit.what'), say('paper.visit.who')],
        rows: slots.map((slot) => [
          ours(`${slot.starts}–${slot.ends}`),
          { ...theirs(slot.title), detail: theirs(placeAndStrands(basis, slot)) },
          theirs(who(basis, slot)),
        ]),
        quiet: slots.flatMap(({ kind }, index) => (kind === 'meal' ? [index] : [])),
      },
    ]),
  ]
}

const placeAndStrands = (basis: ReviewBasis, { place, criteria }: VisitSlot): string =>
  [place, ...criteria.map((id) => criterionTitle(basis, id))]
    .filter((words) => words !== '')
    .join(' · ')

function who({ visit, language }: ReviewBasis, { people }: VisitSlot): string {
  const list = new Intl.ListFormat(localeOf[language], { type: 'conjunction' })
  return list.format(visit.people.filter(({ id }) => people.includes(id)).map(({ name }) => name))
}

const withoutSheet = new Set(['team-time', 'meal', 'feedback'])

/** Lines to write on: a sheet is a page. */
const room = { seen: 3, said: 5, thought: 2 }

/** One for each slot in which something is found out, with the number its notes are typed in under. */
export function interviewSheets(basis: ReviewBasis): PaperBlock[] {
  const { visit } = basis
  return visit.slots
    .map((slot, index) => ({ slot, number: index + 1 }))
    .filter(({ slot }) => !withoutSheet.has(slot.kind))
    .flatMap(({ slot, number }, index) => sheet(basis, slot, { number, newPage: index > 0 }))
}

type Place = { readonly number: number; readonly newPage: boolean }

function sheet(basis: ReviewBasis, slot: VisitSlot, { number, newPage }: Place): PaperBlock[] {
  const { say, ours, theirs, language, review } = basis
  const criteria = review.criteria.filter(({ id }) => slot.criteria.includes(id))
  const facts = [
    { label: say('paper.visit.number'), value: ours(`/${number}`) },
    { label: say('paper.visit.day'), value: ours(longDate(slot.day, language)) },
    { label: say('paper.visit.who'), value: theirs(who(basis, slot)) },
    { label: say('visit.slot-place'), value: theirs(slot.place) },
  ]
  return [
    heading(theirs(slot.title), { time: `${slot.starts}–${slot.ends}`, newPage }),
    { kind: 'facts', items: facts.filter(({ value }) => value.text !== '') },
    ...criteria.flatMap(({ title, questions }) => [
      heading(theirs(title), { level: 2 }),
      ...questions.map((question) => paragraph(theirs(question))),
    ]),
    ...(['seen', 'said', 'thought'] as const).flatMap((kind) =>
      part(ours(say(`visit.kind.${kind}`)), [{ kind: 'room', lines: room[kind] }]),
    ),
  ]
}
