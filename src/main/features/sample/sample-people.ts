import { toInstant } from '../../../shared/domain/agenda-times'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { Keys } from './sample-keys'
import type { SamplePerson } from './sample-shape'

/** Participants of the seminar, with what each chose on arrival, and when they came. */
export function addPeople(store: Store, files: SampleFiles, keys: Keys): void {
  const { session } = files.workspace
  const sessionId = keys.get('session', session.key)
  const onTheDay = (time: string) => toInstant(session.date, time, session.timeZone)
  for (const person of files.people) {
    const personId = isAnonymous(person) ? null : addPerson(store, person, keys)
    if (personId) keys.set('person', person.key, personId)
    const arrivedAt = onTheDay(person.arrivedAt ?? session.startTime)
    const isPresent = person.attendance === 'present'
    const participantId = addParticipant(store, person, {
      session_id: sessionId,
      person_id: personId,
      arrived_at: isPresent ? arrivedAt : null,
    })
    keys.set('participant', person.key, participantId)
    if (isPresent) addConsent(store, person, participantId, arrivedAt)
  }
}

/** An alias without an organisation or a role needs no person behind it. */
const isAnonymous = (person: SamplePerson) =>
  person.alias && person.organisation === null && person.role === ''

function addPerson(store: Store, person: SamplePerson, keys: Keys): string {
  const row = newRow(store)
  store.run(
    sql.insertInto('person').values({
      ...row,
      name: person.name,
      name_to_use: person.nameToUse ?? null,
      organisation_id: keys.find('organisation', person.organisation),
      role: person.role || null,
      languages: JSON.stringify(person.languages),
      contact: null,
    }),
  )
  return row.id
}

function addParticipant(
  store: Store,
  person: SamplePerson,
  whereabouts: { session_id: string; person_id: string | null; arrived_at: string | null },
): string {
  const row = newRow(store)
  store.run(
    sql.insertInto('participant').values({
      ...row,
      ...whereabouts,
      alias: whereabouts.person_id === null ? person.name : null,
      badge: person.badge,
      part: person.part,
      attendance: person.attendance,
      language: person.languages[0] ?? null,
      audience: person.audience,
      attribution: person.attribution,
      import_key: null,
    }),
  )
  return row.id
}

function addConsent(
  store: Store,
  person: SamplePerson,
  participantId: string,
  givenAt: string,
): void {
  store.run(
    sql.insertInto('consent_record').values({
      ...newRow(store),
      participant_id: participantId,
      reflection_id: null,
      audience: person.audience,
      attribution: person.attribution,
      wording_version: '1',
      language: person.languages[0] ?? null,
      how: 'written',
      given_at: givenAt,
      recorded_by: 'facilitator',
    }),
  )
}
