// What can be changed about somebody who takes part: the row of the session, and the person behind it.
import type { Participant, ParticipantChange } from '../../../shared/contract/participants'
import { cleanLine, requiredLine } from '../../../shared/domain/text'
import type { z } from '../../../shared/zod'
import { changes, given, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { NameOrganisation } from './add-people'
import { assertBadgeFree } from './badges'

type Change = z.output<typeof ParticipantChange>

export function changeParticipant(
  store: Store,
  before: Participant,
  change: Change,
  organisationNamed: NameOrganisation,
): void {
  const { badge } = change
  if (badge !== undefined && badge !== null) assertBadgeFree(store, before, badge)
  const set = changes(store, participantValues(store, before, change))
  store.run(sql.updateTable('participant').set(set).where('id', '=', before.id))
  writePerson(store, before, change, organisationNamed)
}

function participantValues(store: Store, before: Participant, change: Change) {
  const { part, badge, attendance, language, audience, attribution } = change
  const arrived_at = given(attendance, (now) =>
    now === 'present' ? (before.arrivedAt ?? store.now()) : null,
  )
  return { part, badge, attendance, arrived_at, language, audience, attribution }
}

/** Name, role and organisation belong to the person; an alias has only its name, and becomes a person with more. */
function writePerson(
  store: Store,
  before: Participant,
  change: Change,
  organisationNamed: NameOrganisation,
): void {
  const { name, fullName, alias, organisation, role } = change
  if ([name, fullName, alias, organisation, role].every((value) => value === undefined)) return
  const personId = before.personId ?? (organisation || role ? namedPerson(store, before) : null)
  if (personId === null) {
    const set = changes(store, { alias: given(name ?? fullName, requiredLine) })
    store.run(sql.updateTable('participant').set(set).where('id', '=', before.id))
    return
  }
  const organisationLine = given(organisation, (line) => (line ? cleanLine(line) : ''))
  const set = changes(store, {
    ...personNames(before, change),
    role: given(role, (line) => (line && cleanLine(line)) || null),
    organisation_id: given(organisationLine, (line) =>
      line ? organisationNamed(store, line) : null,
    ),
  })
  store.run(sql.updateTable('person').set(set).where('id', '=', personId))
}

/** `name` is what is shown: the alias where there is one, and the full name behind it stays. */
function personNames(before: Participant, { name, fullName, alias }: Change) {
  const shown = given(name, requiredLine)
  const hasAlias = before.fullName !== before.name
  return {
    name: given(fullName, requiredLine) ?? (hasAlias ? undefined : shown),
    name_to_use:
      alias === undefined ? (hasAlias ? shown : undefined) : (alias && cleanLine(alias)) || null,
  }
}

/** Somebody with an organisation or a role is a person, if only under the alias they had. */
function namedPerson(store: Store, { id, name }: Participant): string {
  const row = newRow(store)
  const blank = { name_to_use: null, organisation_id: null, role: null, contact: null }
  store.run(
    sql
      .insertInto('person')
      .values({ ...row, ...blank, name: requiredLine(name), languages: '[]' }),
  )
  const set = changes(store, { person_id: row.id })
  store.run(sql.updateTable('participant').set(set).where('id', '=', id))
  return row.id
}

/** A changed choice is recorded: what, when, by whom. */
export function recordConsent(store: Store, before: Participant, change: Change): void {
  const audience = change.audience ?? before.audience
  const attribution = change.attribution ?? before.attribution
  if (audience === before.audience && attribution === before.attribution) return
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
