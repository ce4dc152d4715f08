// What each participant gets: the day, what it is for, the questions with room to write, and what
// becomes of their words. Nobody's name is on it.
import type { Passage } from '../../../shared/domain/run-sheet-model'
import { inList, languageName } from '../model/numbers'
import { spanOf } from '../run-sheet/sheet-context'
import { hoursOf } from '../run-sheet/sheet-model'
import { optionsOf } from '../run-sheet/sheet-item'
import type { Row } from '../../workspace/tables'
import { heading, paperModel, paragraph, part, type Basis, type Paper } from './paper'
import type { PaperBlock } from './paper-model'

export function handout(basis: Basis): Paper {
  const { say, ours, report } = basis
  const aims = report.facts.aims.map(({ id, text }) => report.translate('aim', id, 'text', text))
  const blocks: PaperBlock[] = [
    ...facts(basis),
    ...part(
      ours(say('paper.handout.aims')),
      aims.length === 0 ? [] : [{ kind: 'list', label: '', items: aims }],
    ),
    ...part(ours(say('paper.programme')), programme(basis)),
    ...part(ours(say('paper.handout.questions')), questions(basis)),
    heading(ours(say('paper.handout.privacy'))),
    ...(['choice', 'counted', 'change'] as const).map((name) =>
      paragraph(ours(say(`paper.privacy.${name}`))),
    ),
  ]
  return { model: paperModel(basis, blocks), quoted: [], counted: [] }
}

function facts({ sheet, say, ours, request }: Basis): PaperBlock[] {
  const tags = JSON.parse(sheet.facts.session.languages) as string[]
  const languages = tags.map((tag) => languageName(tag, request.language))
  const items = (
    [
      ['hours', hoursOf(sheet)],
      ['languages', inList(languages, request.language)],
    ] as const
  )
    .filter(([, text]) => text !== '')
    .map(([name, text]) => ({ label: say(`run-sheet.fact.${name}`), value: ours(text) }))
  return items.length === 0 ? [] : [{ kind: 'facts', items }]
}

function programme({ sheet, say, ours }: Basis): PaperBlock[] {
  const { blocks } = sheet.facts
  if (blocks.length === 0) return []
  const hasTimes = sheet.times.some((time) => time !== null)
  const hasPlaces = blocks.some(({ place }) => place !== '')
  return [
    {
      kind: 'table',
      columns: [hasTimes ? 'time' : 'number', 'words', ...(hasPlaces ? ['words' as const] : [])],
      head: [
        say(hasTimes ? 'run-sheet.column.time' : 'run-sheet.column.minutes'),
        say('run-sheet.column.item'),
        ...(hasPlaces ? [say('run-sheet.column.place')] : []),
      ],
      rows: blocks.map((block, index) => [
        ours(hasTimes ? spanOf(sheet, index) : String(block.minutes)),
        sheet.translated('agenda_block', block.id, 'title', block.title),
        ...(hasPlaces ? [sheet.written(block.place)] : []),
      ]),
      quiet: blocks.flatMap((block, index) => (block.is_break === 1 ? [index] : [])),
    },
  ]
}

function questions(basis: Basis): PaperBlock[] {
  const { sheet } = basis
  return sheet.facts.prompts.flatMap((prompt, index) => {
    const text = sheet.translated('prompt', prompt.id, 'text', prompt.text)
    return [heading(text, { level: 2, time: `${index + 1}` }), ...answerRoom(basis, prompt)]
  })
}

/** Options with a box each, a row of figures, or rules to write on. */
function answerRoom(basis: Basis, prompt: Row<'prompt'>): PaperBlock[] {
  const { sheet, say, ours } = basis
  const words = (field: string, original: string) =>
    sheet.translated('prompt', prompt.id, field, original)
  switch (prompt.kind) {
    case 'choice':
    case 'dots':
      return [
        {
          kind: 'checks',
          items: optionsOf(prompt).map(({ field, text }) => words(field, text)),
        },
      ]
    case 'scale':
      return [scale(basis, prompt)]
    case 'then-now':
      return (['then', 'now'] as const).map((when) => ({
        kind: 'note',
        label: say(`paper.handout.${when}`),
        text: ours(figures(prompt)),
        detail: when === 'now' ? ends(basis, prompt) : null,
      }))
    case 'two-part':
      return [
        { kind: 'room', lines: 3 },
        paragraph(words('second_text', prompt.second_text)),
        { kind: 'room', lines: 3 },
      ]
    case 'word':
      return [{ kind: 'room', lines: 1 }]
    default:
      return [{ kind: 'room', lines: 5 }]
  }
}

const scale = (basis: Basis, prompt: Row<'prompt'>): PaperBlock => ({
  kind: 'note',
  label: basis.say('paper.handout.tick'),
  text: basis.ours(figures(prompt)),
  detail: ends(basis, prompt),
})

/** "☐ 1   ☐ 2   ☐ 3". */
const figures = ({ min, max }: Row<'prompt'>): string =>
  Array.from({ length: max - min + 1 }, (_, step) => `☐\u00A0${min + step}`).join('\u2003')

/** "1: not at all · 5: entirely". */
function ends({ sheet }: Basis, prompt: Row<'prompt'>): Passage | null {
  const least = sheet.translated('prompt', prompt.id, 'min_label', prompt.min_label)
  const most = sheet.translated('prompt', prompt.id, 'max_label', prompt.max_label)
  const texts = [
    [prompt.min, least.text],
    [prompt.max, most.text],
  ] as const
  const text = texts
    .filter(([, label]) => label !== '')
    .map(([figure, label]) => `${figure}: ${label}`)
    .join(' · ')
  return text === '' ? null : { text, language: most.language }
}
