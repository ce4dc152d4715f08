// Whom the words typed at the door may mean: somebody on the list, somebody the workspace knows, somebody new.
import { useMemo } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import type { Person } from '../../../shared/contract/people'
import { createFinder } from '../../../shared/domain/find-person'
import { folded } from '../../../shared/domain/folded'
import { useRead } from '../../app/host'

export type Guest =
  | { readonly kind: 'listed'; readonly id: string; readonly participant: Participant }
  | {
      readonly kind: 'known'
      readonly id: string
      readonly person: Person
      readonly organisation: string | null
    }
  | {
      readonly kind: 'new'
      readonly id: string
      readonly name: string
      readonly organisation: string | null
    }

const mostListed = 5
const mostKnown = 2

export function useGuests(participants: readonly Participant[]): (typed: string) => Guest[] {
  const { data: people } = useRead('people.list', {})
  const { data: organisations } = useRead('organisations.list', {})
  const findListed = useMemo(() => createFinder(doorOrder(participants)), [participants])
  const findKnown = useMemo(() => {
    const names = new Map((organisations ?? []).map(({ id, name }) => [id, name]))
    const here = new Set(participants.map(({ personId }) => personId))
    return createFinder(
      (people ?? [])
        .filter(({ id }) => !here.has(id))
        .map((person) => ({
          person,
          name: person.nameToUse ?? person.name,
          fullName: person.name,
          organisation: person.organisationId ? (names.get(person.organisationId) ?? null) : null,
          badge: null,
        })),
    )
  }, [participants, people, organisations])
  return (typed) => [
    ...findListed(typed)
      .slice(0, mostListed)
      .map((participant): Guest => ({ kind: 'listed', id: participant.id, participant })),
    ...findKnown(typed)
      .slice(0, mostKnown)
      .map(({ person, organisation }): Guest => ({
        kind: 'known',
        id: person.id,
        person,
        organisation,
      })),
    ...newcomer(typed),
  ]
}

/** Those still missing first: at the door it is them one looks for. */
function doorOrder(participants: readonly Participant[]): Participant[] {
  return participants
    .filter(({ isPending, isRehearsal }) => !isPending && !isRehearsal)
    .toSorted((a, b) => Number(a.attendance === 'present') - Number(b.attendance === 'present'))
}

/** "Karin Ny, Vasa Museum". */
function newcomer(typed: string): Guest[] {
  const [name = '', ...rest] = typed.split(',').map((part) => part.trim())
  if (!/\p{L}.*\p{L}/u.test(folded(name))) return []
  return [{ kind: 'new', id: 'new', name, organisation: rest.join(', ') || null }]
}
