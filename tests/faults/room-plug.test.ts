// The plug is pulled when the commit is done and the reply is not yet out: the host is killed, comes back
// on the same port, and the phones, which only try again, find every answer there once.
// `npm run faults -- --rounds 200` runs longer.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { joinRoomAsPhone } from '../../src/main/rehearse/simulated-phone'
import { checkWorkspace } from '../../src/main/workspace/check'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { lossyProxy } from '../support/lossy-proxy'
import { createSeminarFile } from '../support/room-file'
import { startShell, type ShellProcess } from '../support/shell-process'
import { temporaryFolder } from '../support/workspace'

const rounds = Math.min(Number(process.env['SOUNDINGS_ROUNDS'] ?? 5), 200)
const phones = 8
const clock = { now: () => new Date() }

type Opened = { port: number; url: string }

async function value<T>(shell: ShellProcess, path: string, input: unknown): Promise<T> {
  const reply = await shell.call(path, input)
  if (!reply.ok) throw new Error(`${path}: ${reply.error.code}`)
  return reply.value as T
}

test(
  `[room R6] the host is killed between commit and reply, ${rounds} rounds: one row for each key`,
  { timeout: 60_000 + rounds * 20_000 },
  async () => {
    const folder = temporaryFolder()
    const { path: workspace, sessionId } = await createSeminarFile(folder)
    const dataFolder = join(folder, 'data')
    let shell = await startShell({ workspace, dataFolder })
    const first = { sessionId, host: '127.0.0.1', port: 0 }
    const room = await value<Opened>(shell, 'room.open', first)
    const secret = room.url.split('#k=')[1] ?? ''
    let pull: (() => void) | null = null
    let isDead = false
    const proxy = await lossyProxy({
      to: () => room.port,
      isLost: (line) => {
        if (!pull || !line.startsWith('POST /api/reflections')) return isDead
        pull()
        pull = null
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
    const keys: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const killed = new Promise<void>((resolve) => {
        pull = () => {
          isDead = true
          void shell.kill().then(resolve)
        }
      })
      const sending = joined.map((phone) => phone.send(null, { text: `Round ${round}` }))
      await killed
      isDead = false
      shell = await startShell({ workspace, dataFolder })
      // Without being told, the room opens where it was.
      const again = await value<Opened>(shell, 'room.open', { sessionId, host: '127.0.0.1' })
      expect(again.port).toBe(room.port)
      for (const { clientKey, id } of await Promise.all(sending)) {
        expect(id).not.toBe(null)
        keys.push(clientKey)
      }
    }
    await shell.stop()
    const store = openWorkspaceFile(workspace, clock)
    const rows = store.prepare<[], string>('SELECT client_key FROM reflection').pluck().all()
    expect(rows.toSorted()).toEqual(keys.toSorted())
    expect(checkWorkspace(store).problems).toEqual([])
    store.close()
  },
)
