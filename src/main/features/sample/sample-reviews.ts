import { toInstant } from '../../../shared/domain/agenda-times'
import { flag, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { Keys } from './sample-keys'
import { addConclusions, inReview, noon } from './sample-conclusions'
import type { SampleReview } from './sample-reviews-shape'

/** Both directions of the exchange: each house looked at by the other. */
export function addReviews(store: Store, files: SampleFiles, keys: Keys): void {
  for (const review of files.reviews) {
    addReview(store, files, keys, review)
    addPeople(store, keys, review)
    addSlots(store, keys, review)
    addNotes(store, keys, review)
    addConclusions(store, keys, review)
  }
}

function addReview(store: Store, files: SampleFiles, keys: Keys, review: SampleReview): void {
  const { key, version, strands } = files.criteria
  const { language } = review
  const row = newRow(store)
  keys.set('review', review.key, row.id)
  const values = {
    exchange_id: keys.get('exchange', files.workspace.exchange.key),
    host_organisation_id: keys.get('organisation', review.host),
    language,
    made_from: `${key}@${version}`,
    state: review.state,
    state_since: noon(review.since),
    has_ratings: flag(review.hasRatings),
    asks_advice: flag(review.asksAdvice),
    host_words: review.hostWords,
    host_words_by: review.hostWordsBy,
  }
  store.run(sql.insertInto('review').values({ ...row, ...values }))
  for (const [position, { title, about, questions }] of strands.entries()) {
    const criterion = newRow(store)
    keys.set('review_criterion', inReview(review, position + 1), criterion.id)
    const words = {
      title: title[language],
      about: about[language],
      questions: JSON.stringify(questions[language]),
    }
    const is_strand = flag(review.strands.includes(position + 1))
    const place = { review_id: row.id, position, is_strand }
    store.run(sql.insertInto('review_criterion').values({ ...criterion, ...place, ...words }))
  }
}

function addPeople(store: Store, keys: Keys, review: SampleReview): void {
  const review_id = keys.get('review', review.key)
  for (const [position, { key, ...person }] of review.people.entries()) {
    const row = newRow(store)
    keys.set('visit_person', inReview(review, key), row.id)
    store.run(sql.insertInto('visit_person').values({ ...row, review_id, position, ...person }))
  }
}

function addSlots(store: Store, keys: Keys, review: SampleReview): void {
  const review_id = keys.get('review', review.key)
  for (const { key, day, starts, ends, kind, title, place, done, ...links } of review.slots) {
    const row = newRow(store)
    keys.set('visit_slot', inReview(review, key), row.id)
    const values = { review_id, held_on: day, starts, ends, kind, title, place }
    store.run(sql.insertInto('visit_slot').values({ ...row, ...values, is_done: flag(done) }))
    const slot_id = row.id
    for (const number of links.criteria) {
      const criterion_id = keys.get('review_criterion', inReview(review, number))
      const link = { ...newRow(store), slot_id, criterion_id }
      store.run(sql.insertInto('visit_slot_criterion').values(link))
    }
    for (const person of links.people) {
      const visit_person_id = keys.get('visit_person', inReview(review, person))
      const link = { ...newRow(store), slot_id, visit_person_id }
      store.run(sql.insertInto('visit_slot_person').values(link))
    }
  }
}

/** Written while their slot was on. */
function addNotes(store: Store, keys: Keys, review: SampleReview): void {
  const review_id = keys.get('review', review.key)
  const zone = review.host === 'vasa-museum' ? 'Europe/Stockholm' : 'Europe/London'
  for (const [index, { slot, criterion, person, writer, kind, text }] of review.notes.entries()) {
    const row = newRow(store)
    const number = index + 1
    keys.set('visit_note', inReview(review, number), row.id)
    const held = review.slots.find(({ key }) => key === slot)
    const at = held ? toInstant(held.day, held.starts, zone) : row.created_at
    const values = {
      slot_id: keys.get('visit_slot', inReview(review, slot)),
      criterion_id: keys.get('review_criterion', inReview(review, criterion)),
      visit_person_id: person === null ? null : keys.get('visit_person', inReview(review, person)),
      writer_id: keys.get('visit_person', inReview(review, writer)),
    }
    const times = { id: row.id, created_at: at, updated_at: at }
    store.run(
      sql.insertInto('visit_note').values({ ...times, review_id, number, kind, text, ...values }),
    )
  }
}
