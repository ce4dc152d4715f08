// Money and effort, for the funder: the facilitator's words, then the hours given in kind.
import type { ReportBlock } from '../../../shared/domain/report-model'
import { ownBlocks, paragraph, type Context } from './context'
import { effort } from './programme'

/** Hours alone are no account of money: without words there is no section. */
export function money(context: Context): ReportBlock[] {
  const own = ownBlocks(context, 'money')
  const hours = effort(context)
  return own.length === 0 || hours === '' ? own : [...own, paragraph(context, hours)]
}
