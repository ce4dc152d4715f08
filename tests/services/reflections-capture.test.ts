import { expect, test } from 'vitest'
import { GroupId, OrganisationId, type SessionId } from '../../src/shared/contract/primitives'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { freshKey, say, seminar } from '../support/seminar'

const rows = (window: Window, sessionId: SessionId) =>
  window.reflections.page({ filter: { sessionId }, offset: 0, limit: 100 })

test('[reflections R2] numbers count up within a session and start at 1 in each', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const there = await seminar(client)
  expect((await say(client, here, 'one')).number).toBe(1)
  expect((await say(client, here, 'two')).number).toBe(2)
  expect((await say(client, there, 'one')).number).toBe(1)
})

test('[reflections R2] a number is not given again when its reflection was undone', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'one')
  const second = await say(client, here, 'two')
  await client.history.undo({})
  expect(second.number).toBe(2)
  expect((await say(client, here, 'three')).number).toBe(3)
})

test('[reflections R3] the same answer sent twice is one reflection and one receipt', async () => {
  const { client, clock } = await temporaryHost()
  const { session } = await seminar(client)
  const answer = {
    sessionId: session.id,
    clientKey: 'the-same-key',
    text: 'We listened.',
    channel: 'facilitator',
    themes: ['Listening'],
  } as const
  const first = await client.reflections.capture({ ...answer, themes: [...answer.themes] })
  clock.advance(60_000)
  const second = await client.reflections.capture({ ...answer, themes: [...answer.themes] })
  expect(second).toEqual(first)
  const {
    total,
    rows: [row],
  } = await rows(client, session.id)
  expect(total).toBe(1)
  expect(row?.themes.map(({ title }) => title)).toEqual(['Listening'])
})

test('[reflections R3] a different answer under the same key is refused', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const answer = { sessionId: session.id, clientKey: freshKey(), channel: 'facilitator' } as const
  await client.reflections.capture({ ...answer, text: '', answer: { scale: 3 } })
  await expectFailure(
    client.reflections.capture({ ...answer, text: '', answer: { scale: 5 } }),
    'reflection/conflict',
  )
  await expectFailure(
    client.reflections.capture({ ...answer, text: 'Five' }),
    'reflection/conflict',
  )
  expect((await rows(client, session.id)).total).toBe(1)
})

test('[reflections R3] sent again after a correction is still the same answer', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const answer = {
    sessionId: session.id,
    clientKey: freshKey(),
    text: 'I thougt',
    secondText: 'I thnk',
    channel: 'facilitator',
  } as const
  const first = await client.reflections.capture(answer)
  await client.reflections.edit({ id: first.id, text: 'I thought', secondText: 'I think' })
  expect(await client.reflections.capture(answer)).toEqual(first)
  await expectFailure(
    client.reflections.capture({ ...answer, text: 'I thought', secondText: 'I think' }),
    'reflection/conflict',
  )
})

test('[reflections R3] the same key in another session is another reflection', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const there = await seminar(client)
  const a = await say(client, here, 'words', { clientKey: 'shared-key' })
  const b = await say(client, there, 'other words', { clientKey: 'shared-key' })
  expect(a.id).not.toBe(b.id)
})

test('[reflections R4] how it came in and the slip it stood on are kept', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  expect(await say(client, here, 'on paper', { channel: 'paper', slip: 14 })).toMatchObject({
    channel: 'paper',
    slip: 14,
  })
  expect(await say(client, here, 'typed')).toMatchObject({ channel: 'facilitator', slip: null })
})

test('[reflections R5] an answer to a closed question is kept and marked late; a slip is not late', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const before = await say(client, here, 'in time')
  await client.prompts.setStatus({ id: here.promptId, status: 'closed' })
  expect(before.late).toBe(false)
  expect((await say(client, here, 'too late')).late).toBe(true)
  expect((await say(client, here, 'written in time', { channel: 'paper' })).late).toBe(false)
  expect((await say(client, here, 'to no question', { promptId: null })).late).toBe(false)
})

test('[reflections R5] an ended session still takes in, an archived one refuses', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await client.sessions.setStatus({ id: here.session.id, status: 'ended' })
  expect((await say(client, here, 'a slip found later', { channel: 'paper' })).number).toBe(1)
  await client.sessions.setStatus({ id: here.session.id, status: 'archived' })
  await expectFailure(say(client, here, 'after the end'), 'session/closed')
})

test('[reflections R6] words heard and typed by somebody else start not cleared', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await client.participants.update({
    id: here.annaId,
    change: { audience: 'public', attribution: 'named', language: 'sv' },
  })
  const author = { kind: 'participant', id: here.annaId } as const
  expect(await say(client, here, 'heard', { author })).toMatchObject({
    audience: 'public',
    attribution: 'named',
    cleared: false,
  })
  expect(await say(client, here, 'from nobody known')).toMatchObject({
    audience: 'count',
    attribution: 'anonymous',
    cleared: false,
  })
})

test("[reflections R6] a participant's own slip starts from their choice, cleared", async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await client.participants.update({
    id: here.annaId,
    change: { audience: 'funder', attribution: 'role' },
  })
  const author = { kind: 'participant', id: here.annaId } as const
  expect(await say(client, here, 'in my own hand', { author, channel: 'paper' })).toMatchObject({
    audience: 'funder',
    attribution: 'role',
    cleared: true,
  })
  expect(await say(client, here, 'unsigned slip', { channel: 'paper' })).toMatchObject({
    audience: 'count',
    cleared: false,
  })
})

test('[reflections R7] the author is a participant, an organisation or unknown, and of this session', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const there = await seminar(client)
  const [organisation] = await client.organisations.list({})
  const spoken = await say(client, here, 'for us all', {
    author: { kind: 'organisation', id: organisation!.id },
  })
  expect(spoken.authorName).toBe(organisation!.name)
  const byAnna = await say(client, here, 'me', {
    author: { kind: 'participant', id: here.annaId },
  })
  expect(byAnna).toMatchObject({ authorName: 'Anna Åkesson', organisation: 'Vasamuseet' })
  await expectFailure(
    say(client, here, 'x', { author: { kind: 'participant', id: there.annaId } }),
    'participant/other-session',
  )
  await expectFailure(
    say(client, here, 'x', { author: { kind: 'group', id: GroupId.parse(here.annaId) } }),
    'participant/other-session',
  )
  await expectFailure(
    say(client, here, 'x', {
      author: { kind: 'organisation', id: OrganisationId.parse(here.annaId) },
    }),
    'record/not-found',
  )
})

test('[reflections R7] a reflection may have no question, but not one of another session', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const there = await seminar(client)
  expect((await say(client, here, 'unprompted', { promptId: null })).promptId).toBeNull()
  await expectFailure(say(client, here, 'x', { promptId: there.promptId }), 'record/not-found')
})

test('[reflections R10] an answer that says nothing is refused, a chosen one needs no words', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await expectFailure(say(client, here, ' \u0007\uFEFF\n'), 'text/empty')
  expect((await say(client, here, '', { answer: { scale: 4 } })).answer).toEqual({ scale: 4 })
})

test('[reflections R10] 8,000 code points are kept, one more is refused', async () => {
  const { client, defects } = await temporaryHost()
  const here = await seminar(client)
  expect((await say(client, here, '🚢'.repeat(8000))).text).toHaveLength(16_000)
  await expectFailure(say(client, here, '🚢'.repeat(8001)), 'text/too-long')
  expect(defects).toEqual([])
})

test('[reflections R11] the language is what was said, else guessed, else the participant’s', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await client.participants.update({ id: here.annaId, change: { language: 'sv' } })
  const author = { kind: 'participant', id: here.annaId } as const
  expect((await say(client, here, 'Bravo!', { language: 'it' })).language).toBe('it')
  expect((await say(client, here, 'Det var inte så svårt', { author })).language).toBe('sv')
  expect((await say(client, here, 'Mary Rose', { author })).language).toBe('sv')
  expect((await say(client, here, 'Mary Rose')).language).toBeNull()
})

test('[sense R1] themes typed with it are put on it once, unknown ones made', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const first = await say(client, here, 'a', { themes: ['Trust', 'trust ', 'Trustees'] })
  expect(first.themes.map(({ title, code }) => [title, code])).toEqual([
    ['Trust', 'TRUS'],
    ['Trustees', 'TRUS2'],
  ])
  const second = await say(client, here, 'b', { themes: ['TRUS2', 'TRUST'] })
  expect(second.themes.map(({ title }) => title)).toEqual(['Trustees', 'Trust'])
  expect(await client.sense.themes({ sessionId: here.session.id })).toHaveLength(2)
})
