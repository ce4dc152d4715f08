import { expect, test } from 'vitest'
import { saidSeminar } from '../support/findings'

test('[next-steps R1] they follow from a finding of this session, in order among its own', async () => {
  const { client, sessionId, add } = await saidSeminar()
  const { id: findingId } = await add('Volunteers change a review')
  const first = await client.recommendations.add({ sessionId, findingId, text: 'Ask them' })
  await client.recommendations.add({ sessionId, text: 'On its own', addressee: 'funder' })
  const third = await client.recommendations.add({ sessionId, findingId, text: 'Pay them' })
  await client.recommendations.move({ id: third.id, to: 0 })
  const texts = (await client.recommendations.list({ sessionId }))
    .filter((one) => one.findingId === findingId)
    .map(({ text }) => text)
  expect(texts).toEqual(['Pay them', 'Ask them'])
  expect(first).toMatchObject({ findingId, addressee: 'partners' })
  const other = await client.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  const elsewhere = { sessionId: other.id, findingId, text: 'Not here' }
  for (const add of [client.recommendations.add, client.actions.add, client.commitments.add])
    await expect(add(elsewhere)).rejects.toMatchObject({ code: 'record/not-found' })
})

test('[next-steps R2] words must say something, and only what was sent changes', async () => {
  const { client, sessionId } = await saidSeminar()
  await expect(client.actions.add({ sessionId, text: ' ' })).rejects.toMatchObject({
    code: 'text/empty',
  })
  const [anna] = await client.people.list({})
  const action = await client.actions.add({
    sessionId,
    text: 'Write to the funder',
    ownerPersonId: anna!.id,
    dueOn: '2026-05-01',
  })
  expect(action).toMatchObject({ owner: anna!.name, status: 'planned' })
  const done = await client.actions.update({ id: action.id, change: { status: 'done' } })
  expect(done).toEqual({ ...action, status: 'done' })
  await client.actions.remove({ id: action.id })
  expect(await client.actions.list({ sessionId })).toEqual([])
  await client.history.undo({})
  expect(await client.actions.list({ sessionId })).toEqual([done])
})

test('[next-steps R3] a commitment is whose reflection it was made in, or who it was noted for', async () => {
  const { client, here, sessionId, first } = await saidSeminar()
  const made = await client.commitments.add({
    sessionId,
    reflectionId: first.id,
    participantId: here.boId,
    text: first.text,
  })
  expect(made).toMatchObject({ participantId: here.annaId, who: 'Anna Åkesson', number: 1 })
  const noted = await client.commitments.add({
    sessionId,
    participantId: here.boId,
    text: 'I will call',
  })
  expect(noted).toMatchObject({ who: 'Bo Ek', number: null, reflectionId: null })
})

test('[next-steps R4] words another window changed meanwhile are not overwritten', async () => {
  const { window, client, sessionId } = await saidSeminar()
  const { id } = await client.recommendations.add({ sessionId, text: 'Ask' })
  const [a, b] = [window('a'), window('b')]
  await a.recommendations.update({ id, change: { text: 'Ask first' }, was: 'Ask' })
  const late = { id, change: { text: 'Ask twice' }, was: 'Ask' }
  await expect(b.recommendations.update(late)).rejects.toMatchObject({
    code: 'record/changed-since',
  })
  expect(await client.recommendations.list({ sessionId })).toMatchObject([{ text: 'Ask first' }])
})

test('[next-steps R5] nothing is promised in a reflection that was taken back at once', async () => {
  const { client, sessionId, third } = await saidSeminar()
  await client.history.undo({})
  await expect(
    client.commitments.add({ sessionId, reflectionId: third.id, text: 'x' }),
  ).rejects.toMatchObject({ code: 'reflection/erased' })
})
