// The room's state as it changes, read as a stream; it comes back by itself after a dead Wi-Fi, and rests
// while the page is hidden.
import { bearer, type RoomState } from './wire'

export type Live = { stop(): void; wake(): void }
type Ways = {
  readonly token: () => string
  readonly onState: (state: RoomState) => void
  readonly onReached: (isReached: boolean) => void
  readonly onUnknown: () => void
  readonly onClosed: () => void
}
type Event = { readonly name: string; readonly data: string; readonly id: string }

/** The laptop says something every 15 s; a line that is silent for longer than this is dead. */
const silence = 40_000

export function createLive(ways: Ways): Live {
  let lastId = ''
  let stop: AbortController | null = null
  let isOver = false
  let tries = 0
  let timer = 0

  const onEvent = (event: Event) => {
    tries = 0
    if (event.id) lastId = event.id
    if (event.name === 'state') ways.onState(JSON.parse(event.data) as RoomState)
    if (event.name === 'closed') ways.onClosed()
  }
  const follow = async () => {
    if (stop || isOver || document.hidden) return
    clearTimeout(timer)
    stop = new AbortController()
    const { signal } = stop
    const watch = createWatch(stop)
    try {
      await read(ways, { lastId, signal, onBytes: watch.wind }, onEvent)
    } catch {
      // A stream that broke is tried again below, like one that ended.
    }
    watch.end()
    stop = null
    if (isOver || document.hidden) return
    tries += 1
    // One broken line is nothing to tell of: most are back within a second.
    if (tries > 1) ways.onReached(false)
    timer = setTimeout(() => void follow(), pause(tries))
  }
  const onVisible = () => {
    if (document.hidden) stop?.abort()
    else void follow()
  }
  document.addEventListener('visibilitychange', onVisible)
  void follow()
  return {
    wake: () => void follow(),
    stop: () => {
      isOver = true
      clearTimeout(timer)
      stop?.abort()
      document.removeEventListener('visibilitychange', onVisible)
    },
  }
}

const pause = (tries: number) =>
  Math.min(30, 2 ** Math.min(tries - 1, 5)) * 1000 * (0.75 + Math.random() / 2)

function createWatch(stop: AbortController) {
  let timer = 0
  const wind = () => {
    clearTimeout(timer)
    timer = setTimeout(() => stop.abort(), silence)
  }
  wind()
  return { wind, end: () => clearTimeout(timer) }
}

type Line = {
  readonly lastId: string
  readonly signal: AbortSignal
  readonly onBytes: () => void
}

async function read(
  { token, onReached, onUnknown }: Ways,
  { lastId, signal, onBytes }: Line,
  onEvent: (event: Event) => void,
): Promise<void> {
  const headers = { ...bearer(token()), ...(lastId ? { 'Last-Event-ID': lastId } : {}) }
  const response = await fetch('/api/events', {
    headers,
    signal,
    cache: 'no-store',
    credentials: 'omit',
  })
  if (response.status === 401) onUnknown()
  if (!response.ok || !response.body) return
  onReached(true)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onBytes()
    const parts = (rest + decoder.decode(value, { stream: true }))
      .replace(/\r\n?/g, '\n')
      .split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) onEvent(parseEvent(part))
  }
}

/** One block of an event stream; comments have neither name nor data. */
export function parseEvent(block: string): Event {
  const fields: Record<string, string> = {}
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? []
    const before = fields[field]
    fields[field] = field === 'data' && before !== undefined ? `${before}\n${value}` : value
  }
  const name = fields['event'] ?? (fields['data'] === undefined ? '' : 'message')
  return { name, data: fields['data'] ?? '', id: fields['id'] ?? '' }
}
