// Whose row it is: somebody already in the session, somebody new, nobody in particular.
import type { Audience } from '../../../shared/contract/primitives'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { cellLine } from './cells'
import { createDirectory, type Directory } from './directory'
import { digest } from './row-keys'

export type Author = {
  readonly kind: 'participant' | 'organisation' | 'unknown'
  readonly participantId: string | null
  readonly organisationId: string | null
  /** What this person chose about their words, where they were asked. */
  readonly chosen: Audience | null
}
export type RowAuthor = { person: string | null; organisation: string; rowKey: string }
export type Authors = { of(row: RowAuthor): Author; added(): number }

type Setting = { sessionId: string; audience: Audience; aliasWord: string }

const unknown: Author = { kind: 'unknown', participantId: null, organisationId: null, chosen: null }
const nameKey = (name: string) => cellLine(name).toLowerCase()

export function createAuthors(store: Store, setting: Setting): Authors {
  const people = knownPeople(store, setting.sessionId)
  const directory = createDirectory(store)
  let added = 0
  const participant = (id: string): Author => ({
    ...unknown,
    kind: 'participant',
    participantId: id,
    chosen: people.chosen.get(id) ?? null,
  })
  const add = (importKey: string, who: { personId: string | null; alias: string | null }) => {
    const badge = (people.badge += 1)
    const id = insertParticipant(store, setting, { ...who, importKey, badge })
    people.byKey.set(importKey, id)
    if (who.personId !== null) people.byPerson.set(who.personId, id)
    added += 1
    return participant(id)
  }

  return {
    added: () => added,
    of: ({ person, organisation, rowKey }) => {
      if (person === null) return organisationAuthor(directory, organisation)
      const importKey = person === '' ? `row-${rowKey}` : `person-${digest(nameKey(person), 24)}`
      const known =
        people.byKey.get(importKey) ?? (person === '' ? null : people.byName.get(nameKey(person)))
      if (known) return participant(known)
      // An alias belongs to no organisation: whoever has one needs a person to keep it.
      const name = person || `${setting.aliasWord} ${people.badge + 1}`
      const isNameless = person === '' || isCode(person)
      if (isNameless && organisation === '') return add(importKey, { personId: null, alias: name })
      const personId = isNameless
        ? directory.addPerson(name, organisation)
        : directory.personNamed(person, organisation)
      const here = people.byPerson.get(personId)
      return here ? participant(here) : add(importKey, { personId, alias: null })
    },
  }
}

/** A code that somebody made up for a survey names nobody, so it stays an alias. */
function isCode(person: string): boolean {
  return !/[\s@]/.test(person) && !/^\p{Lu}\p{Ll}+$/u.test(person)
}

type Known = {
  byKey: Map<string, string>
  /** Only names that fit one participant. */
  byName: Map<string, string>
  byPerson: Map<string, string>
  chosen: Map<string, Audience>
  badge: number
}
type KnownRow = {
  id: string
  person_id: string | null
  import_key: string | null
  alias: string | null
  name: string | null
  name_to_use: string | null
  contact: string | null
  badge: number | null
  chosen: Audience | null
}

function knownPeople(store: Store, sessionId: string): Known {
  const rows = store
    .prepare<[string], KnownRow>(
      `SELECT p.id, p.person_id, p.import_key, p.alias, n.name, n.name_to_use, n.contact, p.badge,
         (SELECT p.audience FROM consent_record c WHERE c.participant_id = p.id LIMIT 1) AS chosen
       FROM participant p LEFT JOIN person n ON n.id = p.person_id WHERE p.session_id = ?`,
    )
    .all(sessionId)
  const known: Known = {
    byKey: new Map(),
    byName: new Map(),
    byPerson: new Map(),
    chosen: new Map(),
    badge: 0,
  }
  const shared = new Set<string>()
  for (const row of rows) {
    if (row.import_key) known.byKey.set(row.import_key, row.id)
    if (row.person_id) known.byPerson.set(row.person_id, row.id)
    if (row.chosen) known.chosen.set(row.id, row.chosen)
    known.badge = Math.max(known.badge, row.badge ?? 0)
    // "Participant 7" of an anonymous row names nobody whom another file could mean.
    const alias = row.import_key?.startsWith('row-') ? null : row.alias
    const names = [alias, row.name, row.name_to_use, row.contact].filter((name) => name !== null)
    for (const name of new Set(names.map(nameKey))) {
      if (known.byName.has(name)) shared.add(name)
      known.byName.set(name, row.id)
    }
  }
  for (const name of shared) known.byName.delete(name)
  return known
}

function organisationAuthor(directory: Directory, organisation: string): Author {
  if (organisation === '') return unknown
  return {
    ...unknown,
    kind: 'organisation',
    organisationId: directory.organisationNamed(organisation),
  }
}

type NewParticipant = {
  personId: string | null
  alias: string | null
  importKey: string
  badge: number
}

function insertParticipant(store: Store, setting: Setting, who: NewParticipant): string {
  const row = newRow(store)
  store.run(
    sql.insertInto('participant').values({
      ...row,
      session_id: setting.sessionId,
      person_id: who.personId,
      alias: who.alias,
      badge: who.badge,
      part: 'guest',
      // Who answered was there.
      attendance: 'present',
      language: null,
      audience: setting.audience,
      attribution: 'anonymous',
      import_key: who.importKey,
    }),
  )
  return row.id
}
