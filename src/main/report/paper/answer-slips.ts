// Slips of paper for those without a phone: each with a number that says whose it is and which question.
import type { Row } from '../../workspace/tables'
import { lastBlank, lastPerson, slipId } from '../../../shared/domain/slip-id'
import type { SlipNumbers } from '../../../shared/contract/documents'
import type { SheetPerson } from '../run-sheet/gather-sheet'
import { expected, personName } from '../run-sheet/sheet-people'
import { localeOf } from '../model/numbers'
import { paperModel, type Basis, type Paper } from './paper'
import type { PaperBlock, Slip } from './paper-model'

const written = ['text', 'two-part', 'word']
/** What is answered in words; figures and ticks have the handout. */
export const onSlips = (prompts: readonly Row<'prompt'>[]): Row<'prompt'>[] =>
  prompts.filter(({ kind }) => written.includes(kind))

export type Printing = {
  readonly numbers: SlipNumbers
  /** The next slip without a name. */
  readonly nextBlank: number
}

const named = ['cut', 'give', 'type'] as const
const nameless = ['cut-blank', 'give-blank', 'type-blank'] as const

export function answerSlips(basis: Basis, printing: Printing): Paper {
  const { say, ours, request } = basis
  const slips =
    request.slips === 'people'
      ? forPeople(basis, printing.numbers)
      : blank(basis, printing, request.slips)
  const how = (request.slips === 'people' ? named : nameless).map((name) =>
    ours(say(`paper.slips.${name}`)),
  )
  const blocks: PaperBlock[] =
    slips.length === 0
      ? [{ kind: 'paragraph', text: ours(say('paper.slips.none')) }]
      : [
          { kind: 'line', text: ours(say('paper.slips.lead', { count: slips.length })) },
          { kind: 'list', label: '', items: how },
          ...slips.map((one, index) => ({ ...one, newPage: index === 0 })),
        ]
  return { model: paperModel(basis, blocks), quoted: [], counted: [] }
}

const numberOf = (numbers: Readonly<Record<string, string>>, id: string): number =>
  Number(Object.entries(numbers).find(([, of]) => of === id)?.[0] ?? 0)

/** Everybody who is expected, by name: a pile each when they are cut. */
function forPeople(basis: Basis, numbers: SlipNumbers): Slip[] {
  const { sheet, request } = basis
  const { compare } = new Intl.Collator(localeOf[request.language], { sensitivity: 'base' })
  const name = (person: SheetPerson) => personName(sheet, person)
  return expected(sheet)
    .toSorted((one, other) => compare(name(one), name(other)))
    .flatMap((person) =>
      onSlips(sheet.facts.prompts).flatMap((prompt) => {
        const [who, question] = [
          numberOf(numbers.people, person.id),
          numberOf(numbers.questions, prompt.id),
        ]
        if (who === 0 || question === 0) return []
        const of = [name(person), person.organisation].filter(Boolean).join(', ')
        return [slip(basis, prompt, slipId(who, question), of)]
      }),
    )
}

function blank(basis: Basis, { numbers, nextBlank }: Printing, count: number): Slip[] {
  let running = nextBlank
  return onSlips(basis.sheet.facts.prompts).flatMap((prompt) => {
    const question = numberOf(numbers.questions, prompt.id)
    if (question === 0) return []
    return Array.from({ length: count }, () => {
      const id = slipId(running, question)
      running = afterBlank(running)
      return slip(basis, prompt, id, '')
    })
  })
}

/** Those long printed are typed in or thrown away when the numbers begin anew. */
export const afterBlank = (running: number): number =>
  running >= lastBlank ? lastPerson + 1 : running + 1

const long = 150

function slip(basis: Basis, prompt: Row<'prompt'>, id: number, who: string): Slip {
  const { sheet, say } = basis
  const text = sheet.translated('prompt', prompt.id, 'text', prompt.text)
  const second = sheet.translated('prompt', prompt.id, 'second_text', prompt.second_text)
  const isTwo = prompt.kind === 'two-part' && second.text !== ''
  return {
    kind: 'slip',
    id: String(id),
    who: who === '' ? null : sheet.written(who),
    question: isTwo ? { ...text, text: `${text.text} / ${second.text}` } : text,
    hint: sheet.ours(prompt.never_quote === 1 ? say('paper.slips.never-quoted') : ''),
    lines: text.text.length + second.text.length > long ? 3 : 4,
    newPage: false,
  }
}
