// In brief: the facilitator's words, three numbers, and the three findings that matter most.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { FindingFacts } from '../facts'
import { heading, ownBlocks, paragraph, type Context } from './context'
import { findingTitle } from './learned'
import { figure } from './numbers'
import { evidenceOf, orderedFindings } from './plan'

const topFindings = 3

export function inBrief(context: Context): ReportBlock[] {
  return [...ownBlocks(context, 'in-brief'), ...numbers(context), ...stoodOut(context)]
}

function numbers({ facts, here, counted, say, language }: Context): ReportBlock[] {
  if (here.length === 0 && counted.length === 0) return []
  const organisations = new Set(here.flatMap((one) => one.organisationId ?? []))
  const countries = new Set(
    [...organisations].flatMap((id) => facts.organisations.get(id)?.country ?? []),
  )
  const asked = new Set(counted.flatMap((one) => one.promptId ?? []))
  const attended = here.some((one) => one.attendance === 'present')
  const candidates = [
    [attended ? 'people' : 'participants', here.length],
    ['organisations', organisations.size],
    ['reflections', counted.length],
    ['countries', countries.size],
    ['questions', asked.size],
  ] as const
  const items = candidates
    .filter(([, number]) => number > 0)
    .slice(0, 3)
    .map(([name, number]) => ({
      value: figure(number, language),
      label: say(`report-document.fact.${name}`, { count: number }),
    }))
  return [{ kind: 'facts', items }]
}

function stoodOut(context: Context): ReportBlock[] {
  const { facts, say } = context
  if (facts.findings.length === 0) {
    if (context.counted.length === 0) return []
    return [paragraph(context, say('report-document.in-brief.no-findings'))]
  }
  const items = strongest(context).map((finding) => findingTitle(context, finding))
  const title = say('report-document.in-brief.stood-out', { count: items.length })
  return [heading(context, title), { kind: 'list', ordered: true, items }]
}

/** The best supported finding of each learning question first, then the best of the rest. */
function strongest(context: Context): FindingFacts[] {
  const confidence = { high: 2, medium: 1, low: 0 }
  const ordered = orderedFindings(context)
  const ranked = ordered.toSorted(
    (one, other) =>
      confidence[other.confidence] - confidence[one.confidence] ||
      evidenceOf(context, other).length - evidenceOf(context, one).length,
  )
  const perAim = new Map<string, FindingFacts>()
  for (const finding of ranked)
    if (finding.aimId !== null && !perAim.has(finding.aimId)) perAim.set(finding.aimId, finding)
  const first = [...perAim.values()]
  const rest = ranked.filter((finding) => !first.includes(finding))
  const chosen = new Set([...first, ...rest].slice(0, topFindings))
  return ordered.filter((finding) => chosen.has(finding))
}
