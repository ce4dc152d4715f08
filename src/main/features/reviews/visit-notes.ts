// What reviewers write down during a visit.
import type { contract } from '../../../shared/contract'
import { VisitNoteId } from '../../../shared/contract/primitives'
import { cleanText, requiredText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { asSeen, changes, flag, found, given, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { assertOwn } from './visit-repository'

type Notes = Pick<Handlers<typeof contract.visit>, 'addNote' | 'updateNote' | 'removeNote'>

export function visitNotes(open: () => Store): Notes {
  return {
    addNote: ({ reviewId, kind, text, slotId, criterionId, personId, writerId }, { window }) => {
      const store = open()
      const row = newRow(store)
      const number = store.command({ label: 'visit.addNote', window }, () => {
        found(store.first(sql.selectFrom('review').select('id').where('id', '=', reviewId)))
        assertPlace(store, reviewId, { slotId, criterionId, people: [personId, writerId] })
        const next = nextNumber(store, reviewId)
        const place = { slot_id: slotId, criterion_id: criterionId, visit_person_id: personId }
        const values = { ...place, writer_id: writerId, kind, number: next }
        const words = requiredText(text)
        store.run(
          sql
            .insertInto('visit_note')
            .values({ ...row, review_id: reviewId, ...values, text: words }),
        )
        return next
      })
      return { id: VisitNoteId.parse(row.id), number }
    },
    updateNote: ({ id, change, was }, { window }) => {
      const store = open()
      store.command({ label: 'visit.updateNote', window }, () => {
        const before = kept(store, id)
        const { slotId, criterionId, personId } = change
        assertPlace(store, before.review_id, { slotId, criterionId, people: [personId] })
        const text = given(change.text, requiredText)
        asSeen({ text: before.text }, { text: given(was, cleanText) }, { text })
        const isChanged = text !== undefined && text !== before.text
        const set = changes(store, {
          text,
          original_text: isChanged ? (before.original_text ?? before.text) : undefined,
          kind: change.kind,
          slot_id: slotId,
          criterion_id: criterionId,
          visit_person_id: personId,
          is_attributable: given(change.isAttributable, flag),
        })
        store.run(sql.updateTable('visit_note').set(set).where('id', '=', id))
      })
      return null
    },
    removeNote: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'visit.removeNote', window }, () => {
        kept(store, id)
        assertHoldsNothing(store, id)
        const set = changes(store, { is_removed: 1 })
        store.run(sql.updateTable('visit_note').set(set).where('id', '=', id))
      })
      return null
    },
  }
}

type Place = {
  readonly slotId: string | null | undefined
  readonly criterionId: string | null | undefined
  readonly people: readonly (string | null | undefined)[]
}

const assertPlace = (store: Store, reviewId: string, { slotId, criterionId, people }: Place) =>
  assertOwn(store, reviewId, {
    visit_slot: [slotId],
    review_criterion: [criterionId],
    visit_person: people,
  })

const kept = (store: Store, id: string) =>
  found(
    store.first(
      sql.selectFrom('visit_note').selectAll().where('id', '=', id).where('is_removed', '=', 0),
    ),
  )

const nextNumber = (store: Store, reviewId: string): number =>
  store
    .prepare<[string], number>(
      'SELECT coalesce(max(number), 0) + 1 FROM visit_note WHERE review_id = ?',
    )
    .pluck()
    .get(reviewId) as number

/** Throws 'record/in-use' while a finding rests on it. */
function assertHoldsNothing(store: Store, id: string): void {
  const use = sql.selectFrom('review_finding_basis').select('id').where('note_id', '=', id)
  if (store.first(use)) throw new AppError('record/in-use')
}
