// A reciprocal review of two large visits: opening one direction, and its coverage.
import { test } from 'vitest'
import { readConclusions } from '../../src/main/features/reviews/conclusions-repository'
import { listReviews } from '../../src/main/features/reviews/reviews-repository'
import { readVisit } from '../../src/main/features/reviews/visit-repository'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { coverageOf } from '../../src/shared/domain/review-coverage'
import { begunReview } from '../support/review'
import { fixedClock } from '../support/workspace'
import { publish, sideBySide } from './side-by-side'

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

type Store = ReturnType<typeof openWorkspaceFile>
const size = { slots: 40, people: 30, notes: 600, findings: 80 }

test('a reciprocal review of 12 criteria, 40 slots, 600 notes and 80 findings each way', async () => {
  const { host, path, reviewId, begin, vasa, exchangeId } = await begunReview()
  const ids = [reviewId, await begin(vasa.id)]
  host.close()
  const store = openWorkspaceFile(path, fixedClock())
  for (const id of ids) fill(store, id)
  const open = () => {
    listReviews(store, { exchangeId })
    return ids.map((id) => JSON.stringify([readVisit(store, id), readConclusions(store, id)]))
  }
  const plain = () =>
    store.prepare<[string], unknown>('SELECT * FROM visit_note WHERE review_id = ?')
  const { a, b } = await sideBySide(
    () => timed(open),
    () => timed(() => ids.map((id) => plain().all(id))),
  )
  publish({
    name: 'Review: both directions, 12 criteria, 40 slots, 600 notes, 80 findings each ÷ SELECT of the notes',
    target: 'under 300 ms',
    ratio: a / b,
    detail: `${a.toFixed(0)} and ${b.toFixed(1)} ms`,
  })
  const { criteria } = listReviews(store, { id: reviewId })[0]!
  const visit = readVisit(store, reviewId)
  const all = { ...visit, criteria: criteria.map(({ id }) => id) }
  const half = { ...all, notes: visit.notes.slice(0, size.notes / 2) }
  const coverage = await sideBySide(
    () => timed(() => coverageOf(all)),
    () => timed(() => coverageOf(half)),
  )
  publish({
    name: 'Review: coverage of 12 criteria, 40 slots, 600 notes ÷ that of 300 notes',
    target: '≤ 2.0, under 50 ms',
    ratio: coverage.a / coverage.b,
    detail: `${coverage.a.toFixed(2)} and ${coverage.b.toFixed(2)} ms`,
  })
  store.close()
}, 240_000)

function fill(store: Store, reviewId: string) {
  const now = store.now()
  const add = (table: string, values: Record<string, unknown>) => {
    const row = { id: store.newId(), created_at: now, updated_at: now, ...values }
    const names = Object.keys(row)
    store.connection
      .prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      )
      .run(row)
    return row.id
  }
  const each = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index))
  const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T
  store.command({ label: 'bench', window: 'bench' }, () => {
    const criteria = store
      .prepare<[string], string>('SELECT id FROM review_criterion WHERE review_id = ?')
      .pluck()
      .all(reviewId)
    const review_id = reviewId
    const people = each(size.people, (position) =>
      add('visit_person', {
        review_id,
        part: position < 3 ? 'reviewer' : 'met',
        name: 'N',
        position,
      }),
    )
    const slots = each(size.slots, (index) => {
      const starts = `${String(8 + (index % 10)).padStart(2, '0')}:00`
      const held_on = `2026-03-0${1 + Math.floor(index / 10)}`
      const slot_id = add('visit_slot', {
        review_id,
        held_on,
        starts,
        ends: '19:00',
        kind: 'interview',
        title: 'T',
      })
      for (const step of [0, 1, 2]) {
        add('visit_slot_criterion', { slot_id, criterion_id: at(criteria, index + step) })
        add('visit_slot_person', { slot_id, visit_person_id: at(people, index + step) })
      }
      return slot_id
    })
    const notes = each(size.notes, (index) =>
      add('visit_note', {
        review_id,
        number: index + 1,
        slot_id: at(slots, index),
        criterion_id: at(criteria, index * 7),
        visit_person_id: at(people, index * 3),
        kind: at(['seen', 'said', 'thought'], index),
        text: 'What was seen or said there, in about as many words as a note has.',
      }),
    )
    each(size.findings, (position) => {
      const place = { review_id, criterion_id: at(criteria, position), position }
      const finding_id = add('review_finding', { ...place, kind: 'strength', text: 'A sentence.' })
      for (const step of [0, 1, 2, 3, 4])
        add('review_finding_basis', { finding_id, note_id: at(notes, position * 5 + step) })
      const said = { kind: 'partly', words: 'W', wording: 'A sentence.', is_late: 0 }
      add('review_reaction', { finding_id, ...said })
    })
  })
}
