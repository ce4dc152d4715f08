// A phone without a screen, for what the facilitator sees of it.
export type Room = {
  readonly url: string
  readonly typedUrl: string
  readonly code: string
  readonly host: string
  readonly port: number
}
type Roster = { participants: { id: string; displayName: string }[]; offers: object }

let count = 0
const key = () => `e2e-${process.pid}-${String((count += 1)).padStart(16, '0')}`

export async function phoneAt(room: Room, who: object) {
  const secret = room.url.split('#k=')[1] ?? ''
  const ask = async (path: string) =>
    (await (
      await fetch(room.typedUrl + path, { headers: { 'x-room-secret': secret } })
    ).json()) as Roster
  const post = (path: string, body: object, headers = {}) =>
    fetch(room.typedUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const joined = await post('/api/join', {
    joinKey: key(),
    secret,
    language: 'en',
    consent: { audience: 'public', attribution: 'role' },
    ...who,
  })
  if (joined.status !== 201) throw new Error(String(joined.status))
  const { token, withdrawalCode } = (await joined.json()) as Record<string, string>
  const authorization = `Bearer ${token}`
  return {
    withdrawalCode: withdrawalCode ?? '',
    roster: await ask('/api/roster'),
    ask,
    send: (text: string) =>
      post(
        '/api/reflections',
        { clientKey: key(), promptId: null, answer: { text }, language: 'en' },
        { authorization },
      ),
    mine: async () =>
      (await (
        await fetch(`${room.typedUrl}/api/reflections`, { headers: { authorization } })
      ).json()) as object[],
  }
}
