// The room's own server on the local network; it exists only while a room is open.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { AppError } from '../../shared/errors'
import type { AssetTable } from '../platform/asset-table'
import type { Log } from '../platform/ports'
import type { Store } from '../workspace/store'
import { createCommitter, type Committer } from './committer'
import { createGate } from './gate'
import { assertMethod, assertOwn, methods, secure } from './guards'
import type { Limits } from './limits'
import { createPhoneBook } from './phone-book'
import { RefusalError } from './refusal-error'
import { reply } from './reply'
import { createRoutes } from './routes'
import type { RoomNeeds, RoomSettings } from './settings'
import { guardSockets } from './sockets'
import { createStreams } from './streams'

export type RoomServer = {
  readonly host: string
  readonly port: number
  readonly online: () => Set<string>
  /** A phone that is not this laptop has answered. */
  readonly phoneSeen: () => boolean
  readonly drop: (participantId: string) => void
  readonly close: () => Promise<void>
}
export type RoomPlan = {
  readonly store: Store
  readonly room: RoomSettings
  readonly limits: Limits
  readonly needs: RoomNeeds
  readonly pages: AssetTable
  readonly log: Log
  readonly host: string
  readonly port: number
  readonly committer?: Committer
}

export async function startRoom(plan: RoomPlan): Promise<RoomServer> {
  const { store, room, limits } = plan
  const streams = createStreams(store, room.sessionId, limits)
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 8 * 1024,
  })
  const sockets = guardSockets(server, limits)
  let phoneSeen = false
  const phones = createPhoneBook(store, room.sessionId)
  const parts = {
    ...plan,
    streams,
    phones,
    committer: plan.committer ?? createCommitter(store),
    gate: createGate(room, limits),
    trusted: (request: IncomingMessage, participantId: string) =>
      sockets.trust(request.socket, participantId),
    seen: () => {
      phoneSeen = true
    },
  }
  const app = createRoutes(parts)
  app.onError((error, c) => {
    const refusal = asRefusal(error, plan.log)
    const { code, sentence, status, retryAfter } = refusal
    const headers = retryAfter > 0 ? { 'retry-after': String(retryAfter) } : undefined
    return reply(c, { error: { code, message: sentence } }, status, headers)
  })
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    secure(response)
    const port = request.socket.localPort ?? 0
    try {
      assertMethod(request)
      assertOwn(request, plan.host, port)
    } catch (error) {
      return refuse(response, asRefusal(error, plan.log))
    }
    if (request.socket.remoteAddress !== request.socket.localAddress) parts.seen()
    return void answer(request, response)
  })
  const port = await listen(server, plan.host, plan.port)
  return {
    host: plan.host,
    port,
    online: streams.online,
    phoneSeen: () => phoneSeen,
    drop: streams.drop,
    close: () => {
      streams.close()
      phones.close()
      return stop(server)
    },
  }
}

/** Errors as phones hear of them; words, tokens and addresses stay out of the log. */
function asRefusal(error: unknown, log: Log): RefusalError {
  if (error instanceof RefusalError) return error
  if (error instanceof AppError) {
    if (error.code.startsWith('workspace/')) return new RefusalError('room/cannot-save', 30)
    if (error.code === 'record/not-found') return new RefusalError('request/not-found')
    if (error.code === 'text/empty') return new RefusalError('answer/empty')
    if (error.code === 'text/too-long') return new RefusalError('answer/too-long')
  }
  log.defect('room', error)
  return new RefusalError('internal')
}

function refuse(response: ServerResponse, { status, code, sentence }: RefusalError): void {
  if (status === 405) response.setHeader('allow', methods.join(', '))
  // What else comes on this line is not worth reading.
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ error: { code, message: sentence } }))
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      // An address that this machine has not, or not any more.
      if (error.code === 'EADDRNOTAVAIL') reject(new AppError('room/public-address', { host }))
      else reject(taken ? new AppError('room/port-taken', { port }) : error)
    })
    server.listen({ host, port, backlog: 2_048 }, () =>
      resolve((server.address() as { port: number }).port),
    )
  })
}

/** The last events have a moment to leave. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 300).unref()
  })
}
