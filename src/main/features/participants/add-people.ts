// Putting a list of people into a session, each as the one who added them said they are.
import type { NewParticipant } from '../../../shared/contract/participants'
import { cleanLine, requiredLine } from '../../../shared/domain/text'
import type { z } from '../../../shared/zod'
import { changes, found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { highest, takenBadges } from './badges'

type New = z.output<typeof NewParticipant>
export type NameOrganisation = (store: Store, name: string) => string
export type Added = { ids: string[]; alreadyHere: number[]; renumbered: number[] }

export function addPeople(
  store: Store,
  sessionId: string,
  people: readonly New[],
  organisationNamed: NameOrganisation,
): Added {
  const badges = createBadges(store, sessionId, people)
  const organisationId = createOrganisations(store, organisationNamed)
  const added: Added = { ids: [], alreadyHere: [], renumbered: [] }
  for (const [row, person] of people.entries()) {
    const personId = personFor(store, person, organisationId)
    if (personId !== null && isHere(store, sessionId, personId)) {
      added.alreadyHere.push(row)
      continue
    }
    const badge = badges.take(person.badge)
    if (person.badge !== null && badge !== person.badge) added.renumbered.push(row)
    const values = newRow(store)
    insertParticipant(store, {
      ...values,
      session_id: sessionId,
      person_id: personId,
      alias: personId === null ? nameOf(person) : null,
      badge,
      attendance: person.attendance,
      arrived_at: person.attendance === 'present' ? values.created_at : null,
      language: person.languages[0] ?? null,
    })
    added.ids.push(values.id)
  }
  return added
}

type ParticipantRow = {
  id: string
  created_at: string
  updated_at: string
  session_id: string
  person_id: string | null
  alias: string | null
  badge: number
  attendance: string
  arrived_at: string | null
  language: string | null
}

/** A guest who has agreed to nothing yet. */
export function insertParticipant(store: Store, row: ParticipantRow): void {
  const fresh = { part: 'guest', audience: 'count', attribution: 'anonymous', import_key: null }
  store.run(
    sql
      .insertInto('participant')
      .values({ ...row, ...fresh, claims: null, withdrawal_hash: null, for_group: null }),
  )
}

const nameOf = ({ name, alias }: New) => requiredLine(name ?? alias ?? '')
const lineOf = (line: string | null) => (line && cleanLine(line)) || null

/** Null for somebody nobody has named, unless there is something to keep about them. */
function personFor(store: Store, person: New, organisationId: OrganisationId): string | null {
  const facts = {
    organisation_id: organisationId(person),
    role: lineOf(person.role),
    contact: lineOf(person.contact),
  }
  if (person.personId !== null) return fillGaps(store, person.personId, person, facts)
  if (person.name === null && Object.values(facts).every((fact) => fact === null)) return null
  const row = newRow(store)
  store.run(
    sql.insertInto('person').values({
      ...row,
      ...facts,
      name: nameOf(person),
      name_to_use: person.name === null ? null : lineOf(person.alias),
      languages: JSON.stringify(person.languages),
    }),
  )
  return row.id
}

type Facts = { organisation_id: string | null; role: string | null; contact: string | null }

/** What the workspace knows of somebody stays; what it does not know yet is taken from the list. */
function fillGaps(store: Store, id: string, person: New, facts: Facts): string {
  const before = found(store.first(sql.selectFrom('person').selectAll().where('id', '=', id)))
  const missing = {
    organisation_id: before.organisation_id === null ? facts.organisation_id : null,
    role: before.role === null ? facts.role : null,
    contact: before.contact === null ? facts.contact : null,
    name_to_use: before.name_to_use === null && person.name !== null ? lineOf(person.alias) : null,
    languages:
      before.languages === '[]' && person.languages.length > 0
        ? JSON.stringify(person.languages)
        : null,
  }
  const set = Object.fromEntries(Object.entries(missing).filter(([, value]) => value !== null))
  if (Object.keys(set).length > 0)
    store.run(sql.updateTable('person').set(changes(store, set)).where('id', '=', id))
  return id
}

function isHere(store: Store, sessionId: string, personId: string): boolean {
  return (
    store.first(
      sql
        .selectFrom('participant')
        .select('id')
        .where('session_id', '=', sessionId)
        .where('person_id', '=', personId),
    ) !== undefined
  )
}

type OrganisationId = (person: New) => string | null

function createOrganisations(store: Store, organisationNamed: NameOrganisation): OrganisationId {
  const known = new Map<string, string>()
  return ({ organisation, country }) => {
    const name = lineOf(organisation)
    if (name === null) return null
    const id = known.get(name) ?? organisationNamed(store, name)
    known.set(name, id)
    if (country !== null)
      store.run(
        sql
          .updateTable('organisation')
          .set(changes(store, { country }))
          .where('id', '=', id)
          .where('country', 'is', null),
      )
    return id
  }
}

/** Numbers asked for are kept for those who asked first; everybody else gets the next ones. */
function createBadges(store: Store, sessionId: string, people: readonly New[]) {
  const taken = takenBadges(store, sessionId)
  const wanted = people.flatMap(({ badge }) => (badge === null ? [] : [badge]))
  let last = highest([...taken, ...wanted])
  return {
    take: (badge: number | null): number => {
      const given = badge !== null && !taken.has(badge) ? badge : (last += 1)
      taken.add(given)
      return given
    },
  }
}
