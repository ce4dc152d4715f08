// Outcomes: what was rated and chosen, always with n and the response rate, and what people wrote
// about. Fewer than five answers are not broken down: in a small room they would point at somebody.
import { fewestInFigures } from '../../../shared/domain/consent'
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { PromptFacts, ReflectionFacts } from '../facts'
import { heading, ownBlocks, paragraph, type Context } from './context'
import { labelled } from './labels'
import { figure, numberFirst, numberInWords } from './numbers'
import { responseSentence } from './response'
import {
  countOf,
  middleSentence,
  ratedBy,
  sharedScales,
  sharedTable,
  stepLabel,
  type Rated,
} from './scales'

export function outcomes(context: Context): ReportBlock[] {
  const blocks: ReportBlock[] = []
  let scales: Rated[] = []
  const flush = () => {
    for (const group of sharedScales(scales, fewestInFigures))
      blocks.push(
        ...(group.length > 1
          ? sharedTable(context, group)
          : group.flatMap((one) => scale(context, one))),
      )
    scales = []
  }
  for (const prompt of context.facts.prompts) {
    const answers = context.counted.filter((one) => one.promptId === prompt.id)
    if (prompt.kind === 'scale') {
      scales.push(ratedBy(labelled(context, prompt), answers))
      continue
    }
    flush()
    if (prompt.kind === 'then-now') blocks.push(...thenNow(context, prompt, answers.filter(isPair)))
    if (prompt.kind === 'choice' || prompt.kind === 'dots')
      blocks.push(...choice(context, prompt, answers.filter(hasChosen)))
  }
  flush()
  return [...ownBlocks(context, 'outcomes'), ...blocks, ...themes(context)]
}

const hasChosen = (one: ReflectionFacts) => (one.answer?.choice ?? []).length > 0
const isPair = (one: ReflectionFacts) =>
  one.answer?.then !== undefined && one.answer.now !== undefined

/** Question and response rate; then the breakdown, or why there is none. */
function asked(
  context: Context,
  prompt: PromptFacts,
  answers: readonly ReflectionFacts[],
  breakdown: () => { sentence: string; table: ReportBlock },
): ReportBlock[] {
  if (answers.length === 0) return []
  const title: ReportBlock = {
    kind: 'heading',
    level: 2,
    text: context.translate('prompt', prompt.id, 'text', prompt.text),
  }
  const response = responseSentence(context, answers)
  if (answers.length < fewestInFigures) {
    const tooFew = context.say('report-document.outcomes.too-few')
    return [title, paragraph(context, `${response} ${tooFew}`)]
  }
  const { sentence, table } = breakdown()
  return [title, paragraph(context, `${response} ${sentence}`.trim()), table]
}

function scale(context: Context, rated: Rated): ReportBlock[] {
  const { prompt, answers, steps } = rated
  return asked(context, prompt, answers, () => {
    const rows = steps.map((step) => [
      stepLabel(prompt, step),
      figure(countOf(rated, step), context.language),
    ])
    return {
      sentence: middleSentence(context, rated),
      table: counts(context, 'answer', rows, answers.length, prompt.labelLanguage),
    }
  })
}

function thenNow(
  context: Context,
  prompt: PromptFacts,
  answers: readonly ReflectionFacts[],
): ReportBlock[] {
  return asked(context, prompt, answers, () => {
    const change = answers.map((one) => Math.sign((one.answer?.now ?? 0) - (one.answer?.then ?? 0)))
    const counted = (sign: number) => change.filter((value) => value === sign).length
    const directions = [
      ['up', counted(1)],
      ['same', counted(0)],
      ['down', counted(-1)],
    ] as const
    return {
      sentence: context.say('report-document.outcomes.pairs', {
        up: numberFirst(counted(1), context.language),
        same: numberInWords(counted(0), context.language),
        down: numberInWords(counted(-1), context.language),
      }),
      table: counts(
        context,
        'change',
        directions.map(([direction, number]) => [
          context.say(`report-document.outcomes.${direction}`),
          String(number),
        ]),
        answers.length,
      ),
    }
  })
}

function choice(
  context: Context,
  prompt: PromptFacts,
  answers: readonly ReflectionFacts[],
): ReportBlock[] {
  return asked(context, prompt, answers, () => {
    const chosen = answers.flatMap((one) => [...(one.answer?.choice ?? [])])
    const labels = labelled(context, prompt)
    const rows = prompt.options.map(
      (option, index) =>
        [
          labels.options[index]?.text ?? option.text,
          chosen.filter((value) => value === option.key || value === option.text).length,
        ] as const,
    )
    const known = rows.reduce((sum, [, number]) => sum + number, 0)
    // Words that somebody typed themselves are theirs, not a column of ours.
    const other = chosen.length - known
    const ranked = rows.toSorted((one, two) => two[1] - one[1])
    const shown =
      other > 0
        ? [...ranked, [context.say('report-document.outcomes.other'), other] as const]
        : ranked
    return {
      sentence:
        chosen.length > answers.length ? context.say('report-document.outcomes.several') : '',
      table: counts(
        context,
        'choice',
        shown.map(([label, number]) => [label, figure(number, context.language)]),
        answers.length,
        labels.labelLanguage,
      ),
    }
  })
}

function counts(
  { say, language }: Context,
  column: 'answer' | 'change' | 'choice',
  rows: string[][],
  n: number,
  labels: string = language,
): ReportBlock {
  const own = say('report-document.outcomes.other')
  return {
    kind: 'table',
    caption: say(`report-document.outcomes.caption-${column}`, { n }),
    head: [say(`report-document.column.${column}`), say('report-document.column.answers')],
    numeric: [false, true],
    rows,
    foreign: rows.flatMap(([label = ''], row) =>
      labels === language || label === own || /^[\d.,-]+$/.test(label)
        ? []
        : [{ row, column: 0, language: labels }],
    ),
  }
}

/** Coded statements: how many reflections from how many organisations each theme has. */
function themes(context: Context): ReportBlock[] {
  const { facts, say, count, first, language } = context
  const found = new Map<
    string,
    { title: string; reflections: number; organisations: Set<string> }
  >()
  let coded = 0
  for (const one of context.counted) {
    const codings = facts.codings.get(one.id) ?? []
    if (codings.length > 0) coded += 1
    const organisation = context.organisationOf(one)
    for (const [themeId, title] of new Map(
      codings.map((coding) => [coding.themeId, coding.title]),
    )) {
      const theme = found.get(themeId) ?? { title, reflections: 0, organisations: new Set() }
      theme.reflections += 1
      if (organisation) theme.organisations.add(organisation)
      found.set(themeId, theme)
    }
  }
  if (found.size === 0) return []
  const ranked = [...found].sort(([, one], [, other]) => other.reflections - one.reflections)
  const titles = ranked.map(([id, theme]) => context.translate('theme', id, 'title', theme.title))
  const sentence = say('report-document.outcomes.coded', {
    reflections: first('reflections', coded),
    count: coded,
    themes: count('themes', found.size),
  })
  return [
    heading(context, say('report-document.outcomes.themes')),
    paragraph(context, sentence),
    {
      kind: 'table',
      caption: say('report-document.outcomes.caption-themes'),
      head: (['theme', 'reflections', 'organisations'] as const).map((name) =>
        say(`report-document.column.${name}`),
      ),
      numeric: [false, true, true],
      rows: ranked.map(([, theme], index) => [
        titles[index]?.text ?? theme.title,
        figure(theme.reflections, language),
        String(theme.organisations.size),
      ]),
      foreign: titles.flatMap((title, row) =>
        title.language === language ? [] : [{ row, column: 0, language: title.language }],
      ),
    },
  ]
}
