import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { addPeople } from '../support/people'

const none = '00000000-0000-7000-8000-000000000000' as never

async function seminar(languages = ['en']) {
  const { client, clock, window } = await temporaryHost()
  const { id: sessionId } = await client.sessions.create({
    title: 'x',
    timeZone: 'UTC',
    languages,
  })
  return { client, clock, window, sessionId }
}

const texts = async (client: Window, sessionId: string) =>
  (await client.checklist.list({ sessionId })).map(({ text }) => text)

test('[checklist R1] items are added at the end, moved, reworded, removed, and all of it can be undone', async () => {
  const { client, sessionId } = await seminar()
  await client.checklist.add({ sessionId, texts: ['Badges'] })
  await client.checklist.add({ sessionId, texts: ['  Water\u0000 ', 'Plugs'] })
  expect(await texts(client, sessionId)).toEqual(['Badges', 'Water', 'Plugs'])
  const [badges, water] = await client.checklist.list({ sessionId })
  await client.checklist.move({ id: badges!.id, to: 2 })
  expect(await texts(client, sessionId)).toEqual(['Water', 'Plugs', 'Badges'])
  await client.checklist.update({ id: water!.id, text: 'Water and tea' })
  await client.checklist.remove({ id: badges!.id })
  expect(await texts(client, sessionId)).toEqual(['Water and tea', 'Plugs'])
  for (let step = 0; step < 3; step += 1) await client.history.undo({})
  expect(await texts(client, sessionId)).toEqual(['Badges', 'Water', 'Plugs'])
})

test('[checklist R1] what says nothing, says too much or is nowhere is refused, and nothing is half done', async () => {
  const { client, sessionId } = await seminar()
  await expectFailure(client.checklist.add({ sessionId, texts: ['Badges', ' \n '] }), 'text/empty')
  await expectFailure(
    client.checklist.add({ sessionId, texts: ['ok', 'x'.repeat(8001)] }),
    'text/too-long',
  )
  expect(await texts(client, sessionId)).toEqual([])
  await expectFailure(client.checklist.add({ sessionId: none, texts: ['x'] }), 'record/not-found')
  await expectFailure(client.checklist.tick({ id: none, isDone: true }), 'record/not-found')
  await expectFailure(client.checklist.move({ id: none, to: 0 }), 'record/not-found')
  await expectFailure(client.checklist.remove({ id: none }), 'record/not-found')
  await expectFailure(client.checklist.update({ id: none, text: 'x' }), 'record/not-found')
  await expectFailure(client.checklist.suggestions({ sessionId: none }), 'record/not-found')
})

test('[checklist R2] a tick keeps its time, and ticking twice keeps the first', async () => {
  const { client, clock, sessionId } = await seminar()
  await client.checklist.add({ sessionId, texts: ['Badges'] })
  const [badges] = await client.checklist.list({ sessionId })
  const { id } = badges!
  const { doneAt } = await client.checklist.tick({ id, isDone: true })
  expect(doneAt).not.toBeNull()
  clock.advance(60_000)
  expect((await client.checklist.tick({ id, isDone: true })).doneAt).toBe(doneAt)
  expect((await client.checklist.tick({ id, isDone: false })).doneAt).toBeNull()
  expect((await client.checklist.tick({ id, isDone: true })).doneAt).not.toBe(doneAt)
  await client.history.undo({})
  expect((await client.checklist.list({ sessionId }))[0]!.doneAt).toBeNull()
})

test('[checklist R3] nothing stands on the list twice, whatever is added in whatever order', async () => {
  const { client, sessionId } = await seminar()
  const word = fc.constantFrom('Pens', 'pens', ' PENS. ', 'Tape', 'tape', 'Ärtor', 'ärtor')
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (wanted) => {
      const before = await texts(client, sessionId)
      const { added } = await client.checklist.add({ sessionId, texts: wanted })
      const after = await texts(client, sessionId)
      expect(after.slice(0, before.length)).toEqual(before)
      expect(after.length - before.length).toBe(added)
      const keys = after.map((text) => text.toLowerCase().replace('.', ''))
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 30 },
  )
})

test('[checklist R4] suggestions are what the programme needs and what is usual, without what is there', async () => {
  const { client, sessionId } = await seminar(['sv', 'en'])
  const materials = 'Papper, pennor (två färger). Prickar'
  await client.agenda.add({ sessionId, title: 'Ett', minutes: 10, materials })
  await client.agenda.add({ sessionId, title: 'Två', minutes: 10, materials: 'pennor; papper' })
  const offered = await client.checklist.suggestions({ sessionId })
  const from = (kind: string) => offered.filter((one) => one.from === kind).map(({ text }) => text)
  expect(from('programme')).toEqual(['Papper', 'Pennor (två färger)', 'Prickar', 'Pennor'])
  expect(from('usual')).toContain('Vatten och glas; kaffe och lunch bekräftade')
  expect(await texts(client, sessionId)).toEqual([])
  await client.checklist.add({ sessionId, texts: offered.map(({ text }) => text) })
  expect(await client.checklist.suggestions({ sessionId })).toEqual([])
  await client.history.undo({})
  expect(await client.checklist.suggestions({ sessionId })).toEqual(offered)
})

test('[checklist R5] usual things follow the session', async () => {
  const { client, sessionId } = await seminar()
  const offered = async () =>
    (await client.checklist.suggestions({ sessionId })).map(({ text }) => text).join('\n')
  expect(await offered()).not.toMatch(/badge|slips|Interpreter|every language/i)
  await addPeople(client, sessionId, 'Ada\nBo\nCy')
  await client.prompts.add({ sessionId, text: 'What now?' })
  const change = { languages: ['en', 'sv'], interpretation: 'interpreter' as const }
  await client.sessions.update({ id: sessionId, change })
  expect(await offered()).toContain('Name badges for 3 people, with their numbers')
  for (const word of ['Arrival list', 'Paper slips', 'Interpreter', 'every language'])
    expect(await offered()).toContain(word)
})
