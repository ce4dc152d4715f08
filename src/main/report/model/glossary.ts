// The words of ours that a reader may not know, for those who were not there.
import type { ReportBlock } from '../../../shared/domain/report-model'
import { heading, type Context } from './context'

const terms = [
  'reflection',
  'finding',
  'theme',
  'commitment',
  'response',
  'pairs',
  'n',
  'kappa',
] as const

/** Only terms that this summary uses. */
export function glossary(context: Context): ReportBlock[] {
  const { facts, counted, say, language } = context
  const uses: Record<(typeof terms)[number], boolean> = {
    reflection: counted.length > 0,
    finding: facts.findings.length > 0,
    theme: facts.codings.size > 0,
    commitment: facts.commitments.length > 0,
    response: context.here.length > 0,
    pairs: facts.prompts.some(({ kind }) => kind === 'then-now'),
    n: facts.prompts.some(({ kind }) => kind !== 'text' && kind !== 'two-part'),
    kappa: facts.agreement.some(({ kappa }) => kappa !== null),
  }
  const used = terms.filter((term) => uses[term])
  if (used.length === 0) return []
  return [
    heading(context, say('report-document.glossary.heading')),
    {
      kind: 'list',
      ordered: false,
      items: used.map((term) => ({ text: say(`report-document.glossary.${term}`), language })),
    },
  ]
}
