// Those who send slowly, too much, or do not read; and everybody else meanwhile.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { rawSocket, type RawSocket } from '../support/raw-socket'
import { temporaryRoom, type TestRoom } from '../support/room'

const post = ({ base }: TestRoom, token: string, more: string[]) =>
  [
    'POST /api/reflections HTTP/1.1',
    `Host: ${new URL(base).host}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    ...more,
    '',
    '',
  ].join('\r\n')

test('[room R16] headers that do not end are cut off, and so is a body that trickles', async () => {
  const room = await temporaryRoom({ limits: { headersMs: 400, requestMs: 900 } })
  const kim = await room.phone()
  const slow = await rawSocket(room.base)
  slow.send(`GET / HTTP/1.1\r\nHost: ${new URL(room.base).host}\r\nX-Slow: `)
  const trickle = await rawSocket(room.base)
  trickle.send(post(room, kim.token, ['Content-Length: 1000']))
  const drip = setInterval(() => trickle.send('{'), 100)
  const replies = await Promise.all([slow.closed, trickle.closed])
  clearInterval(drip)
  for (const reply of replies) expect(reply).toMatch(/^(HTTP\/1\.1 408|$)/)
  expect((await kim.send()).status).toBe(201)
})

test('[room R16] a body that is too large is refused while it streams, and the line is cut', async () => {
  const room = await temporaryRoom({ limits: { requestMs: 60_000 } })
  const kim = await room.phone()
  const declared = await rawSocket(room.base)
  declared.send(post(room, kim.token, ['Content-Length: 1000000000']))
  expect(await declared.says(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 413/)
  const endless = await rawSocket(room.base)
  endless.send(post(room, kim.token, ['Transfer-Encoding: chunked']))
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  let sent = 0
  const stream = setInterval(() => {
    sent += 0x4000
    endless.send(chunk)
  }, 2)
  expect(await endless.says(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 413/)
  // Refused long before an end that never comes.
  expect(sent).toBeLessThan(4_000_000)
  const hungUp = Promise.all([declared.closed, endless.closed])
  expect(await Promise.race([hungUp, wait(5_000, 'still open')])).not.toBe('still open')
  clearInterval(stream)
  expect(room.store.prepare('SELECT count(*) FROM reflection').pluck().get()).toBe(0)
  expect((await kim.send()).status).toBe(201)
})

test('[room R16] a body that lies about its length stores nothing', async () => {
  const room = await temporaryRoom({ limits: { requestMs: 600, headersMs: 300 } })
  const kim = await room.phone()
  const before = room.store.lastSeq()
  const short = await rawSocket(room.base)
  short.send(`${post(room, kim.token, ['Content-Length: 500'])}{"clientKey":"`)
  short.socket.end()
  await short.closed
  const both = await rawSocket(room.base)
  both.send(post(room, kim.token, ['Content-Length: 5', 'Transfer-Encoding: chunked']))
  expect(await both.closed).toMatch(/^HTTP\/1\.1 400/)
  expect(room.store.lastSeq()).toBe(before)
})

async function follow(room: TestRoom, token: string): Promise<RawSocket> {
  const line = await rawSocket(room.base)
  line.send(
    `GET /api/events HTTP/1.1\r\nHost: ${new URL(room.base).host}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
  )
  await line.says(/event: state/)
  return line
}

test('[room R16] a stream that is not read is dropped at its limit; the one beside it misses nothing', async () => {
  const room = await temporaryRoom({ limits: { streamBytes: 64 * 1024 } })
  const { client, here } = room
  const sessionId = here.session.id
  for (let n = 0; n < 12; n += 1) {
    const prompt = await client.prompts.add({ sessionId, text: 'å'.repeat(7_000) })
    await client.prompts.setStatus({ id: prompt.id, status: 'open' })
  }
  const [deaf, quick] = [await room.phone(), await room.phone()]
  const unread = await follow(room, deaf.token)
  unread.socket.pause()
  const read = await follow(room, quick.token)
  const online = async () => (await client.room.state({ sessionId })).online
  expect(await online()).toBe(2)
  // What the two kernels keep for a reader who does not read is not ours to count.
  for (let n = 0; n < 200 && (await online()) === 2; n += 1) {
    const status = n % 2 === 0 ? 'closed' : 'open'
    await client.prompts.setStatus({ id: here.promptId, status })
    await wait(5)
  }
  expect(await online()).toBe(1)
  await client.prompts.setStatus({ id: here.promptId, status: 'waiting' })
  await client.prompts.setStatus({ id: here.promptId, status: 'open' })
  await wait(50)
  expect(read.socket.destroyed).toBe(false)
  expect(read.heard().match(/event: state/g)?.length).toBeGreaterThan(3)
  unread.socket.destroy()
})

test('[room R16] a reply nobody takes ends with the patience for it; a quiet stream goes on', async () => {
  const room = await temporaryRoom({ limits: { stalledMs: 500, commentMs: 150 } })
  const { client, here, store } = room
  const sessionId = here.session.id
  const kim = await room.phone()
  const healthy = await follow(room, kim.token)
  await kim.send()
  // Far more than the two kernels would hold between them.
  store.command({ label: 'room.answers', window: 'test' }, () =>
    store.connection.exec(
      `WITH RECURSIVE many (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM many WHERE n < 1500)
       INSERT INTO reflection (id, session_id, number, author_kind, text, channel, client_key,
         audience, attribution, cleared, said_at, created_at, updated_at, sent_by)
       SELECT 'r' || n, session_id, n, 'unknown', printf('%.*c', 8000, 'å'), channel, 'key-' || n,
         audience, attribution, cleared, said_at, created_at, updated_at, sent_by
       FROM reflection, many WHERE number = 1`,
    ),
  )
  const deaf = await rawSocket(room.base)
  deaf.send(
    `GET /api/reflections HTTP/1.1\r\nHost: ${new URL(room.base).host}\r\nAuthorization: Bearer ${kim.token}\r\n\r\n`,
  )
  await deaf.says(/HTTP\/1\.1 200/)
  deaf.socket.pause()
  await wait(2_000)
  deaf.socket.resume()
  const hungUp = deaf.closed.then((text) => text.endsWith(']'))
  expect(await Promise.race([hungUp, wait(5_000, 'still open')])).toBe(false)
  expect(healthy.socket.destroyed).toBe(false)
  expect((await client.room.state({ sessionId })).online).toBe(1)
})

test('[room R16] strangers keep twenty sockets between them; a phone is not one of them', async () => {
  const limits = { strangerSockets: 5, strangerGraceMs: 200, headersMs: 5_000 }
  const room = await temporaryRoom({ limits })
  const kim = await room.phone()
  const stream = await follow(room, kim.token)
  const strangers = await Promise.all(Array.from({ length: 30 }, () => rawSocket(room.base)))
  await wait(600)
  const left = strangers.filter(({ socket }) => !socket.destroyed && socket.readyState === 'open')
  expect(left.length).toBeLessThanOrEqual(5)
  expect(stream.socket.destroyed).toBe(false)
  expect((await kim.send()).status).toBe(201)
})

test('[room R16] one phone’s token does not take all the sockets: its oldest goes', async () => {
  const room = await temporaryRoom({ limits: { phoneSockets: 4 } })
  const [kim, bo] = [await room.phone(), await room.phone()]
  const honest = await follow(room, bo.token)
  const lines: RawSocket[] = []
  for (let n = 0; n < 8; n += 1) lines.push(await follow(room, kim.token))
  await Promise.all(lines.slice(0, 4).map(({ closed }) => closed))
  expect(lines.slice(4).map(({ socket }) => socket.destroyed)).toEqual([false, false, false, false])
  expect(honest.socket.destroyed).toBe(false)
})
