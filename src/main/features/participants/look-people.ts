// Whom the rows of a list might be, among all that the workspace knows and among each other.
import { Candidate } from '../../../shared/contract/participants'
import {
  createLikenessIndex,
  type Known,
  type Likeness,
} from '../../../shared/domain/name-likeness'
import type { Store } from '../../workspace/store'

type Someone = Known & {
  readonly personId: string | null
  readonly participantId: string | null
  readonly row: number | null
  readonly role: string | null
}
type Looked = { row: number; candidates: Candidate[] }

/** More would not be read. */
const mostCandidates = 3

export function lookPeople(store: Store, sessionId: string, people: readonly Known[]): Looked[] {
  const known = createLikenessIndex<Someone>()
  for (const person of everybody(store, sessionId)) known.add(person)
  const rows = createLikenessIndex<Someone>()
  return people.flatMap((person, row) => {
    const candidates = best([...rows.like(person), ...known.like(person)])
    rows.add({ ...person, personId: null, participantId: null, row, role: null })
    return candidates.length === 0 ? [] : [{ row, candidates }]
  })
}

type Found = { entry: Someone; likeness: Likeness }

function best(found: readonly Found[]): Candidate[] {
  const met = new Set<string>()
  return found
    .toSorted((a, b) => Number(a.likeness === 'near') - Number(b.likeness === 'near'))
    .filter(({ entry: { personId, participantId } }) => {
      const key = personId ?? participantId
      if (key === null) return true
      const isNew = !met.has(key)
      met.add(key)
      return isNew
    })
    .slice(0, mostCandidates)
    .map(({ entry, likeness }) => Candidate.parse({ ...entry, likeness }))
}

/** Each person under each of their names, and those in the session who are no person. */
function everybody(store: Store, sessionId: string): Someone[] {
  return store
    .prepare<[string, string], Omit<Someone, 'row'> & { nameToUse: string | null }>(
      `SELECT n.id AS personId, p.id AS participantId, n.name, n.name_to_use AS nameToUse,
         o.name AS organisation, n.role, n.contact
       FROM person n LEFT JOIN organisation o ON o.id = n.organisation_id
       LEFT JOIN participant p ON p.person_id = n.id AND p.session_id = ?
       UNION ALL
       SELECT NULL, id, alias, NULL, NULL, NULL, NULL FROM participant
       WHERE session_id = ? AND person_id IS NULL AND pending = 0 AND is_rehearsal = 0`,
    )
    .all(sessionId, sessionId)
    .flatMap(({ nameToUse, ...person }) => [
      { ...person, row: null },
      ...(nameToUse === null ? [] : [{ ...person, name: nameToUse, row: null }]),
    ])
}
