// What to look at before the document leaves: sentences, none of them blocking.
import type { ReportModel, ReportSection } from '../../../shared/domain/report-model'
import type { Context } from './context'
import { languageName, localeOf } from './numbers'
import { criticalKinds, evidenceOf, type Plan } from './plan'

type Gate = ReportModel['gate']
type Check = Gate[number]
export type Measured = {
  readonly sections: readonly ReportSection[]
  readonly bodyWords: number
  readonly smallGroups: number
  readonly untranslatedQuotes: number
  readonly isQuoted: (id: string) => boolean
}

const wordsPerMinute = 220
const wordsPerPage = { participants: 340, funder: 420 }
const longestReading = 10

export function gate(context: Context, plan: Plan, measured: Measured): Gate {
  return [
    consent(context),
    evidence(context),
    criticalVoice(context, plan, measured),
    responseRate(context),
    ownWords(context, measured),
    smallGroup(context, measured),
    translations(context, measured),
    readingTime(context, measured),
  ]
}

function check(
  context: Context,
  key: Check['key'],
  state: Check['state'],
  id: GateSentence,
  values = {},
): Check {
  return { key, state, sentence: context.say(`report-document.gate.${id}`, values) }
}
type GateSentence =
  | 'consent'
  | 'evidence'
  | 'evidence-lacks'
  | 'evidence-no-findings'
  | 'critical'
  | 'critical-lacks'
  | 'response'
  | 'response-unknown'
  | 'own'
  | 'own-lacks'
  | 'own-none'
  | 'small-groups'
  | 'small-groups-none'
  | 'translated'
  | 'untranslated'
  | 'reading'

/** Always good: what may not be quoted has not been. The number says what stayed out. */
function consent(context: Context): Check {
  const kept = context.counted.length - context.releasable.length
  return check(context, 'consent', 'good', 'consent', { count: kept })
}

function evidence(context: Context): Check {
  const { findings } = context.facts
  if (findings.length === 0) return check(context, 'evidence', 'missing', 'evidence-no-findings')
  const bare = findings.filter((finding) => evidenceOf(context, finding).length === 0).length
  return bare === 0
    ? check(context, 'evidence', 'good', 'evidence')
    : check(context, 'evidence', 'look', 'evidence-lacks', { count: bare })
}

function criticalVoice(context: Context, plan: Plan, { isQuoted }: Measured): Check {
  const underCritical = context.facts.findings.some(
    (finding) => criticalKinds.includes(finding.kind) && plan.quotes.has(finding.id),
  )
  const heard =
    underCritical || context.releasable.some((one) => isQuoted(one.id) && plan.isCritical(one))
  return heard
    ? check(context, 'critical-voice', 'good', 'critical')
    : check(context, 'critical-voice', 'look', 'critical-lacks')
}

function responseRate(context: Context): Check {
  const answered = new Set(context.counted.flatMap((one) => one.participantId ?? []))
  const present = context.here.filter((one) => one.attendance === 'present')
  if (present.length === 0) return check(context, 'response-rate', 'look', 'response-unknown')
  const heard = present.filter((one) => answered.has(one.id)).length
  return check(context, 'response-rate', 'good', 'response', { heard, present: present.length })
}

/** The sections that convince nobody when they are only assembled. */
const expected = ['in-brief', 'what-we-learned', 'what-did-not-work', 'how-we-know'] as const

function ownWords(context: Context, { sections }: Measured): Check {
  const written = expected.filter((key) => context.ownText(key).trim() !== '')
  if (written.length === expected.length) return check(context, 'own-words', 'good', 'own')
  const hasAny = sections.some((section) => section.blocks.some((block) => block.kind === 'own'))
  const lacking = expected
    .filter((key) => !written.includes(key))
    .map((key) => context.say(`report-document.section.${key}`))
  const names = new Intl.ListFormat(localeOf[context.language], { type: 'conjunction' }).format(
    lacking,
  )
  return hasAny
    ? check(context, 'own-words', 'look', 'own-lacks', { count: lacking.length, sections: names })
    : check(context, 'own-words', 'missing', 'own-none')
}

function smallGroup(context: Context, { smallGroups }: Measured): Check {
  return smallGroups === 0
    ? check(context, 'small-group', 'good', 'small-groups-none')
    : check(context, 'small-group', 'look', 'small-groups', { count: smallGroups })
}

function translations(context: Context, { untranslatedQuotes }: Measured): Check {
  const count = context.untranslated.size + untranslatedQuotes
  const language = languageName(context.language, context.language)
  return count === 0
    ? check(context, 'translations', 'good', 'translated', { language })
    : check(context, 'translations', 'look', 'untranslated', { count, language })
}

function readingTime(context: Context, { bodyWords }: Measured): Check {
  const minutes = Math.max(1, Math.round(bodyWords / wordsPerMinute))
  const pages = Math.max(1, Math.round(bodyWords / wordsPerPage[context.edition]))
  const state = minutes <= longestReading ? 'good' : 'look'
  return check(context, 'reading-time', state, 'reading', { minutes, pages })
}
