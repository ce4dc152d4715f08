// The list of what the listener answers, asked of itself and from outside.
import { expect, test } from 'vitest'
import { createRoutes, roomRoutes, type RoomParts } from '../../src/main/room/routes'
import { rawRequest } from '../support/raw-socket'
import { temporaryRoom } from '../support/room'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND']

test('[room R1] the router holds the frozen list and no other route', () => {
  // Only what the routes are made of is looked at: none of it is called.
  const parts = { limits: {}, room: {}, pages: new Map() } as unknown as RoomParts
  const held = createRoutes(parts)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect(held.sort()).toEqual([...roomRoutes].sort())
})

test('[room R1] each path answers its own methods; any other is 405 and says which there are', async () => {
  const { base, call } = await temporaryRoom()
  const host = `Host: ${new URL(base).host}`
  const paths = new Set(roomRoutes.map((route) => route.split(' ')[1] ?? ''))
  for (const path of paths) {
    const allowed = roomRoutes
      .filter((route) => route.endsWith(` ${path}`))
      .map((route) => route.split(' ')[0])
    for (const method of methods) {
      if (allowed.includes(method)) continue
      const { status, reply } = await rawRequest(base, [`${method} ${path} HTTP/1.1`, host])
      expect([method, path, status]).toEqual([method, path, 405])
      expect(reply.toLowerCase()).toContain('\r\nallow: ')
    }
  }
  expect((await call('PUT', '/api/join', {})).headers.get('allow')).toBe('POST')
})

test('[room R1] no path leads to a file, to the facilitator’s contract or to another list', async () => {
  const { base } = await temporaryRoom()
  const host = `Host: ${new URL(base).host}`
  const paths = [
    '/index.html',
    '/stage.html',
    '/api/reflections/',
    '/api/sessions',
    '/api/participants',
    '/rpc',
    '/assets/',
    '/assets/../index.html',
    '/assets/%2e%2e%2findex.html',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%00',
    '/assets/constructor',
    '//etc/passwd',
    '/.env',
    '/api/../rpc',
    'http://127.0.0.1/rpc',
    '*',
  ]
  for (const path of paths) {
    const { status, reply } = await rawRequest(base, [`GET ${path} HTTP/1.1`, host])
    expect([path, status]).toEqual([
      path,
      expect.toSatisfy((code) => [400, 404, 421].includes(code as number)),
    ])
    expect(reply).not.toMatch(/<html|root:|"dependencies"/)
  }
})
