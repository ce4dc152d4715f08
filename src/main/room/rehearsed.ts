// What simulated phones left behind, and its clearing: real answers and people stay as they are.
import type { Store } from '../workspace/store'

const phones = `SELECT id FROM participant WHERE session_id = @sessionId AND is_rehearsal = 1`
const words = `SELECT id FROM reflection WHERE sent_by IN (${phones})`

export function hasRehearsed(store: Store, sessionId: string): boolean {
  return store.prepare<[object], unknown>(`${phones} LIMIT 1`).get({ sessionId }) !== undefined
}

/** Everything goes in one step; answers how many reflections that were. */
export function clearRehearsal(store: Store, sessionId: string): number {
  if (!hasRehearsed(store, sessionId)) return 0
  return store.command({ label: 'room.clearRehearsal', window: 'room' }, () => {
    const run = (statement: string, values: object = { sessionId }) =>
      store.prepare(statement).run(values).changes
    const people = peopleOf(store, sessionId)
    for (const table of ['consent_record', 'coding', 'finding_evidence', 'document_citation'])
      run(`DELETE FROM ${table} WHERE reflection_id IN (${words})`)
    run(`DELETE FROM translation WHERE of_table = 'reflection' AND row_id IN (${words})`)
    const kept = run(keepNumber)
    const gone = run(`DELETE FROM reflection WHERE sent_by IN (${phones})`) + kept
    // What the facilitator wrote down for a simulated participant stays, said by nobody known.
    run(`UPDATE reflection SET author_kind = 'unknown', participant_id = NULL, cleared = 0
         WHERE participant_id IN (${phones})`)
    run(`DELETE FROM participant WHERE session_id = @sessionId AND is_rehearsal = 1`)
    for (const person of people) {
      run(unusedPerson, person)
      if (person.isPhones === 1) run(unusedOrganisation, person)
    }
    return gone
  })
}

// R-numbers are given once: an empty row holds the highest, and nothing of who sent what.
const keepNumber = `UPDATE reflection SET state = 'erased', text = '', second_text = '', answer = NULL,
    original_text = NULL, original_second_text = NULL, author_kind = 'unknown', participant_id = NULL,
    session_group_id = NULL, organisation_id = NULL, sent_by = NULL, prompt_id = NULL, language = NULL,
    client_key = 'rehearsed-' || id, starred = 0, late = 0, released_at = NULL
  WHERE sent_by IN (${phones})
    AND number = (SELECT max(number) FROM reflection WHERE session_id = @sessionId)`

type Person = { readonly id: string; readonly organisationId: string | null; isPhones: 0 | 1 }

/** Those who were made for phones that told a role or an organisation, and whether a phone brought that. */
function peopleOf(store: Store, sessionId: string): Person[] {
  return store
    .prepare<[object], Person>(
      `SELECT n.id, n.organisation_id AS organisationId, EXISTS (
         SELECT 1 FROM journal j JOIN command c ON c.seq = j.command_seq
         WHERE j.table_name = 'organisation' AND j.op = 'insert' AND j.row_id = n.organisation_id
           AND c.label = 'room.answers') AS isPhones
       FROM participant p JOIN person n ON n.id = p.person_id
       WHERE p.session_id = @sessionId AND p.is_rehearsal = 1`,
    )
    .all({ sessionId })
}

const unusedPerson = `DELETE FROM person WHERE id = @id
  AND NOT EXISTS (SELECT 1 FROM participant WHERE person_id = @id)
  AND NOT EXISTS (SELECT 1 FROM action WHERE owner_person_id = @id)
  AND NOT EXISTS (SELECT 1 FROM exchange_contact WHERE person_id = @id)`

const unusedOrganisation = `DELETE FROM organisation WHERE id = @organisationId
  AND NOT EXISTS (SELECT 1 FROM person WHERE organisation_id = @organisationId)
  AND NOT EXISTS (SELECT 1 FROM exchange_partner WHERE organisation_id = @organisationId)
  AND NOT EXISTS (SELECT 1 FROM reflection WHERE organisation_id = @organisationId)
  AND NOT EXISTS (SELECT 1 FROM action WHERE organisation_id = @organisationId)`
