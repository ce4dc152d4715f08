// Pages of other origins, other names for this laptop, and other kinds of body.
import { expect, test } from 'vitest'
import { rawRequest } from '../support/raw-socket'
import { key, temporaryRoom } from '../support/room'

test('[room R9] only the names of this room are answered: a rebound name is 421', async () => {
  const { base } = await temporaryRoom()
  const { port } = new URL(base)
  const asked = async (...hosts: string[]) => {
    const lines = hosts.map((host) => `Host: ${host}`)
    return (await rawRequest(base, ['GET / HTTP/1.1', ...lines])).status
  }
  expect(await asked(`127.0.0.1:${port}`)).toBe(200)
  expect(await asked(`localhost:${port}`)).toBe(200)
  const wrong = [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1:${Number(port) + 1}`,
    `127.0.0.1:${port}.evil.example`,
    `127.0.0.1.evil.example:${port}`,
    `user@127.0.0.1:${port}`,
    `[::1]:${port}`,
    `2130706433:${port}`,
    `127.1:${port}`,
    '',
  ]
  for (const host of wrong) expect([host, await asked(host)]).toEqual([host, 421])
  expect(await asked()).toBe(400)
  expect(await asked(`127.0.0.1:${port}`, 'evil.example')).toBe(421)
  const absolute = ['GET http://evil.example/ HTTP/1.1', `Host: evil.example`]
  expect((await rawRequest(base, absolute)).status).toBe(421)
})

test('[room R9] what another page has the browser send is refused before it is read', async () => {
  const { base, call, secret, store } = await temporaryRoom()
  const before = store.lastSeq()
  const join = { joinKey: key(), secret, alias: 'Kim', language: 'en' }
  const consent = { audience: 'public', attribution: 'named' }
  const post = (headers: Record<string, string>) =>
    call('POST', '/api/join', { ...join, consent }, headers)
  const foreign = [
    'null',
    'http://evil.example',
    base.replace('http:', 'https:'),
    `${base}.evil.example`,
    `${base}/`,
    'http://127.0.0.1:1',
    'file://',
    '',
  ]
  for (const origin of foreign)
    expect([origin, (await post({ origin })).status]).toEqual([origin, 403])
  for (const site of ['cross-site', 'same-site', 'anything'])
    expect([site, (await post({ 'sec-fetch-site': site })).status]).toEqual([site, 403])
  const navigated = async (method: string) => {
    const { host } = new URL(base)
    const lines = [`Host: ${host}`, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate']
    return (await rawRequest(base, [`${method} / HTTP/1.1`, ...lines])).status
  }
  expect(await navigated('POST')).toBe(403)
  expect(store.lastSeq()).toBe(before)
  // A link in a message may open the page itself.
  expect(await navigated('GET')).toBe(200)
  expect((await post({ origin: base, 'sec-fetch-site': 'same-origin' })).status).toBe(201)
})

test('[room R9] no reply invites another origin, frames it, or lets it guess the type', async () => {
  const { call, base } = await temporaryRoom()
  const replies = [
    await call('GET', '/'),
    await call('GET', '/api/reflections'),
    await call('OPTIONS', '/api/join', undefined, { 'access-control-request-method': 'POST' }),
    await call('GET', '/nowhere'),
    await call('GET', '/', undefined, { origin: 'http://evil.example' }),
  ]
  for (const { headers } of replies) {
    const names = [...headers.keys()]
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(names).not.toContain('set-cookie')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of [`default-src 'none'`, `script-src 'self'`, `frame-ancestors 'none'`])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/unsafe|\*/)
  }
  expect(base).toMatch(/^http:/)
})

test('[room R9] only JSON is read, in UTF-8 and not packed', async () => {
  const { call, store } = await temporaryRoom()
  const before = store.lastSeq()
  const as = async (type: string, more = {}) =>
    (await call('POST', '/api/join', '{}', { 'content-type': type, ...more })).status
  const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']
  for (const type of [...forms, 'application/jsonp', 'text/json', 'application/ld+json', ''])
    expect([type, await as(type)]).toEqual([type, 415])
  expect(await as('application/json', { 'content-encoding': 'gzip' })).toBe(415)
  expect(await as('application/json; charset=utf-8')).toBe(400)
  expect(await as('APPLICATION/JSON')).toBe(400)
  for (const body of ['', '{', '[]', 'null', '"x"', '1e999', '['.repeat(60_000)])
    expect([body.slice(0, 9), (await call('POST', '/api/join', body, json)).status]).toEqual([
      body.slice(0, 9),
      400,
    ])
  expect(store.lastSeq()).toBe(before)
})

const json = { 'content-type': 'application/json' }
