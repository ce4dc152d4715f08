import { expect, test } from 'vitest'
import { ExchangeId } from '../../src/shared/contract/primitives'
import { SessionStatus } from '../../src/shared/contract/sessions'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { say, seminar } from '../support/seminar'

const plain = { title: 'Seminar', timeZone: 'Europe/Stockholm', languages: ['sv'] }
const dated = { ...plain, startsOn: '2026-07-01', startTime: '09:00' }
type Id = Awaited<ReturnType<Window['sessions']['create']>>['id']

test('[sessions R1] a session goes draft, ready, running, ended, archived and back by one', async () => {
  const { client } = await temporaryHost()
  const { id } = await client.sessions.create(plain)
  for (const status of [
    'ready',
    'running',
    'ended',
    'archived',
    'ended',
    'running',
    'ready',
    'draft',
  ] as const)
    expect((await client.sessions.setStatus({ id, status })).status).toBe(status)
})

test('[sessions R1] no other step is allowed', async () => {
  const { client } = await temporaryHost()
  const allowed = new Set([
    'draft>ready',
    'draft>running',
    'ready>draft',
    'ready>running',
    'running>ended',
    'running>ready',
    'ended>archived',
    'ended>running',
    'archived>ended',
  ])
  const way = {
    draft: [],
    ready: ['ready'],
    running: ['running'],
    ended: ['running', 'ended'],
    archived: ['running', 'ended', 'archived'],
  } as const
  for (const from of SessionStatus.options)
    for (const to of SessionStatus.options) {
      const { id } = await client.sessions.create(plain)
      for (const status of way[from]) await client.sessions.setStatus({ id, status })
      const step = client.sessions.setStatus({ id, status: to })
      if (from === to || allowed.has(`${from}>${to}`)) expect((await step).status).toBe(to)
      else await expectFailure(step, 'session/bad-step')
    }
})

test('[sessions R2] reopening is in the history and can be taken back', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  await client.sessions.setStatus({ id: session.id, status: 'ended' })
  await client.sessions.setStatus({ id: session.id, status: 'running' })
  expect(await client.history.undo({})).toEqual({ label: 'sessions.setStatus' })
  expect((await client.sessions.get({ id: session.id })).status).toBe('ended')
})

test('[sessions R3] a start is kept as UTC and shown on the wall clock of its zone', async () => {
  const { client } = await temporaryHost()
  const session = await client.sessions.create(dated)
  expect(session).toMatchObject({
    startsAt: '2026-07-01T07:00:00.000Z',
    startsOn: '2026-07-01',
    startTime: '09:00',
  })
  const winter = await client.sessions.update({
    id: session.id,
    change: { startsOn: '2026-01-07' },
  })
  expect(winter).toMatchObject({ startsAt: '2026-01-07T08:00:00.000Z', startTime: '09:00' })
})

test('[sessions R3] a date without a time starts at half past nine; no date, no start', async () => {
  const { client } = await temporaryHost()
  const session = await client.sessions.create({ ...plain, startsOn: '2026-07-01' })
  expect(session.startTime).toBe('09:30')
  const undated = await client.sessions.update({ id: session.id, change: { startsOn: null } })
  expect(undated).toMatchObject({ startsAt: null, startsOn: null, startTime: null })
})

test('[sessions R4] when only the zone changes the wall clock stays', async () => {
  const { client } = await temporaryHost()
  const { id } = await client.sessions.create(dated)
  const moved = await client.sessions.update({ id, change: { timeZone: 'America/New_York' } })
  expect(moved).toMatchObject({ startsAt: '2026-07-01T13:00:00.000Z', startTime: '09:00' })
})

test('[sessions R4] a zone that is no place is refused', async () => {
  const { client, defects } = await temporaryHost()
  for (const timeZone of ['Mars/Olympus', '+02:00', 'x'])
    await expectFailure(client.sessions.create({ ...plain, timeZone }), 'session/bad-time-zone')
  const { id } = await client.sessions.create(plain)
  await expectFailure(
    client.sessions.update({ id, change: { timeZone: 'Nowhere' } }),
    'session/bad-time-zone',
  )
  expect(defects).toEqual([])
})

test('[sessions R5] a change touches only what was sent', async () => {
  const { client } = await temporaryHost()
  const session = await client.sessions.create({
    ...dated,
    subtitle: 'A day',
    venue: 'Vasamuseet',
    languages: ['sv', 'en'],
    sharingRule: 'source-hidden',
    credit: 'With thanks',
    endsOn: '2026-07-02',
  })
  const renamed = await client.sessions.update({ id: session.id, change: { title: 'New' } })
  expect(renamed).toEqual({ ...session, title: 'New' })
})

test('[sessions R6] only a session in which nobody has said anything can go', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'x')
  await expectFailure(client.sessions.remove({ id: here.session.id }), 'record/in-use')
  await client.history.undo({})
  await expectFailure(client.sessions.remove({ id: here.session.id }), 'record/in-use')
  const silent = await seminar(client)
  await client.sessions.remove({ id: silent.session.id })
  await expectFailure(client.sessions.get({ id: silent.session.id }), 'record/not-found')
  await client.history.undo({})
  expect((await client.sessions.get({ id: silent.session.id })).counts).toMatchObject({
    participants: 2,
    prompts: 1,
  })
})

test('[sessions R7] aims and learning questions have an order of their own', async () => {
  const { client } = await temporaryHost()
  const { id: sessionId } = await client.sessions.create(plain)
  const add = (kind: 'aim' | 'learning-question', text: string) =>
    client.sessions.addAim({ sessionId, kind, text })
  await add('aim', 'a1')
  await add('learning-question', 'q1')
  const second = await add('aim', 'a2')
  const texts = async () => (await client.sessions.aims({ sessionId })).map(({ text }) => text)
  expect(await texts()).toEqual(['a1', 'a2', 'q1'])
  await client.sessions.moveAim({ id: second.id, to: 0 })
  expect(await texts()).toEqual(['a2', 'a1', 'q1'])
  await client.sessions.updateAim({ id: second.id, text: ' A two ' })
  expect(await texts()).toEqual(['A two', 'a1', 'q1'])
  await client.sessions.removeAim({ id: second.id })
  expect(await texts()).toEqual(['a1', 'q1'])
  await expectFailure(client.sessions.removeAim({ id: second.id }), 'record/not-found')
  await expectFailure(add('aim', ''), 'text/empty')
})

test('[sessions R8] languages are tags, at least one', async () => {
  const { client } = await temporaryHost()
  for (const languages of [[], ['svenska!'], ['x'.repeat(40)]])
    await expectFailure(client.sessions.create({ ...plain, languages }), 'rpc/invalid-input')
  const { languages } = await client.sessions.create({ ...plain, languages: ['sv', 'en-GB'] })
  expect(languages).toEqual(['sv', 'en-GB'])
})

test('[sessions R9] an exchange or session that is not there is not found', async () => {
  const { client } = await temporaryHost()
  const { session, promptId } = await seminar(client)
  await expectFailure(
    client.sessions.create({ ...plain, exchangeId: ExchangeId.parse(promptId) }),
    'record/not-found',
  )
  const nowhere = promptId as string as Id
  await expectFailure(client.sessions.get({ id: nowhere }), 'record/not-found')
  await expectFailure(client.sessions.update({ id: nowhere, change: {} }), 'record/not-found')
  await expectFailure(
    client.sessions.addAim({ sessionId: nowhere, kind: 'aim', text: 'x' }),
    'record/not-found',
  )
  expect(await client.sessions.list({})).toEqual([await client.sessions.get({ id: session.id })])
})
