import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { begunReview } from '../support/review'

const step = fc.oneof(
  fc.record({ do: fc.constant('reword' as const), text: fc.constantFrom('one', 'two', 'three') }),
  fc.record({
    do: fc.constant('react' as const),
    kind: fc.constantFrom('recognised' as const, 'disputed' as const, 'fact-error' as const),
  }),
  fc.record({
    do: fc.constant('move' as const),
    move: fc.constantFrom('send' as const, 'take-back' as const, 'finish' as const),
  }),
  fc.record({ do: fc.constant('correct' as const) }),
  fc.record({ do: fc.constant('remove' as const) }),
)

test('[reviews R15] [reviews R16] [reviews R17] in any order of steps no wording the host saw, no answer and no final word is lost', async () => {
  const { client, reviewId } = await begunReview()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const host = await begunReviewIn(client, reviewId)
      const { id, get } = host
      const seen = new Set<string>()
      let answers = 0
      let finalText: string | null = null
      for (const [index, one] of steps.entries()) {
        const before = await get()
        if (!before.finding) return
        const { text } = before.finding
        if (before.since !== null) seen.add(text)
        const done = await tried(() => {
          if (one.do === 'reword')
            return client.conclusions.updateFinding({ id, change: { text: one.text } })
          if (one.do === 'react')
            return client.conclusions.react({ id, kind: one.kind, words: `answer ${index}` })
          if (one.do === 'move')
            return client.conclusions.move({ reviewId: host.reviewId, move: one.move })
          if (one.do === 'correct') return client.conclusions.correct({ id, text: 'put right' })
          return client.conclusions.removeFinding({ id })
        })
        if (done && one.do === 'react') answers += 1
        if (done && one.do === 'remove') expect(before.since).toBeNull()
        const after = await get()
        if (after.state === 'final') finalText ??= text
        if (!after.finding) return
        const { earlier, reactions, correction } = after.finding
        if (after.state === 'final') expect(after.finding.text).toBe(finalText)
        const kept = new Set([...earlier.map((wording) => wording.text), after.finding.text])
        expect([...seen].filter((words) => !kept.has(words))).toEqual([])
        expect(reactions).toHaveLength(answers)
        if (correction !== null) {
          expect(after.state).toBe('final')
          expect(reactions.some(({ kind }) => kind === 'fact-error')).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

type Client = Awaited<ReturnType<typeof begunReview>>['client']

/** A review of its own in the same exchange, with one finding. */
async function begunReviewIn(
  client: Client,
  other: Awaited<ReturnType<typeof begunReview>>['reviewId'],
) {
  const { exchangeId, hostId } = await client.reviews.get({ id: other })
  const { id: reviewId } = await client.reviews.start({ exchangeId, hostId, language: 'en' })
  const finding = { reviewId, kind: 'area-to-consider', text: 'first' } as const
  const { id } = await client.conclusions.addFinding(finding)
  const get = async () => {
    const { state, since, findings } = await client.conclusions.get({ reviewId })
    return { state, since, finding: findings[0] }
  }
  return { reviewId, id, get }
}

const tried = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  )
