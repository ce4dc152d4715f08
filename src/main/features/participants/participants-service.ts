import type { contract } from '../../../shared/contract'
import type { Participant, ParticipantChange } from '../../../shared/contract/participants'
import { cleanLine, requiredLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { z } from '../../../shared/zod'
import { changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { parseNameLines, type NameLine } from './name-lines'
import { listGroups, listParticipants, participantById } from './participants-repository'

/** What this feature needs of others. */
export type Needs = {
  organisationNamed(store: Store, name: string): string
  /** Consent that a participant changed for everything already said, recorded one by one. */
  applyConsent(store: Store, participantId: string): void
  /** "Participant" in the session's first language, for aliases. */
  aliasWord(store: Store, sessionId: string): string
}

type Change = z.output<typeof ParticipantChange>

export function createParticipants(
  open: () => Store,
  needs: Needs,
): Handlers<typeof contract.participants> {
  const one = (id: string) => found(participantById(open(), id))
  return {
    list: ({ sessionId }) => listParticipants(open(), sessionId),
    groups: ({ sessionId }) => listGroups(open(), sessionId),
    addLines: ({ sessionId, lines }, { window }) => {
      const store = open()
      const names = parseNameLines(lines)
      if (names.length === 0) throw new AppError('text/empty')
      const added: string[] = []
      const alreadyHere: string[] = []
      store.command({ label: 'participants.addLines', window }, () => {
        assertSession(store, sessionId)
        for (const line of names) {
          const id = addPerson(store, sessionId, line, needs)
          if (id) added.push(id)
          else alreadyHere.push(line.name)
        }
      })
      return { added: added.map(one), alreadyHere }
    },
    addAlias: ({ sessionId }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'participants.addAlias', window }, () => {
        assertSession(store, sessionId)
        const badge = nextBadge(store, sessionId)
        const alias = `${needs.aliasWord(store, sessionId)} ${badge}`
        insert(store, { ...row, session_id: sessionId, person_id: null, alias, badge })
      })
      return one(row.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'participants.update', window }, () => {
        const before = one(id)
        store.run(
          sql
            .updateTable('participant')
            .set(changes(store, participantValues(change)))
            .where('id', '=', id),
        )
        writePerson(store, before, change, needs)
        recordConsent(store, before, change, needs)
      })
      return one(id)
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

function assertSession(store: Store, sessionId: string): void {
  found(store.first(sql.selectFrom('session').select('id').where('id', '=', sessionId)))
}

type NewParticipant = {
  id: string
  created_at: string
  updated_at: string
  session_id: string
  person_id: string | null
  alias: string | null
  badge: number
}

function insert(store: Store, row: NewParticipant): void {
  const fresh = { part: 'guest', attendance: 'invited', language: null, import_key: null }
  const silent = { audience: 'count', attribution: 'anonymous' }
  store.run(sql.insertInto('participant').values({ ...row, ...fresh, ...silent }))
}

/** The new participant's id, or null when that person is in this session already. */
function addPerson(store: Store, sessionId: string, line: NameLine, needs: Needs): string | null {
  const organisationId = line.organisation
    ? needs.organisationNamed(store, line.organisation)
    : null
  const same = store.first(
    sql
      .selectFrom('person')
      .select('id')
      .where('name', '=', line.name)
      .where('organisation_id', 'is', organisationId),
  )
  const personId = same?.id ?? addNewPerson(store, line, organisationId)
  const here = store.first(
    sql
      .selectFrom('participant')
      .select('id')
      .where('session_id', '=', sessionId)
      .where('person_id', '=', personId),
  )
  if (here) return null
  const row = newRow(store)
  insert(store, {
    ...row,
    session_id: sessionId,
    person_id: personId,
    alias: null,
    badge: nextBadge(store, sessionId),
  })
  return row.id
}

function addNewPerson(store: Store, line: NameLine, organisationId: string | null): string {
  const row = newRow(store)
  store.run(
    sql.insertInto('person').values({
      ...row,
      name: requiredLine(line.name),
      name_to_use: null,
      organisation_id: organisationId,
      role: line.role,
      languages: '[]',
      contact: null,
    }),
  )
  return row.id
}

function nextBadge(store: Store, sessionId: string): number {
  return store
    .prepare<[string], number>(
      'SELECT coalesce(max(badge), 0) + 1 FROM participant WHERE session_id = ?',
    )
    .pluck()
    .get(sessionId) as number
}

function participantValues(change: Change) {
  const { part, attendance, language, audience, attribution } = change
  return { part, attendance, language, audience, attribution }
}

/** Name, role and organisation belong to the person; an alias has only its name, and becomes a person with more. */
function writePerson(store: Store, before: Participant, change: Change, needs: Needs): void {
  const { name, organisation, role } = change
  if (name === undefined && organisation === undefined && role === undefined) return
  const personId = before.personId ?? (organisation || role ? namedPerson(store, before) : null)
  if (personId === null) {
    const set = changes(store, { alias: given(name, requiredLine) })
    store.run(sql.updateTable('participant').set(set).where('id', '=', before.id))
    return
  }
  const organisationLine = given(organisation, (line) => (line ? cleanLine(line) : ''))
  const set = changes(store, {
    [shownNameColumn(store, personId)]: given(name, requiredLine),
    role: given(role, (line) => (line && cleanLine(line)) || null),
    organisation_id: given(organisationLine, (line) =>
      line ? needs.organisationNamed(store, line) : null,
    ),
  })
  store.run(sql.updateTable('person').set(set).where('id', '=', personId))
}

/** What is edited is what is shown: the name to use where there is one, the full name stays. */
function shownNameColumn(store: Store, personId: string): 'name' | 'name_to_use' {
  const person = store.first(
    sql.selectFrom('person').select('name_to_use').where('id', '=', personId),
  )
  return person?.name_to_use ? 'name_to_use' : 'name'
}

/** Somebody with an organisation or a role is a person, if only under the alias they had. */
function namedPerson(store: Store, { id, name }: Participant): string {
  const personId = addNewPerson(store, { name, organisation: null, role: null }, null)
  const set = changes(store, { person_id: personId })
  store.run(sql.updateTable('participant').set(set).where('id', '=', id))
  return personId
}

function recordConsent(store: Store, before: Participant, change: Change, needs: Needs): void {
  const audience = change.audience ?? before.audience
  const attribution = change.attribution ?? before.attribution
  if (audience !== before.audience || attribution !== before.attribution) {
    const row = newRow(store)
    store.run(
      sql.insertInto('consent_record').values({
        ...row,
        participant_id: before.id,
        reflection_id: null,
        audience,
        attribution,
        wording_version: '1',
        language: before.language,
        how: 'asked',
        given_at: row.created_at,
        recorded_by: 'facilitator',
      }),
    )
  }
  if (change.applyConsentToAll) needs.applyConsent(store, before.id)
}
