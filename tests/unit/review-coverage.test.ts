import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NoteKind, SlotKind } from '../../src/shared/contract/visit'
import {
  coverageOf,
  type CoverageInput,
  type CoverageSlot,
} from '../../src/shared/domain/review-coverage'

const some = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const criteria = some('c', 4)
const people = [
  ...some('p', 4).map((id) => ({ id, part: 'met' as const })),
  ...some('r', 2).map((id) => ({ id, part: 'reviewer' as const })),
]
const personIds = people.map(({ id }) => id)
const hour = fc.integer({ min: 8, max: 17 })
const time = (at: number) => `${String(at).padStart(2, '0')}:00`

const slots: fc.Arbitrary<CoverageSlot[]> = fc
  .array(
    fc.record({
      day: fc.constantFrom('2016-02-28', '2016-02-29'),
      from: hour,
      hours: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom(...SlotKind.options),
      isDone: fc.boolean(),
      criteria: fc.subarray(criteria),
      people: fc.subarray(personIds),
    }),
    { maxLength: 6 },
  )
  .map((made) =>
    made.map(({ from, hours, ...slot }, index) => ({
      ...slot,
      id: `s${index}`,
      starts: time(from),
      ends: time(from + hours),
    })),
  )
const input: fc.Arbitrary<CoverageInput> = slots.chain((made) =>
  fc.record({
    criteria: fc.constant(criteria),
    slots: fc.constant(made),
    people: fc.constant(people),
    notes: fc.array(
      fc.record({
        kind: fc.constantFrom(...NoteKind.options),
        slotId: fc.constantFrom(null, ...made.map(({ id }) => id)),
        criterionId: fc.constantFrom(null, ...criteria),
        personId: fc.constantFrom(null, ...personIds),
      }),
      { maxLength: 12 },
    ),
  }),
)

test('[reviews R7] every count of the matrix is what counting one by one gives', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { criteria: rows } = coverageOf(given)
      expect(rows.map(({ criterionId }) => criterionId)).toEqual(given.criteria)
      for (const row of rows) {
        const own = given.notes.filter(({ criterionId }) => criterionId === row.criterionId)
        expect(row.notes).toBe(own.length)
        expect(row.slots.map(({ slotId }) => slotId)).toEqual(given.slots.map(({ id }) => id))
        for (const [index, cell] of row.slots.entries()) {
          expect(cell.isPlanned).toBe(given.slots[index]!.criteria.includes(row.criterionId))
          expect(cell.notes).toBe(own.filter(({ slotId }) => slotId === cell.slotId).length)
        }
        expect(row.people.map(({ personId }) => personId)).toEqual(some('p', 4))
        for (const cell of row.people) {
          const meets = given.slots.filter(
            (slot) =>
              slot.criteria.includes(row.criterionId) && slot.people.includes(cell.personId),
          )
          expect(cell.slots).toBe(meets.length)
          expect(cell.notes).toBe(own.filter(({ personId }) => personId === cell.personId).length)
        }
      }
    }),
  )
})

test('[reviews R7] gaps of criteria are there exactly when their sentence is true', () => {
  fc.assert(
    fc.property(input, (given) => {
      for (const { criterionId, people: cells, gaps } of coverageOf(given).criteria) {
        const planned = given.slots.filter((slot) => slot.criteria.includes(criterionId))
        const own = given.notes.filter((note) => note.criterionId === criterionId)
        const voices = cells.filter((cell) => cell.slots + cell.notes > 0).length
        const has = (kind: string) => own.some((note) => note.kind === kind)
        const truths = {
          'no-slot': planned.length === 0,
          nobody: planned.length > 0 && voices === 0,
          'one-voice': voices === 1,
          'no-notes': own.length === 0 && planned.some(({ isDone }) => isDone),
          'thoughts-only': own.length > 0 && !has('seen') && !has('said'),
          'one-kind': has('seen') !== has('said'),
        }
        expect(new Set<string>(gaps)).toEqual(
          new Set(Object.entries(truths).flatMap(([gap, isTrue]) => (isTrue ? [gap] : []))),
        )
      }
    }),
  )
})

test('[reviews R7] gaps of slots and people, against every pair of slots', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { slotGaps, personGaps } = coverageOf(given)
      for (const { id } of people) {
        const mine = given.slots.filter((slot) => slot.people.includes(id))
        const clash = mine.some((one) =>
          mine.some(
            (other) =>
              one.id < other.id &&
              one.day === other.day &&
              one.starts < other.ends &&
              other.starts < one.ends,
          ),
        )
        expect(personGaps.get(id)).toEqual(
          mine.length === 0 ? ['no-slot'] : clash ? ['double-booked'] : [],
        )
      }
      for (const slot of given.slots) {
        const gaps = slotGaps.get(slot.id) ?? []
        const looks = !['team-time', 'meal', 'feedback'].includes(slot.kind)
        const talks = ['interview', 'focus-group'].includes(slot.kind)
        const noted = given.notes.some(({ slotId }) => slotId === slot.id)
        expect(gaps.includes('no-criteria')).toBe(looks && slot.criteria.length === 0)
        expect(gaps.includes('nobody')).toBe(talks && !slot.people.some((id) => id[0] === 'p'))
        expect(gaps.includes('no-notes')).toBe(looks && slot.isDone && !noted)
      }
    }),
  )
})
