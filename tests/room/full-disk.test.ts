// The disk has no room: SQLite itself says so, at the commit or before it.
import { expect, test } from 'vitest'
import { checkWorkspace } from '../../src/main/workspace/check'
import { key, temporaryRoom } from '../support/room'

const consent = { audience: 'count', attribution: 'anonymous' }

test('[room R17] a full disk is 507 for whatever would be kept; reading goes on; with space all is well', async () => {
  const { phone, join, store, fillDisk, client, defects } = await temporaryRoom()
  const kim = await phone()
  const { id } = (await kim.send()).body as unknown as { id: never }
  const path = `/api/reflections/${String(id)}`
  const before = await client.reflections.get({ id })
  const free = fillDisk()
  const seq = store.lastSeq()
  const clientKey = key()
  const refused = [
    await kim.send({ clientKey, answer: { text: 'x'.repeat(4000) } }),
    await kim.call('PUT', path, { answer: { text: 'y'.repeat(4000) } }),
    await kim.call('PUT', '/api/consent', { consent }),
    await kim.call('DELETE', path),
    await join(),
  ]
  for (const reply of refused) {
    expect(reply.status).toBe(507)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(reply.body).toMatchObject({ error: { code: 'room/cannot-save' } })
  }
  expect(store.lastSeq()).toBe(seq)
  expect((await kim.call('GET', '/api/reflections')).body).toMatchObject([
    { id, answer: { text: 'We listened.' }, withdrawn: false },
  ])
  expect(await client.reflections.get({ id })).toEqual(before)
  expect(defects).toEqual([])
  free()
  expect((await kim.send({ clientKey, answer: { text: 'x'.repeat(4000) } })).status).toBe(201)
  expect((await kim.call('PUT', path, { answer: { text: 'Better.' } })).status).toBe(200)
  expect((await join()).status).toBe(201)
  expect(checkWorkspace(store).problems).toEqual([])
})

test('[room R17] of answers that share a commit which fails, none is said to be saved', async () => {
  const { phone, store, fillDisk } = await temporaryRoom()
  const phones = await Promise.all(Array.from({ length: 10 }, () => phone()))
  const free = fillDisk()
  const replies = await Promise.all(
    phones.map((one, n) => one.send({ answer: { text: `${n} `.repeat(1500) } })),
  )
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([507]))
  expect(store.prepare('SELECT count(*) FROM reflection').pluck().get()).toBe(0)
  free()
  const again = await Promise.all(phones.map((one) => one.send({ answer: { text: 'Now.' } })))
  expect(again.every(({ status }) => status === 201)).toBe(true)
})
