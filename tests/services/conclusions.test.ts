import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { nobody, plannedVisit } from '../support/review'

async function concluded() {
  const review = await plannedVisit()
  const { client, reviewId, criteria } = review
  const note = async (text: string, kind: 'seen' | 'said' = 'seen') =>
    (await client.visit.addNote({ reviewId, kind, text })).id
  const notes = [await note('Two doors'), await note('We never see it', 'said')]
  const paper = (await client.conclusions.addEvidence({ reviewId, kind: 'data', title: 'Survey' }))
    .id
  const { id } = await client.conclusions.addFinding({
    reviewId,
    kind: 'area-to-consider',
    text: 'Two doors confuse',
    criterionId: criteria[0]!.id,
    notes,
    evidence: [paper],
  })
  const get = () => client.conclusions.get({ reviewId })
  const first = async () => (await get()).findings[0]!
  const move = (move: 'send' | 'take-back' | 'finish') =>
    client.conclusions.move({ reviewId, move })
  return { ...review, notes, paper, id, get, first, move }
}

test('[reviews R12] a finding names what it rests on; what holds it up stays; nothing of another review', async () => {
  const { client, id, first, notes, paper, criteria, begin, vasa } = await concluded()
  expect(await first()).toMatchObject({ notes, evidence: [paper], criterionId: criteria[0]!.id })
  await expectFailure(client.visit.removeNote({ id: notes[0]! }), 'record/in-use')
  await expectFailure(client.conclusions.removeEvidence({ id: paper }), 'record/in-use')
  await client.conclusions.updateFinding({ id, change: { notes: [notes[1]!], evidence: [] } })
  expect(await first()).toMatchObject({ notes: [notes[1]], evidence: [] })
  await client.visit.removeNote({ id: notes[0]! })
  await client.conclusions.removeEvidence({ id: paper })
  const other = await begin(vasa.id)
  const stray = { reviewId: other, kind: 'strength' as const, text: 'x', notes: [notes[1]!] }
  await expectFailure(client.conclusions.addFinding(stray), 'review/not-of-this-review')
  expect((await client.conclusions.get({ reviewId: other })).findings).toEqual([])
  await expectFailure(client.conclusions.get({ reviewId: nobody }), 'record/not-found')
})

test('[reviews R13] the host keeps no more steps than the screen: each in its order, none without a finding', async () => {
  const { client, begin, vasa, move, get } = await concluded()
  const empty = { reviewId: await begin(vasa.id), move: 'send' } as const
  await expectFailure(client.conclusions.move(empty), 'review/no-findings')
  expect((await get()).state).toBe('draft')
  await expectFailure(move('finish'), 'review/cannot-move')
  await move('send')
  await move('take-back')
  await move('send')
  await move('finish')
  expect((await get()).state).toBe('final')
  await expectFailure(move('take-back'), 'review/cannot-move')
})

test('[reviews R15] words tried out in the draft are nobody’s business; those the host saw stay; final is final', async () => {
  const { client, reviewId, id, first, move } = await concluded()
  const reword = (text: string, was?: string) =>
    client.conclusions.updateFinding({ id, change: { text }, ...(was ? { was } : {}) })
  await reword('Two entrances confuse', 'Two doors confuse')
  expect((await first()).earlier).toEqual([])
  await move('send')
  await reword('Two entrances confuse on Sundays')
  await move('take-back')
  await reword('Two entrances puzzle')
  const { earlier, text } = await first()
  expect([...earlier.map((one) => one.text), text]).toEqual([
    'Two entrances confuse',
    'Two entrances confuse on Sundays',
    'Two entrances puzzle',
  ])
  await expectFailure(client.conclusions.removeFinding({ id }), 'review/already-sent')
  await expectFailure(reword('x', 'Two doors confuse'), 'record/changed-since')
  await move('send')
  await move('finish')
  await expectFailure(reword('Another'), 'review/final')
  const late = { reviewId, kind: 'strength', text: 'Late' } as const
  await expectFailure(client.conclusions.addFinding(late), 'review/final')
  expect((await first()).text).toBe('Two entrances puzzle')
})

test('[reviews R16] the host answers what was sent, in words; a disputed judgement stands; no answer is lost', async () => {
  const { client, reviewId, id, first, move } = await concluded()
  const react = (kind: 'recognised' | 'disputed' | 'fact-error', words: string) =>
    client.conclusions.react({ id, kind, words, by: 'Director' })
  await expectFailure(react('recognised', ''), 'review/not-sent')
  const early = { reviewId, kind: 'early-notice', text: 'The exit was locked' } as const
  const notice = await client.conclusions.addFinding(early)
  await client.conclusions.react({ id: notice.id, kind: 'recognised', words: '' })
  await move('send')
  await expectFailure(react('disputed', ' '), 'text/empty')
  await react('fact-error', 'There are three doors')
  await client.conclusions.updateFinding({ id, change: { text: 'Three doors confuse' } })
  await react('disputed', 'Nobody has complained')
  await move('finish')
  await react('recognised', '')
  const { text, reactions } = await first()
  expect(text).toBe('Three doors confuse')
  expect(reactions).toMatchObject([
    { kind: 'fact-error', wording: 'Two doors confuse', isLate: false, by: 'Director' },
    { kind: 'disputed', words: 'Nobody has complained', wording: 'Three doors confuse' },
    { kind: 'recognised', isLate: true },
  ])
})

test('[reviews R17] a fact disputed after the end is put right beside the final wording, a judgement is not', async () => {
  const { client, id, first, move } = await concluded()
  const correct = () => client.conclusions.correct({ id, text: 'There are three doors.' })
  await move('send')
  await client.conclusions.react({ id, kind: 'disputed', words: 'We like our doors' })
  await expectFailure(correct(), 'review/not-sent')
  await move('finish')
  await expectFailure(correct(), 'review/no-fact-error')
  await client.conclusions.react({ id, kind: 'fact-error', words: 'There are three' })
  await correct()
  const { text, correction, reactions } = await first()
  expect([text, correction?.text]).toEqual(['Two doors confuse', 'There are three doors.'])
  expect(reactions.map(({ isLate }) => isLate)).toEqual([false, true])
})

test('[reviews R18] the host’s own view of a strand, ratings off until both want them', async () => {
  const { client, reviewId, criteria, get } = await concluded()
  expect(await get()).toMatchObject({ hasRatings: false, entries: [] })
  const criterionId = criteria[2]!.id
  await client.conclusions.assess({
    criterionId,
    change: { ownWords: ' We are few ', question: 'Who?' },
  })
  await client.conclusions.settle({ reviewId, change: { hasRatings: true } })
  await client.conclusions.assess({
    criterionId,
    change: { ownStep: 'developing', peerStep: 'established' },
  })
  expect(await get()).toMatchObject({
    hasRatings: true,
    entries: [
      { criterionId, ownWords: 'We are few', ownStep: 'developing', peerStep: 'established' },
    ],
  })
  await expectFailure(
    client.conclusions.assess({ criterionId: nobody, change: {} }),
    'record/not-found',
  )
})

test('[reviews R19] advice where it was asked for, and the host’s answer with its reason', async () => {
  const { client, reviewId, id, first, move, get } = await concluded()
  await client.conclusions.settle({
    reviewId,
    change: { asksAdvice: true, hostWords: 'Thank you' },
  })
  await client.conclusions.updateFinding({
    id,
    change: { advice: 'Close one door', takeHome: 'Count ours' },
  })
  const answer = { id, response: 'needs-study', words: 'After Easter' } as const
  await expectFailure(client.conclusions.respond(answer), 'review/not-sent')
  await move('send')
  await client.conclusions.respond(answer)
  expect(await first()).toMatchObject({
    advice: 'Close one door',
    takeHome: 'Count ours',
    response: 'needs-study',
    responseWords: 'After Easter',
  })
  expect(await get()).toMatchObject({ asksAdvice: true, hostWords: 'Thank you' })
})

test('[reviews R4] a removed review comes back whole: plan, notes, findings, answers, evidence', async () => {
  const { client, reviewId, id, criteria, get, read, move } = await concluded()
  await client.conclusions.assess({ criterionId: criteria[1]!.id, change: { ownWords: 'Few' } })
  await move('send')
  await client.conclusions.react({ id, kind: 'disputed', words: 'No' })
  await client.conclusions.updateFinding({ id, change: { text: 'Other words' } })
  const before = [await read(), await get(), await client.reviews.get({ id: reviewId })]
  await client.reviews.remove({ id: reviewId })
  await expectFailure(get(), 'record/not-found')
  await client.history.undo({})
  expect([await read(), await get(), await client.reviews.get({ id: reviewId })]).toEqual(before)
})
