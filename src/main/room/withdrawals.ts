import type { contract } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/rpc/contract'
import type { Store } from '../workspace/store'
import { withdrawalHash } from './join'
import { withdrawRow } from './own-answers'

type Who = { id: string; name: string }
type Words = { id: string; number: number; text: string }

/** Somebody comes with the code of their phone or slip: first what it stands for, then the withdrawal. */
export function createWithdrawals(
  open: () => Store,
): Pick<Handlers<typeof contract.room>, 'withdrawal' | 'withdraw'> {
  return {
    withdrawal: ({ sessionId, code }) => {
      const store = open()
      const { id, name } = byCode(store, sessionId, code)
      const documents = store
        .prepare<[string, string], { path: string; at: string }>(
          `SELECT DISTINCT d.path, d.created_at AS at FROM document d
           JOIN document_citation c ON c.document_id = d.id JOIN reflection r ON r.id = c.reflection_id
           WHERE r.sent_by = ? OR r.participant_id = ? ORDER BY d.created_at`,
        )
        .all(id, id)
      return { participantId: id, name, reflections: wordsOf(store, id), documents } as never
    },
    withdraw: ({ sessionId, code, count }, { window }) => {
      const store = open()
      return store.command({ label: 'room.withdraw', window }, () => {
        const words = wordsOf(store, byCode(store, sessionId, code).id)
        for (const { id } of words) withdrawRow(store, id, count)
        return { reflections: words.length }
      })
    },
  }
}

function byCode(store: Store, sessionId: string, code: string): Who {
  const who = store
    .prepare<[string, string], Who>(
      `SELECT p.id, coalesce(n.name_to_use, n.name, p.alias) AS name FROM participant p
       LEFT JOIN person n ON n.id = p.person_id WHERE p.session_id = ? AND instr(p.withdrawal_hash, ?) > 0`,
    )
    .get(sessionId, withdrawalHash(sessionId, code))
  if (!who) throw new AppError('room/unknown-code')
  return who
}

function wordsOf(store: Store, id: string): Words[] {
  return store
    .prepare<[string, string], Words>(
      `SELECT id, number, text FROM reflection WHERE (sent_by = ? OR participant_id = ?)
         AND state IN ('kept', 'hidden', 'withdrawn-quote') ORDER BY number`,
    )
    .all(id, id)
}
