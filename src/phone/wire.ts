// The wire between a phone and the seminar computer, as docs/room-wire.md fixes it.

export type Language = 'en' | 'sv'
/** The same words in the languages there are. */
export type Words = { readonly en?: string; readonly sv?: string }
export type Audience = 'count' | 'participants' | 'funder' | 'public'
export type Attribution = 'named' | 'role' | 'organisation' | 'anonymous'
export type Consent = { readonly audience: Audience; readonly attribution: Attribution }

export type Answer =
  | { readonly text: string }
  | { readonly before: string; readonly after: string }
  | { readonly choices: readonly string[] }
  | { readonly rating: number }
  | { readonly then: number; readonly now: number }
  | { readonly dots: Readonly<Record<string, number>> }
  | { readonly word: string }

export type PromptKind =
  'text' | 'two-part' | 'single' | 'multiple' | 'scale' | 'then-now' | 'dots' | 'word'
export type Prompt = {
  readonly id: string
  readonly kind: PromptKind
  readonly text: Words
  readonly options?: readonly { readonly id: string; readonly label: Words }[]
  readonly scale?: { readonly min: number; readonly max: number; readonly labels: readonly Words[] }
  readonly dots?: number
  readonly neverQuoted: boolean
  /** The second stem of a two-part question, and what helps with an answer. */
  readonly secondText?: Words
  readonly help?: Words
}
export type RoomState = {
  readonly seq: number
  readonly serverTime: string
  readonly session: { readonly id: string; readonly title: string; readonly status: string }
  readonly prompts: readonly Prompt[]
}
type SessionFacts = { readonly id: string; readonly title: string; readonly language: string }
export type Roster = {
  readonly session: SessionFacts
  readonly participants: readonly { readonly id: string; readonly displayName: string }[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly offers: {
    readonly list: boolean
    readonly alias: boolean
    readonly anonymous: boolean
    readonly group: boolean
  }
}
export type Joined = {
  readonly token: string
  readonly withdrawalCode: string
  readonly participant: { readonly id: string; readonly displayName: string }
  readonly session: SessionFacts
  /** A name of the list that nobody has confirmed yet. */
  readonly pending: boolean
  /** What holds for everything without a choice of its own. */
  readonly consent: Consent
  readonly forGroup: string | null
}
export type OwnReflection = {
  readonly id: string
  readonly clientKey: string
  readonly promptId: string | null
  readonly answer: Answer
  readonly language: string
  readonly consent: Consent
  readonly savedAt: string
  readonly withdrawn: boolean
  readonly late: boolean
}

export type Reply =
  | { readonly reached: false }
  | {
      readonly reached: true
      readonly status: number
      readonly body: unknown
      /** The code of a refusal, such as "prompt/answered"; empty when it went well. */
      readonly code: string
      /** Seconds to wait before trying again; 0 when the laptop did not say. */
      readonly retryAfter: number
    }

const patience = 12_000

/** One request; a dead network, a silent laptop and an answer that is no JSON are all "not reached". */
export async function call(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<Reply> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      signal: stop.signal,
      headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    const error = (answer as { error?: { code?: string } } | null)?.error
    return {
      reached: true,
      status: response.status,
      body: answer,
      code: response.ok ? '' : (error?.code ?? 'unknown'),
      retryAfter: Number(response.headers.get('Retry-After')) || 0,
    }
  } catch {
    return { reached: false }
  } finally {
    clearTimeout(timer)
  }
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

/** 22 characters, 128 random bits. Plain HTTP has no crypto.randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
