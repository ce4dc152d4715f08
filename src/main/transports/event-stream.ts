import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HostEvent } from '../../shared/rpc/protocol'
import type { HttpHost } from './http'

const heartbeatMilliseconds = 15_000
/** A window that has stopped reading is dropped; it comes back and resumes. */
const backlogLimit = 256_000

/** Server-sent events from where the window was: `?workspace=` and `?seq=`, or Last-Event-ID. */
export function streamEvents(
  host: HttpHost,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const seq = Number(request.headers['last-event-id'] ?? url.searchParams.get('seq') ?? 0)
  const workspace = url.searchParams.get('workspace') || null
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': soundings\n\n')
  const send = (event: HostEvent) => {
    if (response.writableLength > backlogLimit) {
      response.destroy()
      return
    }
    const id = 'seq' in event ? `id: ${event.seq}\n` : ''
    response.write(`${id}data: ${JSON.stringify(event)}\n\n`)
  }
  const since = { workspace, seq: Number.isSafeInteger(seq) && seq > 0 ? seq : 0 }
  const unsubscribe = host.subscribe(since, send)
  const heartbeat = setInterval(() => response.write(': here\n\n'), heartbeatMilliseconds)
  response.on('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
  })
}
