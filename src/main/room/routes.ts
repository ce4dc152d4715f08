// Everything the room answers to. Nothing of the facilitator's contract is reachable from here.
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import type { z } from '../../shared/zod'
import type { AssetTable } from '../platform/asset-table'
import type { Store } from '../workspace/store'
import { readJson } from './body'
import type { Committer } from './committer'
import { encodedPages } from './encoded-pages'
import type { Gate } from './gate'
import { joinRoom } from './join'
import type { Limits } from './limits'
import {
  changeAnswer,
  changeConsent,
  isKnownKey,
  ownAnswers,
  saveAnswer,
  withdrawAnswer,
} from './own-answers'
import type { PhoneBook } from './phone-book'
import { RefusalError } from './refusal-error'
import { reply } from './reply'
import { mainLanguage, roster, sessionFacts, type Phone } from './room-data'
import type { RoomNeeds, RoomSettings } from './settings'
import type { Streams } from './streams'
import { Change, ConsentChange, Join, read, Submission } from './wire'

export type RoomParts = {
  readonly store: Store
  readonly room: RoomSettings
  readonly limits: Limits
  readonly needs: RoomNeeds
  readonly pages: AssetTable
  readonly committer: Committer
  readonly gate: Gate
  readonly streams: Streams
  readonly phones: PhoneBook
  /** A request carried a valid token. */
  readonly trusted: (request: IncomingMessage, participantId: string) => void
  /** A request came from another machine. */
  readonly seen: () => void
}
type Env = { Bindings: HttpBindings }
type Call = Context<Env>

/** The routes, frozen by a test: what a phone may ask, and nothing else. */
export const roomRoutes = [
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
] as const

export function createRoutes(parts: RoomParts): Hono<Env> {
  const app = new Hono<Env>()
  addPages(app, parts)
  addEntrance(app, parts)
  addAnswers(app, parts)
  const known = new Map<string, string[]>()
  for (const route of roomRoutes) {
    const [method = '', path = ''] = route.split(' ')
    known.set(path, [...(known.get(path) ?? []), method])
  }
  for (const [path, methods] of known)
    app.all(path, (c) => {
      c.env.outgoing.setHeader('allow', methods.join(', '))
      throw new RefusalError('request/method')
    })
  app.notFound(() => {
    throw new RefusalError('request/not-found')
  })
  return app
}

function addPages(app: Hono<Env>, { pages }: RoomParts): void {
  const page = encodedPages(pages)
  const send = (c: Call, path: string, caching: string) => {
    const response = page(path, c.req.header('accept-encoding'))
    if (!response) throw new RefusalError('request/not-found')
    response.headers.set('cache-control', caching)
    return response
  }
  app.get('/', (c) => send(c, '/index.html', 'no-cache'))
  app.get('/assets/:name', (c) =>
    send(c, `/assets/${c.req.param('name')}`, 'public, max-age=31536000, immutable'),
  )
}

function addEntrance(app: Hono<Env>, parts: RoomParts): void {
  const { store, room, needs, gate, committer } = parts
  app.get('/api/roster', (c) => {
    const code = c.req.header('x-room-code')
    const secret = c.req.header('x-room-secret')
    gate.enter({ code, secret }, addressOf(c))
    const { participants, groups } = roster(store, room.sessionId)
    const { offers } = room
    const session = sessionFacts(store, room.sessionId)
    if (!session) throw new RefusalError('request/not-found')
    return reply(c, {
      session: { id: session.id, title: session.title, language: mainLanguage(session) },
      participants: offers.list ? participants : [],
      groups: offers.group ? groups : [],
      offers,
    })
  })
  app.post('/api/join', async (c) => {
    const join = read(Join, await body(c, parts))
    gate.enter(join, addressOf(c))
    gate.join()
    const joined = await committer.submit(() => joinRoom(store, room, needs, join))
    const session = sessionFacts(store, room.sessionId)
    if (!session) throw new RefusalError('request/not-found')
    const { id, title } = session
    return reply(c, { ...joined, session: { id, title, language: mainLanguage(session) } }, 201)
  })
  app.get('/api/events', (c) => {
    const phone = phoneFor(c, parts)
    gate.tend(phone.participantId)
    const { outgoing } = c.env
    outgoing.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    parts.streams.add(outgoing, phone.participantId)
    return RESPONSE_ALREADY_SENT
  })
}

function addAnswers(app: Hono<Env>, parts: RoomParts): void {
  const { store, room, needs, gate, committer, limits } = parts
  const place = { sessionId: room.sessionId, answerCodePoints: limits.answerCodePoints }
  const tending = (c: Call): Phone => {
    const phone = phoneFor(c, parts)
    gate.tend(phone.participantId)
    return phone
  }
  /** The token holds before a body is read, and still when it has come, however slowly. */
  const heard = async <S extends z.ZodType>(c: Call, shape: S) => {
    const value = read(shape, await body(c, parts))
    return { phone: phoneFor(c, parts), value }
  }
  app.get('/api/reflections', (c) => reply(c, ownAnswers(store, tending(c))))
  app.post('/api/reflections', async (c) => {
    phoneFor(c, parts)
    const { phone, value: submission } = await heard(c, Submission)
    const { participantId } = phone
    const { clientKey } = submission
    const notNew = gate.answer(participantId, () => isKnownKey(store, room.sessionId, clientKey))
    const { id, savedAt, isNew, late } = await committer
      .submit(() => saveAnswer(store, place, needs, phone, submission))
      .catch((error: unknown) => {
        if (error instanceof RefusalError && error.code === 'answer/conflict')
          gate.conflicted(participantId)
        throw error
      })
    if (!isNew) notNew()
    return reply(c, late ? { id, savedAt, late } : { id, savedAt }, isNew ? 201 : 200)
  })
  app.put('/api/reflections/:id', async (c) => {
    tending(c)
    const { phone, value: change } = await heard(c, Change)
    const id = c.req.param('id')
    const changed = await committer.submit(() => {
      const receipt = changeAnswer(store, place, phone, id, change)
      needs.followWords(store, id)
      return receipt
    })
    return reply(c, changed)
  })
  app.delete('/api/reflections/:id', async (c) => {
    const phone = tending(c)
    const count = c.req.query('count') ?? 'false'
    if (count !== 'true' && count !== 'false') throw new RefusalError('request/invalid')
    const id = c.req.param('id')
    await committer.submit(() => withdrawAnswer(store, phone, id, count === 'true'))
    return reply(c, { id, withdrawn: true })
  })
  app.put('/api/consent', async (c) => {
    tending(c)
    const { phone, value } = await heard(c, ConsentChange)
    const { consent } = value
    await committer.submit(() => changeConsent(store, phone, consent))
    return reply(c, { consent })
  })
}

const addressOf = (c: Call) => c.env.incoming.socket.remoteAddress ?? ''

function phoneFor(c: Call, { phones, trusted, gate }: RoomParts): Phone {
  const [, token] =
    /^Bearer ([A-Za-z0-9_-]{16,64})$/.exec(c.req.header('authorization') ?? '') ?? []
  const phone = token === undefined ? undefined : phones.find(token)
  if (!phone) return gate.unknownToken(addressOf(c))
  trusted(c.env.incoming, phone.participantId)
  return phone
}

const body = (c: Call, { limits }: RoomParts) => readJson(c.env.incoming, limits.bodyBytes)
