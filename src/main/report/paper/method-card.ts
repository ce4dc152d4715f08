// One method of the toolkit on a page or two, for somebody who is to lead it.
import type { ReportLanguage } from '../../../shared/contract/primitives'
import type { HouseStyle } from '../../../shared/domain/house-style'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import type { LocalText, MethodCard } from '../../../shared/domain/toolkit-cards'
import type { Text } from '../../platform/text'
import { heading, paragraph, part } from './paper'
import type { PaperBlock, PaperModel } from './paper-model'

export type CardRequest = {
  readonly card: MethodCard
  readonly language: ReportLanguage
  readonly house: HouseStyle
}

export function methodCard({ card, language, house }: CardRequest, say: Text): PaperModel {
  const words = wordsIn(language)
  const ours = (text: string): Passage => ({ text, language })
  const note = (label: string, of: LocalText | null): PaperBlock[] =>
    of ? [{ kind: 'note', label, text: words(of), detail: null }] : []
  const blocks: PaperBlock[] = [
    paragraph(words(card.purpose)),
    { kind: 'facts', items: facts(card, { say, ours, words }) },
    ...part(ours(say('paper.method.when')), [
      ...note(say('toolkit.use'), card.use),
      ...note(say('toolkit.avoid'), card.avoid),
    ]),
    heading(ours(say('toolkit.steps'))),
    steps(card, { say, ours, words }),
    ...part(ours(say('paper.method.questions')), questions(card, words)),
    ...part(ours(say('paper.method.elsewhere')), [
      ...note(say('toolkit.bilingual'), card.bilingual.why),
      ...note(say('toolkit.remote'), card.remote.how),
    ]),
    { kind: 'line', text: words(card.credit) },
    { kind: 'line', text: words(card.licence) },
  ]
  const title = words(card.name)
  const name = say('paper.name.method-card')
  return { paper: 'method-card', language, name, title, dateAndPlace: '', blocks, house }
}

type Words = (of: LocalText) => Passage
type Speaking = { readonly say: Text; readonly ours: (text: string) => Passage; words: Words }

/** In the card's other language where it has not been translated. */
function wordsIn(language: ReportLanguage): Words {
  const other = language === 'en' ? 'sv' : 'en'
  return (of) => {
    const own = of[language]
    return own === undefined ? { text: of[other] ?? '', language: other } : { text: own, language }
  }
}

function facts(card: MethodCard, { say, ours, words }: Speaking) {
  const { minutes, range, groupMin, groupMax } = card
  const time = say('toolkit.time', { minutes, min: range.min, max: range.max })
  const people = say('paper.method.people', { min: groupMin, max: groupMax })
  return [
    { label: say('paper.method.time'), value: ours(time) },
    { label: say('paper.method.size'), value: ours(people) },
    { label: say('toolkit.subgroup'), value: words(card.subgroup) },
    { label: say('toolkit.materials'), value: words(card.materials) },
    ...(card.room ? [{ label: say('paper.method.room'), value: words(card.room) }] : []),
  ]
}

function steps(card: MethodCard, { say, ours, words }: Speaking): PaperBlock {
  return {
    kind: 'table',
    columns: ['number', 'words', 'words'],
    head: [
      say('run-sheet.column.minutes'),
      say('run-sheet.column.step'),
      say('run-sheet.column.who'),
    ],
    rows: card.steps.map((step) => [ours(String(step.minutes)), words(step.text), words(step.who)]),
    quiet: [],
  }
}

function questions({ capture }: MethodCard, words: Words): PaperBlock[] {
  const items = capture.flatMap(({ text, secondText }) => [
    words(text),
    ...(secondText ? [words(secondText)] : []),
  ])
  return items.length === 0 ? [] : [{ kind: 'list', label: '', items }]
}
