import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterMove,
  basisKindsOf,
  gapOf,
  mayReword,
  maySee,
  openMoves,
  ReviewMove,
  ReviewReader,
  ReviewState,
  seesFinding,
  Sensitivity,
  Step,
} from '../../src/shared/domain/review-state'

const walk = fc.array(fc.constantFrom(...ReviewMove.options), { maxLength: 12 })
/** Every state one comes through, moves that are not open left out. */
const walked = (moves: readonly ReviewMove[]) =>
  moves.reduce<ReviewState[]>(
    (states, move) => [...states, afterMove(states.at(-1)!, move) ?? states.at(-1)!],
    ['draft'],
  )

test('[reviews R13] whatever is pressed: nobody reaches final but through the fact check, and final is the end', () => {
  fc.assert(
    fc.property(walk, (moves) => {
      const states = walked(moves)
      const end = states.indexOf('final')
      if (end >= 0) {
        expect(states[end - 1]).toBe('fact-check')
        expect(new Set(states.slice(end))).toEqual(new Set(['final']))
      }
    }),
  )
  expect(ReviewState.options.map(openMoves)).toEqual([['send'], ['take-back', 'finish'], []])
})

test('[reviews R14] at every point of every course each reader sees what the rule says, and no more', () => {
  fc.assert(
    fc.property(walk, fc.constantFrom(...ReviewReader.options), (moves, reader) => {
      for (const state of walked(moves)) {
        const isOurs = reader === 'reviewers'
        const isHost = reader === 'host'
        const finding = seesFinding(reader, state, { kind: 'area-to-consider' })
        expect(finding).toBe(isOurs || state === 'final' || (isHost && state === 'fact-check'))
        expect(seesFinding(reader, state, { kind: 'early-notice' })).toBe(isOurs || isHost)
        expect(maySee(reader, state, 'notes')).toBe(isOurs)
        expect(maySee(reader, state, 'reaction')).toBe(finding)
        expect(maySee(reader, state, 'advice')).toBe(finding)
        expect(maySee(reader, state, 'take-home')).toBe(isOurs || state === 'final')
        expect(maySee(reader, state, 'self-assessment')).toBe(isOurs || isHost)
        const pieces = Sensitivity.options.filter((one) => maySee(reader, state, `evidence-${one}`))
        const open = state === 'final' ? ['open'] : []
        expect(pieces).toEqual(isOurs ? Sensitivity.options : isHost ? ['open', 'partners'] : open)
        expect(mayReword(state)).toBe(state !== 'final')
      }
    }),
  )
})

test('[reviews R18] the gap is counted in steps, the other way round it is the opposite, and no step is no gap', () => {
  const step = fc.option(fc.constantFrom(...Step.options))
  fc.assert(
    fc.property(step, step, (own, peer) => {
      const gap = gapOf(own, peer)
      const isStep = (one: Step | null) => one !== null && Step.options.indexOf(one) < 4
      expect(gap === null).toBe(!isStep(own) || !isStep(peer))
      if (gap !== null) expect(gapOf(peer, own)).toBe(gap === 0 ? 0 : -gap)
    }),
  )
  expect(gapOf('emerging', 'leading')).toBe(3)
  expect(gapOf('established', 'developing')).toBe(-1)
})

test('[reviews R12] a document and a figure are one kind, what was seen and what was said are two, a thought is none', () => {
  expect([...basisKindsOf(['document', 'data'])]).toEqual(['papers'])
  expect(basisKindsOf(['seen', 'said', 'said']).size).toBe(2)
  expect(basisKindsOf(['thought']).size).toBe(0)
})
