import type { Block } from '../../../shared/contract/agenda'
import { cleanLine, requiredLine } from '../../../shared/domain/text'
import { changes, flag, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Step = Block['steps'][number]
type Kept = { id: string; title: string }

/** The steps of an item as they now are. One that is still there keeps its row, and so its translations. */
export function writeSteps(store: Store, blockId: string, steps: readonly Step[]): void {
  const before = stepRows(store, blockId)
  const kept = keptRows(before, steps)
  for (const { id } of before.filter((row) => !kept.includes(row)))
    store.run(sql.deleteFrom('block_step').where('id', '=', id))
  for (const [position, step] of steps.entries()) {
    const values = stepValues(step, position)
    const row = kept[position]
    if (row)
      store.run(sql.updateTable('block_step').set(changes(store, values)).where('id', '=', row.id))
    else
      store.run(
        sql.insertInto('block_step').values({ ...newRow(store), block_id: blockId, ...values }),
      )
  }
}

export function stepRows(store: Store, blockId: string): Kept[] {
  return store.all(
    sql
      .selectFrom('block_step')
      .select(['id', 'title'])
      .where('block_id', '=', blockId)
      .orderBy('position'),
  )
}

/** For each step its old row: the one of the same title, else the one in the same place if it is free. */
function keptRows(before: readonly Kept[], steps: readonly Step[]): (Kept | undefined)[] {
  const free = new Set(before)
  const claim = (row: Kept | undefined) => (row && free.delete(row) ? row : undefined)
  const named = steps.map((step) =>
    claim([...free].find((row) => row.title === requiredLine(step.title))),
  )
  return named.map((row, index) => row ?? claim(before[index]))
}

function stepValues(step: Step, position: number) {
  return {
    position,
    title: requiredLine(step.title),
    minutes: step.minutes,
    who: cleanLine(step.who),
    silent: flag(step.silent),
    is_round: flag(step.isRound),
    dropped: flag(step.dropped),
  }
}
