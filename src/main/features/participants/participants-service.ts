import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, found, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { addPeople, insertParticipant, type NameOrganisation } from './add-people'
import { highest, numberInOrder, takenBadges } from './badges'
import { changeParticipant, recordConsent } from './change-participant'
import { lookPeople } from './look-people'
import { listGroups, listParticipants, participantById } from './participants-repository'

/** What this feature needs of others. */
export type Needs = {
  organisationNamed: NameOrganisation
  /** Consent that a participant changed for everything already said, recorded one by one. */
  applyConsent(store: Store, participantId: string): void
  /** "Participant" in the session's first language, for aliases. */
  aliasWord(store: Store, sessionId: string): string
}

type ParticipantHandlers = Handlers<typeof contract.participants>
type Arriving = Pick<ParticipantHandlers, 'add' | 'addAlias' | 'checkIn' | 'numberBadges'>

export function createParticipants(open: () => Store, needs: Needs): ParticipantHandlers {
  return {
    list: ({ sessionId }) => listParticipants(open(), sessionId),
    groups: ({ sessionId }) => listGroups(open(), sessionId),
    look: ({ sessionId, people }) => lookPeople(open(), sessionId, people),
    ...createArriving(open, needs),
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'participants.update', window }, () => {
        const before = one(store, id)
        changeParticipant(store, before, change, needs.organisationNamed)
        recordConsent(store, before, change)
        if (change.applyConsentToAll) needs.applyConsent(store, id)
      })
      return one(store, id)
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'participants.remove', window }, () =>
        touched(store.run(sql.deleteFrom('participant').where('id', '=', id))),
      )
      return null
    },
  }
}

function createArriving(open: () => Store, needs: Needs): Arriving {
  return {
    add: ({ sessionId, people }, { window }) => {
      const store = open()
      const { ids, ...rest } = store.command({ label: 'participants.add', window }, () => {
        assertSession(store, sessionId)
        return addPeople(store, sessionId, people, needs.organisationNamed)
      })
      return { added: ids.map((id) => one(store, id)), ...rest }
    },
    addAlias: ({ sessionId }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'participants.addAlias', window }, () => {
        assertSession(store, sessionId)
        const badge = highest(takenBadges(store, sessionId)) + 1
        const alias = `${needs.aliasWord(store, sessionId)} ${badge}`
        const nobody = { person_id: null, attendance: 'invited', arrived_at: null, language: null }
        insertParticipant(store, { ...row, ...nobody, session_id: sessionId, alias, badge })
      })
      return one(store, row.id)
    },
    checkIn: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'participants.checkIn', window }, () => {
        const { arrivedAt } = one(store, id)
        const here = { attendance: 'present', arrived_at: arrivedAt ?? store.now() }
        store.run(sql.updateTable('participant').set(changes(store, here)).where('id', '=', id))
      })
      return one(store, id)
    },
    numberBadges: ({ sessionId }, { window }) => {
      const store = open()
      const count = store.command({ label: 'participants.numberBadges', window }, () => {
        assertSession(store, sessionId)
        return numberInOrder(store, listParticipants(store, sessionId))
      })
      return { count }
    },
  }
}

const one = (store: Store, id: string) => found(participantById(store, id))

function assertSession(store: Store, sessionId: string): void {
  found(store.first(sql.selectFrom('session').select('id').where('id', '=', sessionId)))
}
