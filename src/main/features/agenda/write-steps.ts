import type { Block } from '../../../shared/contract/agenda'
import { cleanLine, requiredLine } from '../../../shared/domain/text'
import { flag, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

/** The steps of an item as they now are, in place of those before. */
export function writeSteps(store: Store, blockId: string, steps: Block['steps']): void {
  store.run(sql.deleteFrom('block_step').where('block_id', '=', blockId))
  for (const [position, step] of steps.entries()) {
    const values = {
      block_id: blockId,
      position,
      title: requiredLine(step.title),
      minutes: step.minutes,
      who: cleanLine(step.who),
      silent: flag(step.silent),
      is_round: flag(step.isRound),
      dropped: flag(step.dropped),
    }
    store.run(sql.insertInto('block_step').values({ ...newRow(store), ...values }))
  }
}
