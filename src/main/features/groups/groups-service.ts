import type { contract } from '../../../shared/contract'
import { requiredLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Text } from '../../platform/text'
import { changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { addMember, guestsOf, listRounds, listRules, replaceRounds } from './groups-repository'
import { scoreRounds } from './round-score'
import { createSeatPeople, type SeatPeople } from './seat-people'

type Surroundings = {
  readonly progress: (task: string, done: number, total: number) => void
  /** Sentences in the session's language. */
  readonly textFor: (store: Store, sessionId: string) => Text
  readonly seatPeople?: SeatPeople
}

export function createGroups(
  open: () => Store,
  surroundings: Surroundings,
): Handlers<typeof contract.groups> {
  const all = (sessionId: string) => {
    const rounds = listRounds(open(), sessionId)
    const rules = listRules(open(), sessionId)
    const sets = Map.groupBy(rounds, ({ blockId }) => blockId)
    return { rounds, scores: [...sets].map(([blockId, set]) => scoreRounds(blockId, set, rules)) }
  }
  return {
    list: ({ sessionId }) => all(sessionId),
    ...makingGroups(open, surroundings, all),
    ...roundChanges(open),
    ...pairRules(open),
  }
}

type Made = Pick<Handlers<typeof contract.groups>, 'make' | 'cancel'>
type All = (sessionId: string) => {
  rounds: ReturnType<typeof listRounds>
  scores: ReturnType<typeof scoreRounds>[]
}

function makingGroups(open: () => Store, surroundings: Surroundings, all: All): Made {
  const { progress, textFor } = surroundings
  let seatPeople = surroundings.seatPeople
  const running = new Set<AbortController>()
  return {
    make: async ({ sessionId, blockId, traits, ...wish }, { window }) => {
      const store = open()
      const guests = guestsOf(store, sessionId, wish)
      if (guests.length === 0) throw new AppError('groups/nobody')
      const place = new Map(guests.map(({ id }, index) => [id, index]))
      const pairs = (rule: 'together' | 'apart') =>
        listRules(store, sessionId).flatMap((each): [number, number][] => {
          const [a, b] = [place.get(each.firstId), place.get(each.secondId)]
          return each.rule === rule && a !== undefined && b !== undefined ? [[a, b]] : []
        })
      const controller = new AbortController()
      running.add(controller)
      try {
        seatPeople ??= createSeatPeople()
        const { seating } = await seatPeople(
          {
            ...wish,
            traits: guests.map((guest) => guest.traits),
            traitRules: [traits.organisation, traits.role, traits.country, traits.language],
            together: pairs('together'),
            apart: pairs('apart'),
          },
          {
            signal: controller.signal,
            progress: (share) => progress('groups.make', Math.round(share * 100), 100),
          },
        )
        const t = textFor(store, sessionId)
        const title = (number: number) => t('groups.round', { number })
        const name = (number: number) => t('groups.table', { number })
        store.command({ label: 'groups.make', window }, () =>
          replaceRounds(store, { sessionId, blockId, title, name, guests, seating }),
        )
        return all(sessionId)
      } finally {
        running.delete(controller)
        progress('groups.make', 100, 100)
      }
    },
    cancel: () => {
      for (const controller of running) controller.abort()
      return null
    },
  }
}

type Changes = Pick<
  Handlers<typeof contract.groups>,
  'move' | 'rename' | 'updateRound' | 'removeRound'
>

function roundChanges(open: () => Store): Changes {
  return {
    move: ({ roundId, participantId, to }, { window }) => {
      const store = open()
      store.command({ label: 'groups.move', window }, () => {
        assertSameSession(store, roundId, participantId, to)
        store
          .prepare<[string, string], never>(
            `DELETE FROM group_member WHERE participant_id = ? AND session_group_id IN (
               SELECT id FROM session_group WHERE group_round_id = ?)`,
          )
          .run(participantId, roundId)
        if (to !== null) addMember(store, to, participantId)
      })
      return null
    },
    rename: ({ id, name }, { window }) => {
      const store = open()
      store.command({ label: 'groups.rename', window }, () => {
        const set = changes(store, { name: requiredLine(name) })
        touched(store.run(sql.updateTable('session_group').set(set).where('id', '=', id)))
      })
      return null
    },
    updateRound: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'groups.updateRound', window }, () => {
        const { title, blockId } = change
        if (blockId) assertItemOf(store, id, blockId)
        const set = changes(store, { title: given(title, requiredLine), block_id: blockId })
        touched(store.run(sql.updateTable('group_round').set(set).where('id', '=', id)))
      })
      return null
    },
    removeRound: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'groups.removeRound', window }, () =>
        touched(store.run(sql.deleteFrom('group_round').where('id', '=', id))),
      )
      return null
    },
  }
}

function assertItemOf(store: Store, roundId: string, blockId: string): void {
  found(
    store
      .prepare<[string, string], number>(
        `SELECT 1 FROM group_round r JOIN agenda_block b ON b.session_id = r.session_id
         WHERE r.id = ? AND b.id = ?`,
      )
      .get(roundId, blockId),
  )
}

/** A table of another round, or somebody of another session, is as good as none. */
function assertSameSession(
  store: Store,
  roundId: string,
  participantId: string,
  to: string | null,
): void {
  found(
    store
      .prepare<[string, string], number>(
        `SELECT 1 FROM group_round r JOIN participant p ON p.session_id = r.session_id
         WHERE r.id = ? AND p.id = ?`,
      )
      .get(roundId, participantId),
  )
  if (to === null) return
  found(
    store.first(
      sql
        .selectFrom('session_group')
        .select('id')
        .where('id', '=', to)
        .where('group_round_id', '=', roundId),
    ),
  )
}

type Rules = Pick<Handlers<typeof contract.groups>, 'rules' | 'setRule' | 'removeRule'>

function pairRules(open: () => Store): Rules {
  return {
    rules: ({ sessionId }) => listRules(open(), sessionId),
    setRule: ({ sessionId, firstId: one, secondId: other, rule }, { window }) => {
      if (one === other) throw new AppError('groups/same-person')
      const store = open()
      const [first_id, second_id] = one < other ? [one, other] : [other, one]
      const row = newRow(store)
      store.command({ label: 'groups.setRule', window }, () => {
        for (const id of [one, other])
          found(
            store.first(
              sql
                .selectFrom('participant')
                .select('id')
                .where('id', '=', id)
                .where('session_id', '=', sessionId),
            ),
          )
        store.run(
          sql
            .deleteFrom('pair_rule')
            .where('session_id', '=', sessionId)
            .where('first_id', '=', first_id)
            .where('second_id', '=', second_id),
        )
        const values = { ...row, session_id: sessionId, first_id, second_id, rule }
        store.run(sql.insertInto('pair_rule').values(values))
      })
      return found(listRules(store, sessionId).find(({ id }) => id === row.id))
    },
    removeRule: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'groups.removeRule', window }, () =>
        touched(store.run(sql.deleteFrom('pair_rule').where('id', '=', id))),
      )
      return null
    },
  }
}
