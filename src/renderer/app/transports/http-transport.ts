// The browser shell's wire: calls over POST, events over server-sent events that resume by themselves.
import {
  HostEvent,
  type Reply,
  type ResumePoint,
  type Transport,
} from '../../../shared/rpc/protocol'

const retryMilliseconds = 1500
const unreachable: Reply = { ok: false, error: { code: 'rpc/unreachable', details: {} } }

/** `onReachable` hears whether the host answers: for the banner, not for decisions. */
export function createHttpTransport(onReachable: (isReachable: boolean) => void): Transport {
  return {
    call: async (frame) => {
      try {
        const response = await fetch('/rpc', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(frame),
        })
        if (!response.ok) return unreachable
        const reply = (await response.json()) as Reply
        onReachable(true)
        return reply
      } catch {
        onReachable(false)
        return unreachable
      }
    },
    subscribe: (since, listener) => follow(since, listener, onReachable),
  }
}

function follow(
  since: ResumePoint,
  listener: (event: HostEvent) => void,
  onReachable: (isReachable: boolean) => void,
): () => void {
  let place = since
  let source: EventSource | null = null
  let timer = 0
  const open = () => {
    const query = new URLSearchParams({ workspace: place.workspace ?? '', seq: `${place.seq}` })
    source = new EventSource(`/events?${query}`)
    source.addEventListener('open', () => onReachable(true))
    // Reopened by hand: the browser's own retry would ask again for the first place.
    source.addEventListener('error', () => {
      source?.close()
      onReachable(false)
      timer = window.setTimeout(open, retryMilliseconds)
    })
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const event = HostEvent.safeParse(JSON.parse(message.data))
      if (!event.success) return
      place = placeAfter(place, event.data)
      listener(event.data)
    })
  }
  open()
  return () => {
    window.clearTimeout(timer)
    source?.close()
  }
}

/** A `hello` after a gap precedes what was missed, so it moves the place only at the very start. */
function placeAfter(place: ResumePoint, event: HostEvent): ResumePoint {
  if (event.type === 'reset') return { workspace: event.workspace, seq: event.seq }
  if (event.type === 'changed') return { workspace: place.workspace, seq: event.seq }
  const isFirst = place.workspace === null && place.seq === 0
  return event.type === 'hello' && isFirst ? { workspace: event.workspace, seq: event.seq } : place
}
