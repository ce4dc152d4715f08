// Who a phone is: by initials, by the code it was given, for a table and back.
import { expect, test } from 'vitest'
import { key, temporaryRoom } from '../support/room'

const someone = { audience: 'funder', attribution: 'role' }

test('[room R4] the right initials confirm the first phone that takes a name, never a second one', async () => {
  const { join, phone, client, here } = await temporaryRoom()
  const sessionId = here.session.id
  const anna = { participantId: here.annaId }
  const wrong = await join({ ...anna, participantId: here.boId, initials: 'XY' })
  expect(wrong.body).toMatchObject({ pending: true })
  const first = await phone({ ...anna, initials: ' aå ', consent: someone })
  expect((await first.send()).status).toBe(201)
  const state = await client.room.state({ sessionId })
  expect(state.pending.map(({ name }) => name)).toEqual(['Bo Ek'])
  const page = await client.reflections.page({ filter: { sessionId }, offset: 0, limit: 9 })
  expect(page.rows).toMatchObject([
    { cleared: true, ...someone, author: { kind: 'participant', id: here.annaId } },
  ])
  const [listed] = await client.participants.list({ sessionId })
  expect(listed).toMatchObject({ ...someone, attendance: 'present' })
  const second = await join({ ...anna, initials: 'AÅ' })
  expect(second.body).toMatchObject({ pending: true, participant: { id: here.annaId } })
  expect((await join({ ...anna, initials: 'AÅ', joinKey: key() })).body).toMatchObject({
    pending: true,
  })
})

test('[room R3] the withdrawal code brings somebody back on another phone, with their choices and answers', async () => {
  const { phone, join, client, here } = await temporaryRoom()
  const sessionId = here.session.id
  const kim = await phone({ consent: someone })
  await kim.send()
  const code = kim.withdrawalCode.toLowerCase().replaceAll('-', '')
  const back = { alias: undefined, consent: undefined, withdrawalCode: code }
  const again = await join(back)
  expect(again).toMatchObject({
    status: 201,
    body: { withdrawalCode: kim.withdrawalCode, consent: someone, pending: false },
  })
  expect((await client.room.state({ sessionId })).joined).toBe(1)
  const [{ id: participantId } = { id: '' as never }] = (await client.room.state({ sessionId }))
    .phones
  await client.room.remove({ sessionId, participantId })
  expect((await join(back)).body).toMatchObject({ error: { code: 'room/locked' } })
  expect((await join({ ...back, withdrawalCode: '0000-0000-0000' })).status).toBe(403)
  expect((await join({ alias: 'Kim', consent: undefined })).status).toBe(400)
})

test('[room R12] two phones of one person: both withdrawal codes hold', async () => {
  const { phone, client, here } = await temporaryRoom()
  const sessionId = here.session.id
  const one = await phone({ participantId: here.annaId, initials: 'AÅ' })
  const two = await phone({ participantId: here.annaId })
  await one.send({ answer: { text: 'From one.' } })
  await two.send({ answer: { text: 'From the other.' } })
  const { pending } = await client.room.state({ sessionId })
  await client.room.accept({ sessionId, participantId: pending[0]!.id })
  for (const { withdrawalCode: code } of [one, two]) {
    const { reflections, name } = await client.room.withdrawal({ sessionId, code })
    expect([name, reflections.length]).toEqual(['Anna Åkesson', 2])
  }
})

test('[room R3] a phone answers for a table and for itself again', async () => {
  const { phone, join, client, here, call } = await temporaryRoom()
  const sessionId = here.session.id
  const traits = {
    organisation: 'ignore',
    role: 'ignore',
    country: 'ignore',
    language: 'ignore',
  } as const
  await client.groups.make({ sessionId, by: { size: 2 }, traits })
  const groups = await client.participants.groups({ sessionId })
  const joinKey = key()
  const forGroup = groups[0]!.id
  const kim = await phone({ joinKey, forGroup })
  await kim.send()
  expect((await join({ joinKey, forGroup: null })).body).toMatchObject({ forGroup: null })
  await kim.send()
  const page = await client.reflections.page({ filter: { sessionId }, offset: 0, limit: 9 })
  expect(page.rows.map(({ author }) => author.kind).toSorted()).toEqual(['group', 'participant'])
  expect((await call('GET', '/api/roster')).status).toBe(403)
})
