import { request } from 'node:http'
import { expect, test } from 'vitest'
import { roomRoutes } from '../../src/main/room/routes'
import { key, temporaryRoom } from '../support/room'

test('[room R1] the listener answers these routes and nothing else', async () => {
  const { call, client } = await temporaryRoom()
  expect(roomRoutes).toEqual([
    'GET /',
    'GET /assets/:name',
    'POST /api/join',
    'GET /api/events',
    'GET /api/roster',
    'POST /api/reflections',
    'GET /api/reflections',
    'PUT /api/reflections/:id',
    'DELETE /api/reflections/:id',
    'PUT /api/consent',
  ])
  for (const path of ['/rpc', '/events', '/documents/x', '/api', '/api/join/x', '/assets/..%2fx'])
    expect([path, (await call('GET', path)).status]).toEqual([path, 404])
  expect((await call('DELETE', '/api/join')).status).toBe(405)
  expect((await call('GET', '/')).status).toBe(200)
  expect(await client.workspace.status({})).toBeTruthy()
})

test('[room R2] without secret or code nobody joins, and guessing is held up', async () => {
  const { call, join, code, secret } = await temporaryRoom()
  expect((await join({ secret: undefined, code: code.toLowerCase() })).status).toBe(201)
  for (let guess = 0; guess < 5; guess += 1)
    expect((await join({ secret: undefined, code: 'UUUUUU' })).status).toBe(403)
  const held = await join({ secret: undefined, code })
  expect(held.status).toBe(429)
  expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await join()).status).toBe(201)
  expect((await call('GET', '/api/roster', undefined, { 'x-room-secret': secret })).status).toBe(
    200,
  )
})

test('[room R3] the same join key is the same participant, with a fresh token', async () => {
  const { join } = await temporaryRoom()
  const joinKey = key()
  const first = await join({ joinKey })
  const second = await join({ joinKey })
  expect(second.status).toBe(201)
  expect(second.body).toEqual({ ...first.body, token: second.body['token'] })
  expect(second.body['token']).not.toBe(first.body['token'])
})

test('[room R4] a name of the list is pending until accepted, then the words are theirs', async () => {
  const { phone, client, here } = await temporaryRoom()
  const anna = await phone({ participantId: here.annaId })
  expect((await anna.send()).status).toBe(201)
  const sessionId = here.session.id
  const page = async () =>
    (await client.reflections.page({ filter: { sessionId }, offset: 0, limit: 9 })).rows[0]
  expect(await page()).toMatchObject({ cleared: false, channel: 'phone' })
  const { pending } = await client.room.state({ sessionId })
  expect(pending).toMatchObject([{ name: 'Anna Åkesson', answers: 1 }])
  await client.room.accept({ sessionId, participantId: pending[0]!.id })
  expect(await page()).toMatchObject({
    cleared: true,
    audience: 'public',
    author: { kind: 'participant', id: here.annaId },
  })
  expect((await anna.call('GET', '/api/reflections')).body).toHaveLength(1)
})

test('[room R5] one row for each key', async () => {
  const { phone, client, here } = await temporaryRoom()
  const kim = await phone()
  const clientKey = key()
  const first = await kim.send({ clientKey, answer: { text: 'Åke\u0000 ' } })
  const again = await kim.send({ clientKey, answer: { text: 'A\u030ake' } })
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(first.body)
  expect((await kim.send({ clientKey, answer: { text: 'Bo' } })).status).toBe(409)
  const other = await phone()
  expect((await other.send({ clientKey, answer: { text: 'Åke' } })).status).toBe(409)
  const { total } = await client.reflections.page({
    filter: { sessionId: here.session.id },
    offset: 0,
    limit: 9,
  })
  expect(total).toBe(1)
})

test('[room R6] answers of one moment share a commit, and a bad one fails alone', async () => {
  const { phone, client, here } = await temporaryRoom()
  const phones = await Promise.all(Array.from({ length: 12 }, () => phone()))
  const replies = await Promise.all(
    phones.map((one, index) =>
      one.send(index === 5 ? { promptId: here.session.id } : { answer: { text: `${index}` } }),
    ),
  )
  expect(replies.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(11)
  expect(replies[5]?.status).toBe(404)
  const filter = { sessionId: here.session.id }
  expect((await client.reflections.page({ filter, offset: 0, limit: 99 })).total).toBe(11)
})

test('[room R7] [room R8] one’s own to see, change and withdraw, until the session ends', async () => {
  const { phone, client, here } = await temporaryRoom()
  const kim = await phone()
  const bo = await phone()
  const clientKey = key()
  const { id } = (await kim.send({ clientKey })).body as unknown as { id: string }
  const path = `/api/reflections/${id}`
  expect((await bo.call('PUT', path, { answer: { text: 'mine' } })).status).toBe(404)
  expect((await bo.call('DELETE', `${path}?count=true`)).status).toBe(404)
  expect((await kim.call('PUT', path, { answer: { text: 'Better.' } })).status).toBe(200)
  await client.sessions.setStatus({ id: here.session.id, status: 'ended' })
  expect((await kim.send()).status).toBe(410)
  expect((await kim.send({ clientKey })).status).toBe(200)
  expect((await kim.call('DELETE', `${path}?count=true`)).status).toBe(200)
  expect((await kim.call('GET', '/api/reflections')).body).toMatchObject([
    { answer: { text: 'Better.' }, withdrawn: true, late: false, clientKey },
  ])
})

test('[room R9] what is not right is refused as the wire says', async () => {
  const { phone, call, base } = await temporaryRoom()
  const kim = await phone()
  const auth = { authorization: `Bearer ${kim.token}` }
  const post = (body: unknown, headers = {}) =>
    call('POST', '/api/reflections', body, { ...auth, ...headers })
  const status = async (reply: Promise<{ status: number }>) => (await reply).status
  expect(await status(post('{'))).toBe(400)
  expect(await status(post({ clientKey: 'short' }))).toBe(400)
  expect(await status(post('x', { 'content-type': 'text/plain' }))).toBe(415)
  expect(await status(post({ long: 'x'.repeat(130 * 1024) }))).toBe(413)
  expect(await status(post({}, { origin: 'http://elsewhere.example' }))).toBe(403)
  expect(await status(kim.send({ answer: { text: '😀'.repeat(8001) } }))).toBe(422)
  expect(await status(kim.send({ answer: { rating: 3 } }))).toBe(422)
  expect(await status(call('GET', '/api/reflections'))).toBe(401)
  const wrongHost = await new Promise((resolve) => {
    request(base, { headers: { host: 'evil.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).end()
  })
  expect(wrongHost).toBe(421)
  const burst = await Promise.all(Array.from({ length: 8 }, () => status(kim.send())))
  expect(burst).toContain(429)
})

test('[room R10] consent for everything said, on the record', async () => {
  const { phone, client, here } = await temporaryRoom()
  const kim = await phone()
  const { id } = (await kim.send()).body as unknown as { id: never }
  const consent = { audience: 'count', attribution: 'anonymous' }
  expect((await kim.call('PUT', '/api/consent', { consent })).status).toBe(200)
  expect(await client.reflections.get({ id })).toMatchObject({ ...consent, cleared: true })
  expect((await kim.call('GET', '/api/reflections')).body).toMatchObject([{ consent }])
  expect(here.session.id).toBeTruthy()
})

test('[room R11] the whole state at once, after a change, and a last word', async () => {
  const { phone, client, here, base } = await temporaryRoom()
  const { token } = await phone()
  const response = await fetch(`${base}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const next = async () => (await reader.read()).value ?? ''
  expect(await next()).toContain('What will you take home?')
  await client.prompts.setStatus({ id: here.promptId, status: 'closed' })
  expect(await next()).toContain('"prompts":[]')
  await client.room.close({ sessionId: here.session.id })
  expect(await next()).toContain('event: closed')
})

test('[room R12] lock, cap, remove, and withdrawal by code', async () => {
  const { phone, join, client, here } = await temporaryRoom()
  const sessionId = here.session.id
  const kim = await phone()
  await kim.send()
  await client.room.setLocked({ sessionId, locked: true })
  expect((await join()).status).toBe(403)
  await client.room.setLocked({ sessionId, locked: false })
  await client.room.setCap({ sessionId, cap: 1 })
  expect((await join()).body).toMatchObject({ error: { code: 'room/full' } })
  const code = kim.withdrawalCode.toLowerCase().replaceAll('-', ' ')
  expect(await client.room.withdrawal({ sessionId, code })).toMatchObject({
    reflections: [{ text: 'We listened.' }],
    documents: [],
  })
  expect(await client.room.withdraw({ sessionId, code, count: false })).toEqual({ reflections: 1 })
  const [{ id: participantId } = { id: '' as never }] = (await client.room.state({ sessionId }))
    .phones
  await client.room.remove({ sessionId, participantId })
  expect((await kim.send()).status).toBe(401)
})
