// The annex: numbered reflections in their own words, by question; then the privacy note.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { ReflectionFacts } from '../facts'
import { heading, paragraph, type Context, type Passage } from './context'
import { findingTitle } from './learned'
import { glossary } from './glossary'
import { facilitators } from './meeting'
import { evidenceOf, orderedFindings, type Plan } from './plan'

export function annex(context: Context, plan: Plan, learnedIsIn: boolean): ReportBlock[] {
  if (context.counted.length === 0) return []
  const entries = plan.annex.length > 0 ? entryBlocks(context, plan, learnedIsIn) : []
  return [...entries, ...glossary(context), ...privacyNote(context, plan)]
}

function entryBlocks(context: Context, plan: Plan, learnedIsIn: boolean): ReportBlock[] {
  const citing = learnedIsIn ? citedBy(context, plan) : new Map<string, string[]>()
  const byPrompt = Map.groupBy(plan.annex, (one) => one.promptId)
  const questions = [...context.facts.prompts.map((prompt) => prompt.id), null]
  return [
    paragraph(context, context.say(`report-document.annex.intro-${context.edition}`)),
    ...questions.flatMap((promptId) => {
      const its = byPrompt.get(promptId) ?? []
      if (its.length === 0) return []
      const question = questionOf(context, promptId)
      return [
        { kind: 'heading', level: 2, text: question } satisfies ReportBlock,
        ...its.map((one) => entry(context, one, promptId === null ? null : question, citing)),
      ]
    }),
  ]
}

function questionOf(context: Context, promptId: string | null): Passage {
  const prompt = promptId === null ? undefined : context.prompt.get(promptId)
  return prompt
    ? context.translate('prompt', prompt.id, 'text', prompt.text)
    : { text: context.say('report-document.unprompted'), language: context.language }
}

function entry(
  context: Context,
  one: ReflectionFacts,
  question: Passage | null,
  citing: ReadonlyMap<string, string[]>,
): ReportBlock {
  const themes = themesOf(context, one)
  return {
    kind: 'entry',
    quote: context.quote(one),
    question: question?.text ?? null,
    questionLanguage: question?.language ?? context.language,
    themes: themes.map((theme) => theme.text),
    themesLanguage: themes[0]?.language ?? context.language,
    citedIn: citing.get(one.id) ?? [],
  }
}

function themesOf(context: Context, one: ReflectionFacts): Passage[] {
  const codings = new Map(context.themesOf(one.id).map((coding) => [coding.themeId, coding.title]))
  const themes = [...codings].map(([id, title]) => ({
    ours: context.translate('theme', id, 'title', title),
    original: title,
  }))
  // One language for the whole line: a single missing translation sends all of them back.
  const foreign = themes.find((theme) => theme.ours.language !== context.language)
  return themes.map(({ ours, original }) =>
    foreign ? { text: original, language: foreign.ours.language } : ours,
  )
}

/** Which findings (or questions, where there are no findings) name or quote a reflection. */
function citedBy(context: Context, plan: Plan): Map<string, string[]> {
  const citing = new Map<string, string[]>()
  const add = (id: string, title: string) => citing.set(id, [...(citing.get(id) ?? []), title])
  for (const finding of orderedFindings(context)) {
    const title = findingTitle(context, finding).text
    for (const { id } of new Set(evidenceOf(context, finding))) add(id, title)
  }
  if (context.facts.findings.length === 0)
    for (const [promptId, quotes] of plan.quotes)
      for (const one of quotes) add(one.id, questionOf(context, promptId || null).text)
  return citing
}

function privacyNote(context: Context, plan: Plan): ReportBlock[] {
  const { say } = context
  const names = facilitators(context)
  const example = plan.annex[0]?.number
  return [
    heading(context, say('report-document.privacy.heading')),
    paragraph(context, say('report-document.privacy.rules')),
    paragraph(
      context,
      say('report-document.privacy.removal', {
        who: names ?? say('report-document.privacy.facilitator'),
        example: example === undefined ? 'none' : 'some',
        number: `R${example ?? ''}`,
      }),
    ),
  ]
}
