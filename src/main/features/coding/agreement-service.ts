import type { contract } from '../../../shared/contract'
import { cleanLine, shortened } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { codingOverview } from './coding-repository'
import { figureOf, sharedReadings } from '../../report/shared-readings'

type All = Handlers<typeof contract.agreement>
type Settling = Parameters<All['settle']>[0]

export function createAgreement(open: () => Store): All {
  return {
    view: ({ sessionId, frameId }) => {
      const store = open()
      const readings = sharedReadings(store, sessionId, frameId)
      const { total, frames } = codingOverview(store, sessionId, 2)
      return {
        ...figureOf(store, readings),
        second: frames.find((one) => one.frameId === frameId)?.coded ?? 0,
        total,
        coders: { first: codersOf(store, frameId, 1), second: codersOf(store, frameId, 2) },
        readings,
      }
    },
    settle: (settling, { window }) => {
      const store = open()
      store.command({ label: 'agreement.settle', window }, () => settle(store, settling))
      return null
    },
  }
}

function codersOf(store: Store, frameId: string, reading: number): string[] {
  return store
    .prepare<[string, number], string>(
      `SELECT DISTINCT c.coded_by FROM coding c JOIN theme t ON t.id = c.theme_id
       WHERE t.frame_id = ? AND c.reading = ? AND c.coded_by <> '' ORDER BY c.coded_by`,
    )
    .pluck()
    .all(frameId, reading)
}

/** Settled again, the readings kept are still the first ones. */
function settle(store: Store, { reflectionId, frameId, take, settledBy }: Settling): void {
  const { session_id } = found(
    store.first(sql.selectFrom('reflection').select('session_id').where('id', '=', reflectionId)),
  )
  const shared = found(
    sharedReadings(store, session_id, frameId).find((one) => one.reflectionId === reflectionId),
  )
  if (shared.settledBy !== null) throw new AppError('record/not-found')
  store.run(
    sql.insertInto('coding_settlement').values({
      ...newRow(store),
      session_id,
      frame_id: frameId,
      reflection_id: reflectionId,
      first: JSON.stringify(shared.first),
      second: JSON.stringify(shared.second),
      settled_by: shortened(cleanLine(settledBy), 80),
    }),
  )
  if (take === 'second') clearFirst(store, reflectionId, frameId)
  if (take !== 'first') copySecond(store, reflectionId, frameId)
}

const within = `reflection_id = ? AND theme_id IN (SELECT id FROM theme WHERE frame_id = ?)`

function clearFirst(store: Store, reflectionId: string, frameId: string): void {
  store
    .prepare<[string, string], unknown>(`DELETE FROM coding WHERE reading = 1 AND ${within}`)
    .run(reflectionId, frameId)
}

/** What the first reading has not got yet, behind what it has. */
function copySecond(store: Store, reflectionId: string, frameId: string): void {
  const rows = store
    .prepare<[string, string], { id: string }>(
      `SELECT id FROM coding WHERE reading = 2 AND ${within} AND NOT EXISTS (
         SELECT 1 FROM coding one WHERE one.reading = 1 AND one.theme_id = coding.theme_id
           AND one.reflection_id = coding.reflection_id AND one.span_start IS coding.span_start
           AND one.span_end IS coding.span_end)
       ORDER BY position, created_at, id`,
    )
    .all(reflectionId, frameId)
  const last = store
    .prepare<[string], number>(
      'SELECT coalesce(max(position) + 1, 0) FROM coding WHERE reading = 1 AND reflection_id = ?',
    )
    .pluck()
    .get(reflectionId) as number
  for (const [index, { id }] of rows.entries()) {
    const before = found(store.first(sql.selectFrom('coding').selectAll().where('id', '=', id)))
    const copy = { ...before, ...newRow(store), reading: 1, position: last + index }
    store.run(sql.insertInto('coding').values(copy))
  }
}
