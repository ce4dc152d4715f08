// Many phones at once: all join, then each answers what is asked at moments of its own.
import { setTimeout as wait } from 'node:timers/promises'
import type { roster } from '../room/room-data'
import type { RoomOffers } from '../../shared/contract/room'
import { chance, inventedAnswer, type SampleWords } from './invented-answers'
import { joinRoomAsPhone, newKey, type SimulatedPhone, type Who } from './simulated-phone'

export type Walk = {
  readonly base: string
  readonly secret: string
  readonly phones: number
  /** Within these the answers are given. */
  readonly seconds: number
  readonly words: SampleWords
  readonly seed: number
}
export type Walked = {
  /** Client keys of what was sent, and of what the laptop said it had. */
  readonly sent: readonly string[]
  readonly acknowledged: readonly string[]
  /** Milliseconds from sending to the receipt. */
  readonly times: readonly number[]
}
type Offered = ReturnType<typeof roster> & { readonly offers: RoomOffers }
type Given = { readonly key: string; readonly taken: boolean; readonly milliseconds: number }

const consents = [
  { audience: 'public', attribution: 'named' },
  { audience: 'participants', attribution: 'role' },
  { audience: 'funder', attribution: 'anonymous' },
  { audience: 'count', attribution: 'anonymous' },
] as const

export async function walkPhones(walk: Walk, signal?: AbortSignal): Promise<Walked> {
  const offered = await readRoster(walk)
  const joining = Array.from({ length: walk.phones }, (_, n) => arrive(walk, offered, n))
  const phones = await Promise.all(joining)
  const answering = phones.map((phone, n) => answerAll(walk, phone, n, signal))
  const given = await Promise.all(answering).finally(() => {
    for (const phone of phones) phone.leave()
  })
  const all = given.flat()
  return {
    sent: all.map(({ key }) => key),
    acknowledged: all.filter(({ taken }) => taken).map(({ key }) => key),
    times: all.map(({ milliseconds }) => milliseconds),
  }
}

async function readRoster({ base, secret }: Walk): Promise<Offered> {
  const response = await fetch(`${base}/api/roster`, { headers: { 'x-room-secret': secret } })
  if (!response.ok) throw new Error(`the roster answered ${response.status}`)
  return (await response.json()) as Offered
}

async function arrive(walk: Walk, offered: Offered, n: number): Promise<SimulatedPhone> {
  const { groups } = offered
  const phone = await joinRoomAsPhone({
    base: walk.base,
    secret: walk.secret,
    who: whoIs(offered, n),
    forGroup: n % 8 === 7 ? groups[n % Math.max(1, groups.length)]?.id : undefined,
    language: n % 3 === 2 ? 'sv' : 'en',
    consent: consents[n % consents.length] ?? consents[0],
  })
  await phone.follow()
  return phone
}

function whoIs({ offers, participants }: Offered, n: number): Who {
  const fromList = participants[n % Math.max(1, participants.length)]
  if (offers.list && fromList && (n % 5 === 4 || !(offers.alias || offers.anonymous)))
    return { participantId: fromList.id }
  if (offers.alias && (n % 2 === 0 || !offers.anonymous)) return { alias: `Phone ${n + 1}` }
  return { anonymous: true }
}

/** Every open question once, one of them twice over as after a lost reply; without questions, a thought. */
async function answerAll(
  walk: Walk,
  phone: SimulatedPhone,
  n: number,
  signal?: AbortSignal,
): Promise<Given[]> {
  const random = chance(walk.seed * 100_003 + n)
  const words = n % 3 === 2 ? walk.words.sv : walk.words.en
  const open = phone.prompts()
  const asked = open.length > 0 ? open : [null]
  return Promise.all(
    asked.map(async (prompt, index) => {
      const answer = inventedAnswer(prompt, words, random)
      await wait(random() * walk.seconds * 1000, undefined, signal ? { signal } : {})
      const key = newKey()
      const { id, milliseconds } = await phone.send(prompt?.id ?? null, answer, key)
      const isRetried = index === 0 && n % 10 === 0
      const again = isRetried ? await phone.send(prompt?.id ?? null, answer, key) : null
      return { key, milliseconds, taken: id !== null && (again === null || again.id === id) }
    }),
  )
}
