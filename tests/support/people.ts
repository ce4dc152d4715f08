// A pasted list into a session, answered as its preview offers: the very same are one person, others are new.
import type { SessionId } from '../../src/shared/contract/primitives'
import { guessColumns } from '../../src/shared/domain/people-columns'
import { readPeople } from '../../src/shared/domain/pasted-people'
import { parsePastedTable } from '../../src/shared/domain/pasted-table'
import type { Window } from './host'

type NewPeople = Parameters<Window['participants']['add']>[0]['people']

export async function addPeople(window: Window, sessionId: SessionId, lines: string) {
  const table = parsePastedTable(lines)
  const people = readPeople(table, { ...guessColumns(table), turnNames: false }).flatMap(
    ({ person }) => (person ? [person] : []),
  )
  const looked = await window.participants.look({
    sessionId,
    people: people.map(({ name, alias, organisation, contact }) => ({
      name: name ?? alias ?? '',
      organisation,
      contact,
    })),
  })
  const same = new Map(
    looked.map(({ row, candidates }) => [row, candidates.find((one) => one.likeness === 'same')]),
  )
  const once: NewPeople = people.flatMap((person, row) =>
    (same.get(row)?.row ?? null) === null
      ? [{ ...person, languages: [...person.languages], personId: same.get(row)?.personId ?? null }]
      : [],
  )
  return window.participants.add({ sessionId, people: once })
}
