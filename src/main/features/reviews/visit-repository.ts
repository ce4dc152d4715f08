import { Visit } from '../../../shared/contract/visit'
import { AppError } from '../../../shared/errors'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

/** Throws 'record/not-found'. */
export function readVisit(store: Store, reviewId: string): Visit {
  found(store.first(sql.selectFrom('review').select('id').where('id', '=', reviewId)))
  return Visit.parse({
    slots: readSlots(store, reviewId),
    people: store
      .all(
        sql
          .selectFrom('visit_person')
          .selectAll()
          .where('review_id', '=', reviewId)
          .orderBy('position')
          .orderBy('id'),
      )
      .map(({ id, part, name, about, voice, people, ties }) => {
        return { id, part, name, about, voice, people, ties }
      }),
    notes: store
      .all(
        sql
          .selectFrom('visit_note')
          .selectAll()
          .where('review_id', '=', reviewId)
          .where('is_removed', '=', 0)
          .orderBy('number'),
      )
      .map(toNote),
  })
}

function readSlots(store: Store, reviewId: string) {
  const criteria = Map.groupBy(
    store.all(
      sql
        .selectFrom('visit_slot_criterion as link')
        .innerJoin('visit_slot as slot', 'slot.id', 'link.slot_id')
        .innerJoin('review_criterion as criterion', 'criterion.id', 'link.criterion_id')
        .select(['link.slot_id', 'link.criterion_id'])
        .where('slot.review_id', '=', reviewId)
        .orderBy('criterion.position'),
    ),
    ({ slot_id }) => slot_id,
  )
  const people = Map.groupBy(
    store.all(
      sql
        .selectFrom('visit_slot_person as link')
        .innerJoin('visit_slot as slot', 'slot.id', 'link.slot_id')
        .innerJoin('visit_person as person', 'person.id', 'link.visit_person_id')
        .select(['link.slot_id', 'link.visit_person_id'])
        .where('slot.review_id', '=', reviewId)
        .orderBy('person.position'),
    ),
    ({ slot_id }) => slot_id,
  )
  return slotsInOrder(store, reviewId).map((row) => ({
    id: row.id,
    day: row.held_on,
    starts: row.starts,
    ends: row.ends,
    kind: row.kind,
    title: row.title,
    place: row.place,
    isDone: row.is_done === 1,
    criteria: (criteria.get(row.id) ?? []).map(({ criterion_id }) => criterion_id),
    people: (people.get(row.id) ?? []).map(({ visit_person_id }) => visit_person_id),
  }))
}

export const slotsInOrder = (store: Store, reviewId: string): Row<'visit_slot'>[] =>
  store.all(
    sql
      .selectFrom('visit_slot')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('held_on')
      .orderBy('starts')
      .orderBy('id'),
  )

const toNote = (row: Row<'visit_note'>) => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  text: row.text,
  slotId: row.slot_id,
  criterionId: row.criterion_id,
  personId: row.visit_person_id,
  writerId: row.writer_id,
  firstText: row.original_text,
  isAttributable: row.is_attributable === 1,
  at: row.created_at,
})

const owned = [
  'visit_slot',
  'review_criterion',
  'visit_person',
  'visit_note',
  'review_evidence',
] as const
type Named = {
  readonly [table in (typeof owned)[number]]?: readonly (string | null | undefined)[]
}

/** Throws 'review/not-of-this-review' for what another review has, or nobody. */
export function assertOwn(store: Store, reviewId: string, named: Named): void {
  for (const table of owned)
    for (const id of named[table] ?? []) {
      if (id === null || id === undefined) continue
      const own = store
        .prepare<[string, string], number>(`SELECT 1 FROM ${table} WHERE id = ? AND review_id = ?`)
        .get(id, reviewId)
      if (own === undefined) throw new AppError('review/not-of-this-review')
    }
}
