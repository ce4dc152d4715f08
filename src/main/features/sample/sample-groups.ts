import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { Keys } from './sample-keys'

type Round = SampleFiles['tables']['rounds'][number]

/** Who walked with whom, who sat at which table, and who was kept apart. */
export function addGroups(store: Store, { workspace, tables }: SampleFiles, keys: Keys): void {
  const session_id = keys.get('session', workspace.session.key)
  for (const [position, { title, block, groups }] of tables.rounds.entries()) {
    const round = newRow(store)
    const block_id = keys.get('agenda_block', block)
    store.run(
      sql.insertInto('group_round').values({ ...round, session_id, block_id, title, position }),
    )
    for (const [order, group] of groups.entries()) addGroup(store, keys, round.id, group, order)
  }
  for (const { first, second, rule } of tables.pairRules) {
    const [first_id, second_id] = [first, second]
      .map((key) => keys.get('participant', key))
      .toSorted() as [string, string]
    const values = { session_id, first_id, second_id, rule }
    store.run(sql.insertInto('pair_rule').values({ ...newRow(store), ...values }))
  }
}

type Group = Round['groups'][number]

function addGroup(
  store: Store,
  keys: Keys,
  group_round_id: string,
  { key, name, members }: Group,
  position: number,
): void {
  const group = newRow(store)
  keys.set('session_group', key, group.id)
  store.run(sql.insertInto('session_group').values({ ...group, group_round_id, name, position }))
  for (const member of members) {
    const seat = {
      session_group_id: group.id,
      participant_id: keys.get('participant', member),
    }
    store.run(sql.insertInto('group_member').values({ ...newRow(store), ...seat }))
  }
}
