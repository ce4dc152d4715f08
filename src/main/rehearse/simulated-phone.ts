// A phone without a screen, as docs/room-wire.md describes one: joins, follows the room, and sends each
// answer until the laptop has it.
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { phoneState } from '../room/room-data'
import type { Answer, Consent } from '../room/wire'

export type RoomView = { readonly seq: number } & ReturnType<typeof phoneState>
export type PhonePrompt = RoomView['prompts'][number]
export type Who = { alias: string } | { anonymous: true } | { participantId: string }
export type PhonePlan = {
  readonly base: string
  readonly secret: string
  readonly who: Who
  readonly forGroup?: string | undefined
  readonly language: string
  readonly consent: Consent
  readonly onState?: (state: RoomView) => void
  /** How long an answer is tried again. */
  readonly patienceMs?: number
}
export type Sent = {
  readonly clientKey: string
  readonly id: string | null
  /** From the first try to the receipt, or to giving up. */
  readonly milliseconds: number
  readonly tries: number
}
export type SimulatedPhone = {
  readonly token: string
  readonly prompts: () => readonly PhonePrompt[]
  /** Settles when the first state is here; later ones follow by themselves. */
  readonly follow: () => Promise<void>
  readonly leave: () => void
  readonly send: (promptId: string | null, answer: Answer, clientKey?: string) => Promise<Sent>
}
type Reply = { status: number; body: unknown; retryAfter: number }

export const newKey = (): string => randomBytes(16).toString('base64url')

/** Throws when the room does not let it in. */
export async function joinRoomAsPhone(plan: PhonePlan): Promise<SimulatedPhone> {
  const { base, secret, who, forGroup, language, consent } = plan
  const body = { joinKey: newKey(), secret, ...who, forGroup, language, consent }
  const until = performance.now() + (plan.patienceMs ?? 60_000)
  const { reply } = await untilTaken(until, () => call(base, 'POST', '/api/join', {}, body))
  if (reply?.status !== 201) throw new Error(`joining ended with ${reply?.status ?? 'no reply'}`)
  const { token } = reply.body as { token: string }
  const authorization = `Bearer ${token}`
  let prompts: readonly PhonePrompt[] = []
  const leaving = new AbortController()
  return {
    token,
    prompts: () => prompts,
    leave: () => leaving.abort(),
    follow: () =>
      new Promise((resolve) => {
        void followRoom(plan, authorization, leaving.signal, (state) => {
          prompts = state.prompts
          plan.onState?.(state)
          resolve()
        })
      }),
    send: async (promptId, answer, clientKey = newKey()) => {
      const start = performance.now()
      const until = start + (plan.patienceMs ?? 60_000)
      const submission = { clientKey, promptId, answer, language }
      const { reply, tries } = await untilTaken(until, () =>
        call(base, 'POST', '/api/reflections', { authorization }, submission),
      )
      const isTaken = reply?.status === 201 || reply?.status === 200
      const id = isTaken ? (reply.body as { id: string }).id : null
      return { clientKey, id, milliseconds: performance.now() - start, tries }
    },
  }
}

/** Null: the laptop was not reached. */
async function call(
  base: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Reply | null> {
  try {
    const response = await fetch(base + path, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(12_000),
    })
    const retryAfter = Number(response.headers.get('retry-after') ?? 0)
    return { status: response.status, body: await response.json(), retryAfter }
  } catch {
    return null
  }
}

/** Tries again with growing pauses while the laptop is away, busy or full. */
async function untilTaken(until: number, send: () => Promise<Reply | null>) {
  for (let tries = 1; ; tries += 1) {
    const reply = await send()
    const isOver = reply !== null && reply.status !== 429 && reply.status < 500
    if (isOver || performance.now() > until) return { reply, tries }
    const grown = Math.min(8, 2 ** tries / 8)
    await wait(Math.max(reply?.retryAfter ?? 0, grown) * 1000)
  }
}

async function followRoom(
  { base }: PhonePlan,
  authorization: string,
  signal: AbortSignal,
  onState: (state: RoomView) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(`${base}/api/events`, { headers: { authorization }, signal })
      if (response.status === 401) return
      for await (const [name, data] of eventsOf(response)) {
        if (name === 'closed') return
        if (name === 'state') onState(JSON.parse(data) as RoomView)
      }
    } catch {
      // Like a stream that ended: tried again below, unless the phone left.
    }
    if (!signal.aborted) await wait(500)
  }
}

async function* eventsOf({ body }: Response): AsyncGenerator<readonly [string, string]> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
      yield [field('event'), field('data')]
    }
  }
}
