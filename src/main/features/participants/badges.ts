import type { Participant } from '../../../shared/contract/participants'
import { AppError } from '../../../shared/errors'
import { changes } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

/** Numbers of the session, so that no two people wear the same. */
export function takenBadges(store: Store, sessionId: string): Set<number> {
  return new Set(
    store
      .prepare<[string], number>(
        'SELECT badge FROM participant WHERE session_id = ? AND badge IS NOT NULL',
      )
      .pluck()
      .all(sessionId),
  )
}

export const highest = (badges: Iterable<number>): number =>
  [...badges].reduce((most, badge) => Math.max(most, badge), 0)

/** Somebody else of the session wears it: 'participant/badge-taken'. */
export function assertBadgeFree(store: Store, { id, sessionId }: Participant, badge: number): void {
  const other = store.first(
    sql
      .selectFrom('participant')
      .select('id')
      .where('session_id', '=', sessionId)
      .where('badge', '=', badge)
      .where('id', '<>', id),
  )
  if (other) throw new AppError('participant/badge-taken', { count: badge })
}

/** Numbers people as they stand; who is called after their number keeps it. Answers how many changed. */
export function numberInOrder(store: Store, people: readonly Participant[]): number {
  const kept = new Set(people.filter(isNamedByNumber).map(({ badge }) => badge))
  let next = 0
  let changed = 0
  for (const person of people.filter((one) => !isNamedByNumber(one))) {
    do next += 1
    while (kept.has(next))
    if (person.badge === next) continue
    const set = changes(store, { badge: next })
    store.run(sql.updateTable('participant').set(set).where('id', '=', person.id))
    changed += 1
  }
  return changed
}

/** "Participant 14", on slips of paper perhaps. */
const isNamedByNumber = ({ name, badge }: Participant) =>
  badge !== null && name.endsWith(` ${badge}`)
