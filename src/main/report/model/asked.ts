// A question with something to rate or choose: how many answered, and what they answered unless they
// are so few that it would point at somebody.
import { answers as isAnswer, figuresOf } from '../../../shared/domain/answer-figures'
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { PromptFacts, ReflectionFacts } from '../facts'
import { heading, paragraph, type Context } from './context'
import { responseSentence } from './response'

type FigureKind = Parameters<typeof isAnswer>[0]
export type FigurePrompt = PromptFacts & { readonly kind: FigureKind }
export type Counted = ReturnType<typeof figuresOf>

const kinds: readonly string[] = ['scale', 'then-now', 'choice', 'dots'] satisfies FigureKind[]

export const hasFigures = (prompt: PromptFacts): prompt is FigurePrompt =>
  kinds.includes(prompt.kind)

const given = (one: ReflectionFacts) => ({ answer: one.answer ?? {}, person: one.participantId })

/** Question and response rate; then the breakdown, or why there is none. */
export function asked(
  context: Context,
  prompt: FigurePrompt,
  all: readonly ReflectionFacts[],
  breakdown: (
    counted: Counted,
    answers: readonly ReflectionFacts[],
  ) => { sentence: string; blocks: ReportBlock[] },
): ReportBlock[] {
  const answers = all.filter((one) => isAnswer(prompt.kind, given(one)))
  if (answers.length === 0) return []
  const text = context.translate('prompt', prompt.id, 'text', prompt.text)
  const title: ReportBlock = { ...heading(context, ''), kind: 'heading', level: 2, text }
  const response = responseSentence(context, answers)
  const counted = figuresOf(prompt, answers.map(given))
  if (counted.isTooFew) {
    const tooFew = context.say('report-document.outcomes.too-few')
    return [title, paragraph(context, `${response} ${tooFew}`)]
  }
  const { sentence, blocks } = breakdown(counted, answers)
  return [title, paragraph(context, `${response} ${sentence}`.trim()), ...blocks]
}

/** Labels on the left, numbers after it; those in another language than the report's are told. */
export function countsTable(
  { language }: Context,
  wanted: {
    readonly caption: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
    /** What the labels are written in; `ours` is the report's own. */
    readonly labels?: string
    readonly ours?: string
  },
): ReportBlock {
  const { caption, head, rows, labels = language, ours } = wanted
  return {
    kind: 'table',
    caption,
    head: [...head],
    numeric: head.map((_, column) => column > 0),
    rows: rows.map((row) => [...row]),
    foreign: rows.flatMap(([label = ''], row) =>
      labels === language || label === ours || /^[\d.,-]+$/.test(label)
        ? []
        : [{ row, column: 0, language: labels }],
    ),
  }
}
