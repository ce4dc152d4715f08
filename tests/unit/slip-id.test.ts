import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParticipantId, PromptId } from '../../src/shared/contract/primitives'
import {
  findSlip,
  lastBlank,
  lastPerson,
  lastSlipId,
  slipId,
} from '../../src/shared/domain/slip-id'

const who = '00000000-0000-7000-8000-000000000001' as ParticipantId
const what = '00000000-0000-7000-8000-000000000002' as PromptId
const numbers = { people: { '12': who }, questions: { '3': what } }

/** Every person and question a slip may have, so that only its digits can refuse it. */
const everything = {
  people: Object.fromEntries(Array.from({ length: lastPerson }, (_, index) => [index + 1, who])),
  questions: Object.fromEntries(Array.from({ length: 99 }, (_, index) => [index + 1, what])),
}

const ids = fc
  .tuple(fc.integer({ min: 1, max: lastBlank }), fc.integer({ min: 1, max: 99 }))
  .map(([person, question]) => slipId(person, question))

test('[documents R4] a number says whose slip it is and which question', () => {
  expect(String(slipId(12, 3))).toMatch(/^1203\d$/)
  expect(findSlip(slipId(12, 3), numbers)).toEqual({
    kind: 'found',
    participantId: who,
    promptId: what,
  })
  expect(findSlip(slipId(lastPerson + 1, 3), numbers)).toEqual({
    kind: 'found',
    participantId: null,
    promptId: what,
  })
  expect(slipId(lastBlank, 99)).toBeLessThanOrEqual(lastSlipId)
})

test('[documents R4] nobody and nothing that was not printed is found; small numbers are by hand', () => {
  expect(findSlip(slipId(13, 3), numbers).kind).toBe('not-printed')
  expect(findSlip(slipId(12, 4), numbers).kind).toBe('not-printed')
  expect(findSlip(999, numbers).kind).toBe('plain')
  expect(findSlip(slipId(12, 3), { people: {}, questions: {} }).kind).toBe('plain')
})

test('[documents R5] every wrong digit and every swap of neighbours is found out', () => {
  fc.assert(
    fc.property(ids, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 9 }), (id, place, more) => {
      expect(findSlip(id, everything).kind).toBe('found')
      const digits = Array.from(String(id), Number)
      const at = place % digits.length
      const wrong = digits.with(at, ((digits[at] ?? 0) + more) % 10)
      if (wrong[0] !== 0)
        expect(findSlip(Number(wrong.join('')), everything).kind).not.toBe('found')
      const [one, other] = [digits[at], digits[at + 1]]
      if (one === undefined || other === undefined || one === other) return
      const swapped = digits.with(at, other).with(at + 1, one)
      if (swapped[0] !== 0)
        expect(findSlip(Number(swapped.join('')), everything).kind).not.toBe('found')
    }),
    { numRuns: 500 },
  )
})
