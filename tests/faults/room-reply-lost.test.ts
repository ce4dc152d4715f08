// The commit is done, the reply never arrives: the phone sends again, and there is one row.
// `npm run faults -- --rounds 2000` runs longer.
import { expect, test } from 'vitest'
import { chance } from '../../src/main/rehearse/invented-answers'
import { joinRoomAsPhone } from '../../src/main/rehearse/simulated-phone'
import { lossyProxy } from '../support/lossy-proxy'
import { temporaryRoom } from '../support/room'

const rounds = Number(process.env['SOUNDINGS_ROUNDS'] ?? 100)
const seed = Number(process.env['SOUNDINGS_SEED'] ?? Date.now() % 1_000_000)
const phones = 10

test(
  `[room R5] [room R6] ${rounds} replies are lost after the commit: one row for each key (seed ${seed})`,
  { timeout: 60_000 + rounds * 2_000 },
  async () => {
    const room = await temporaryRoom({ limits: 'rehearsal' })
    const { store, secret } = room
    const random = chance(seed)
    let toLose = 0
    const proxy = await lossyProxy({
      to: () => Number(new URL(room.base).port),
      isLost: (line) => {
        if (!line.startsWith('POST /api/reflections') || toLose === 0) return false
        toLose -= 1
        return true
      },
    })
    const joined = await Promise.all(
      Array.from({ length: phones }, (_, n) =>
        joinRoomAsPhone({
          base: proxy.base,
          secret,
          who: { alias: `Phone ${n}` },
          language: 'en',
          consent: { audience: 'count', attribution: 'anonymous' },
        }),
      ),
    )
    const keys = new Map<string, string>()
    while (proxy.lost() < rounds) {
      toLose = 1 + Math.floor(random() * phones)
      const sent = await Promise.all(
        joined.map((phone) => phone.send(null, { text: `Words ${random()}` })),
      )
      for (const { clientKey, id } of sent) keys.set(clientKey, id ?? 'never')
    }
    const rows = store
      .prepare<[], { id: string; clientKey: string }>(
        'SELECT id, client_key AS clientKey FROM reflection',
      )
      .all()
    expect(rows).toHaveLength(keys.size)
    // Each phone holds the receipt of the very row that is there.
    for (const { id, clientKey } of rows) expect(keys.get(clientKey)).toBe(id)
  },
)
