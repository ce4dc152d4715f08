import { Temporal } from 'temporal-polyfill'
import type { contract } from '../../../shared/contract'
import { VisitPersonId, VisitSlotId } from '../../../shared/contract/primitives'
import type { VisitSlot } from '../../../shared/contract/visit'
import { cleanLine, requiredLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, flag, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { assertOwn, readVisit, slotsInOrder } from './visit-repository'
import { visitNotes } from './visit-notes'

type Visit = Handlers<typeof contract.visit>

export function createVisit(open: () => Store): Visit {
  return {
    get: ({ reviewId }) => readVisit(open(), reviewId),
    ...visitSlots(open),
    ...visitPeople(open),
    ...visitNotes(open),
  }
}

function visitSlots(
  open: () => Store,
): Pick<Visit, 'addSlot' | 'updateSlot' | 'removeSlot' | 'move'> {
  return {
    addSlot: ({ reviewId, ...slot }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'visit.addSlot', window }, () => {
        found(store.first(sql.selectFrom('review').select('id').where('id', '=', reviewId)))
        const values = { ...slotValues(slot), ...checkedTimes(slot) }
        store.run(sql.insertInto('visit_slot').values({ ...row, review_id: reviewId, ...values }))
        linkSlot(store, { id: row.id, reviewId }, slot)
      })
      return { id: VisitSlotId.parse(row.id) }
    },
    updateSlot: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'visit.updateSlot', window }, () => {
        const row = found(
          store.first(sql.selectFrom('visit_slot').selectAll().where('id', '=', id)),
        )
        const times = checkedTimes({ ...row, ...defined(change) })
        const set = changes(store, { ...slotValues(change), ...times })
        store.run(sql.updateTable('visit_slot').set(set).where('id', '=', id))
        linkSlot(store, { id, reviewId: row.review_id }, change)
      })
      return null
    },
    removeSlot: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'visit.removeSlot', window }, () =>
        touched(store.run(sql.deleteFrom('visit_slot').where('id', '=', id))),
      )
      return null
    },
    move: ({ reviewId, startsOn }, { window }) => {
      const store = open()
      store.command({ label: 'visit.move', window }, () => {
        const slots = slotsInOrder(store, reviewId)
        const first = Temporal.PlainDate.from(found(slots[0]).held_on)
        const days = first.until(startsOn).days
        for (const { id, held_on } of days === 0 ? [] : slots) {
          const moved = Temporal.PlainDate.from(held_on).add({ days }).toString()
          const set = changes(store, { held_on: moved })
          store.run(sql.updateTable('visit_slot').set(set).where('id', '=', id))
        }
      })
      return null
    },
  }
}

/** Throws 'review/bad-times' unless it ends after it begins. */
function checkedTimes({ starts, ends }: Pick<VisitSlot, 'starts' | 'ends'>) {
  if (ends <= starts) throw new AppError('review/bad-times')
  return { starts, ends }
}

const defined = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<T>

type Own<T> = { [K in keyof T]: T[K] }
type SlotValues<T extends Partial<VisitSlot>> = Own<{
  held_on: T['day']
  kind: T['kind']
  title: T['title']
  place: T['place']
  is_done: T['isDone'] extends boolean ? number : number | undefined
}>

function slotValues<T extends Partial<Omit<VisitSlot, 'id'>>>(slot: T): SlotValues<T> {
  return {
    held_on: slot.day,
    kind: slot.kind,
    title: given(slot.title, requiredLine),
    place: given(slot.place, cleanLine),
    is_done: given(slot.isDone, flag),
  } as SlotValues<T>
}

type Links = {
  readonly criteria?: readonly string[] | undefined
  readonly people?: readonly string[] | undefined
}

/** Puts exactly these under a slot, where they are given; what stays is not touched. */
function linkSlot(store: Store, slot: { id: string; reviewId: string }, links: Links): void {
  const { criteria, people } = links
  assertOwn(store, slot.reviewId, { review_criterion: criteria ?? [], visit_person: people ?? [] })
  if (criteria)
    relink(store, slot.id, { table: 'visit_slot_criterion', column: 'criterion_id', ids: criteria })
  if (people)
    relink(store, slot.id, { table: 'visit_slot_person', column: 'visit_person_id', ids: people })
}

type Relink =
  | { table: 'visit_slot_criterion'; column: 'criterion_id'; ids: readonly string[] }
  | { table: 'visit_slot_person'; column: 'visit_person_id'; ids: readonly string[] }

function relink(store: Store, slotId: string, { table, column, ids }: Relink): void {
  const before = store
    .prepare<[string], string>(`SELECT ${column} FROM ${table} WHERE slot_id = ?`)
    .pluck()
    .all(slotId)
  const drop = store.prepare<[string, string], unknown>(
    `DELETE FROM ${table} WHERE slot_id = ? AND ${column} = ?`,
  )
  for (const id of before) if (!ids.includes(id)) drop.run(slotId, id)
  const add = store.prepare<unknown[], unknown>(
    `INSERT INTO ${table} (id, slot_id, ${column}, created_at, updated_at) VALUES (?, ?, ?, ?, ?)`,
  )
  for (const id of new Set(ids)) {
    if (before.includes(id)) continue
    const row = newRow(store)
    add.run(row.id, slotId, id, row.created_at, row.updated_at)
  }
}

function visitPeople(
  open: () => Store,
): Pick<Visit, 'addPerson' | 'updatePerson' | 'removePerson'> {
  return {
    addPerson: ({ reviewId, part, ...person }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'visit.addPerson', window }, () => {
        found(store.first(sql.selectFrom('review').select('id').where('id', '=', reviewId)))
        const position = store
          .prepare<[string], number>(
            'SELECT coalesce(max(position) + 1, 0) FROM visit_person WHERE review_id = ?',
          )
          .pluck()
          .get(reviewId) as number
        const { name, about, voice, people, ties } = person
        const words = { name: requiredLine(name), about: cleanLine(about), ties: given(ties, line) }
        const values = { ...row, review_id: reviewId, part, position, voice, people, ...words }
        store.run(sql.insertInto('visit_person').values(values))
      })
      return { id: VisitPersonId.parse(row.id) }
    },
    updatePerson: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'visit.updatePerson', window }, () => {
        const set = changes(store, {
          name: given(change.name, requiredLine),
          about: given(change.about, cleanLine),
          voice: change.voice,
          people: change.people,
          ties: given(change.ties, line),
        })
        touched(store.run(sql.updateTable('visit_person').set(set).where('id', '=', id)))
      })
      return null
    },
    removePerson: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'visit.removePerson', window }, () => {
        const notes = store
          .prepare<[{ id: string }], number>(
            'SELECT count(*) FROM visit_note WHERE visit_person_id = @id OR writer_id = @id',
          )
          .pluck()
          .get({ id })
        if (notes !== 0) throw new AppError('review/has-notes')
        touched(store.run(sql.deleteFrom('visit_person').where('id', '=', id)))
      })
      return null
    },
  }
}

const line = (words: string | null) => (words === null ? null : cleanLine(words))
