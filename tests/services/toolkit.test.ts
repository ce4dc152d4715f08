import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaledInSequence, scaledMinutes, scaledSteps } from '../../src/shared/domain/scale-method'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'

const session = (client: Window, languages = ['en', 'sv']) =>
  client.sessions.create({ title: 'x', timeZone: 'UTC', languages })

test('[toolkit R1] every method, sequence and frame that is shipped can be read', async () => {
  const { client } = await temporaryHost()
  const methods = await client.toolkit.methods({})
  expect(methods).toHaveLength(26)
  expect(await client.toolkit.sequences({})).toHaveLength(6)
  expect((await client.toolkit.frames({})).length).toBeGreaterThanOrEqual(4)
  const { id } = await session(client)
  for (const { key } of methods)
    expect(
      (await client.toolkit.addMethod({ sessionId: id, key, people: 20 })).blocks,
    ).toHaveLength(1)
  expect(await client.agenda.list({ sessionId: id })).toHaveLength(26)
  await expectFailure(
    client.toolkit.addMethod({ sessionId: id, key: 'no-such', people: 20 }),
    'record/not-found',
  )
})

test('[toolkit R2] a method comes with steps, materials and questions in the session’s languages', async () => {
  const { client } = await temporaryHost()
  const { id } = await session(client, ['sv', 'en'])
  await client.toolkit.addMethod({ sessionId: id, key: 'world-cafe', people: 36 })
  const [block] = await client.agenda.list({ sessionId: id })
  expect(block).toMatchObject({ title: 'Kafésamtal (World Café)', methodKey: 'world-cafe' })
  expect(block!.steps.filter(({ isRound }) => isRound)).toHaveLength(3)
  expect(block!.materials).not.toBe('')
  const asked = await client.prompts.list({ sessionId: id })
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.every(({ blockId }) => blockId === block!.id)).toBe(true)
  const rows = await client.translations.list({ sessionId: id, language: 'en' })
  expect(rows.filter((row) => JSON.stringify(row).includes('World Café'))).not.toEqual([])
})

test('[toolkit R3] minutes stay within the card’s range and steps add up to them', async () => {
  const { client } = await temporaryHost()
  const methods = await client.toolkit.methods({})
  fc.assert(
    fc.property(fc.constantFrom(...methods), fc.integer({ min: 1, max: 300 }), (card, people) => {
      const minutes = scaledMinutes(card, people)
      expect(minutes).toBeGreaterThanOrEqual(card.range.min)
      expect(minutes).toBeLessThanOrEqual(card.range.max)
      const steps = scaledSteps(card.steps, minutes)
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(1)
      if (minutes >= steps.length) expect(steps.reduce((a, b) => a + b, 0)).toBe(minutes)
    }),
  )
})

test('[toolkit R4] a sequence is added whole and taken away by one undo', async () => {
  const { client } = await temporaryHost()
  const { id } = await session(client)
  await client.toolkit.addSequence({ sessionId: id, key: 'public-seminar-day', people: 36 })
  const blocks = await client.agenda.list({ sessionId: id })
  const [sequence] = (await client.toolkit.sequences({})).filter(
    ({ key }) => key === 'public-seminar-day',
  )
  const methods = await client.toolkit.methods({})
  expect(blocks.map(({ minutes }) => minutes)).toEqual(
    sequence!.items.map((item) =>
      item.kind === 'break'
        ? item.minutes
        : scaledInSequence(
            methods.find(({ key }) => key === item.method)!,
            item.minutes,
            36,
          ),
    ),
  )
  expect(blocks.filter(({ isBreak }) => isBreak).length).toBeGreaterThan(0)
  await client.history.undo({})
  expect(await client.agenda.list({ sessionId: id })).toEqual([])
  expect(await client.prompts.list({ sessionId: id })).toEqual([])
})

test('[toolkit R5] what is private on the card is never quoted', async () => {
  const { client } = await temporaryHost()
  const { id } = await session(client)
  const methods = await client.toolkit.methods({})
  const card = methods.find(({ capture }) => capture.some(({ isPrivate }) => isPrivate))!
  await client.toolkit.addMethod({ sessionId: id, key: card.key, people: 12 })
  const asked = await client.prompts.list({ sessionId: id })
  expect(asked.map(({ neverQuote }) => neverQuote)).toEqual(
    card.capture.map(({ isPrivate }) => isPrivate),
  )
})

test('[toolkit R6] what a method took is kept beside what was planned', async () => {
  const { client, clock } = await temporaryHost()
  const { id } = await session(client)
  const { blocks } = await client.toolkit.addMethod({ sessionId: id, key: 'check-in', people: 8 })
  expect(await client.toolkit.took({})).toEqual([])
  await client.run.start({ sessionId: id })
  clock.advance(28 * 60_000)
  await client.run.end({ sessionId: id })
  const [block] = await client.agenda.list({ sessionId: id })
  expect(block!.id).toBe(blocks[0])
  expect(await client.toolkit.took({})).toEqual([
    { key: 'check-in', times: [{ planned: block!.minutes, real: 28 }] },
  ])
})

test('[toolkit R6] pauses are not what a method took', async () => {
  const { client, clock } = await temporaryHost()
  const { id } = await session(client)
  await client.toolkit.addMethod({ sessionId: id, key: 'check-in', people: 8 })
  await client.run.start({ sessionId: id })
  clock.advance(10 * 60_000)
  await client.run.pause({ sessionId: id })
  clock.advance(7 * 60_000)
  await client.run.resume({ sessionId: id })
  clock.advance(5 * 60_000)
  await client.run.pause({ sessionId: id })
  clock.advance(3 * 60_000)
  await client.run.end({ sessionId: id })
  expect((await client.toolkit.took({}))[0]?.times).toMatchObject([{ real: 15 }])
})

test('[toolkit R3] in two languages a method comes with the time it takes, offered no second time', async () => {
  const { client } = await temporaryHost()
  const { id } = await session(client)
  await client.sessions.update({ id, change: { interpretation: 'interpreter' } })
  const methods = await client.toolkit.methods({})
  for (const card of methods)
    await client.toolkit.addMethod({ sessionId: id, key: card.key, people: 20 })
  for (const block of await client.agenda.list({ sessionId: id })) {
    const card = methods.find(({ key }) => key === block.methodKey)!
    const plain = scaledMinutes(card, 20)
    expect(block.bilingualMinutes, card.key).toBe(block.minutes)
    if (card.mode === 'silent') expect(block.minutes).toBe(plain)
    else expect(block.minutes, card.key).toBeGreaterThan(plain)
  }
})

test('[toolkit R3] a sequence follows the size of the group', async () => {
  const { client } = await temporaryHost()
  const minutesFor = async (people: number) => {
    const { id } = await session(client)
    await client.toolkit.addSequence({ sessionId: id, key: 'public-seminar-day', people })
    const blocks = await client.agenda.list({ sessionId: id })
    return blocks.reduce((sum, { minutes }) => sum + minutes, 0)
  }
  expect(await minutesFor(60)).toBeGreaterThan(await minutesFor(8))
})

test('[toolkit R2] every word of a question comes in both languages', async () => {
  const { client } = await temporaryHost()
  const { id } = await session(client)
  for (const { key } of await client.toolkit.methods({}))
    await client.toolkit.addMethod({ sessionId: id, key, people: 20 })
  const texts = await client.translations.list({ sessionId: id, language: 'sv' })
  const missing = texts.filter(
    ({ table, translation }) =>
      (table === 'prompt' || table === 'block_step') && translation === null,
  )
  expect(missing.map(({ field, original }) => `${field} ${original}`)).toEqual([])
})
