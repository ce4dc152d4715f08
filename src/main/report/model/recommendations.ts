// Recommendations: the facilitator's words, then what is recommended to whom.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { RecommendationFacts } from '../facts'
import { heading, ownBlocks, type Context } from './context'

const addressees: readonly RecommendationFacts['addressee'][] = ['partners', 'funder', 'others']

export function recommendations(context: Context): ReportBlock[] {
  const { facts, say, translate } = context
  return [
    ...ownBlocks(context, 'recommendations'),
    ...addressees.flatMap((addressee): ReportBlock[] => {
      const items = facts.recommendations
        .filter((one) => one.addressee === addressee)
        .map(({ id, text }) => translate('recommendation', id, 'text', text))
      if (items.length === 0) return []
      return [
        heading(context, say(`report-document.recommendations.${addressee}`)),
        { kind: 'list', ordered: false, items },
      ]
    }),
  ]
}
