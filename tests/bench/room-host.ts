// The servers of B3, bundled and run as a process of their own: a room whose limits are out of the way,
// and a server that only says ok.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rehearsalLimits } from '../../src/main/rehearse/own-room'
import { joinRoomAsPhone } from '../../src/main/rehearse/simulated-phone'
import { createCommitter } from '../../src/main/room/committer'
import { startRoom } from '../../src/main/room/listener'
import { hashed, newSecret } from '../../src/main/room/secrets'
import { roomNeeds } from '../../src/main/room-needs'
import { openWorkspaceFile } from '../../src/main/workspace/open'

export type HostTask =
  | { kind: 'bare' }
  | { kind: 'room'; path: string; sessionId: string; connections: number; together: boolean }
export type Hosted = { port: number; tokens: string[] }

async function room({ path, sessionId, connections, together }: HostTask & { kind: 'room' }) {
  const store = openWorkspaceFile(path, { now: () => new Date() })
  const secret = newSecret()
  const { port } = await startRoom({
    store,
    room: {
      sessionId,
      offers: { list: true, alias: true, anonymous: true, group: true },
      isRehearsal: false,
      secretHash: hashed(secret),
      codeHash: hashed('000000'),
      locked: false,
      cap: connections,
    },
    limits: {
      ...rehearsalLimits(connections),
      submissionBurst: 1e9,
      submissionsPerSecond: 1e9,
      joinsPerSecond: 1e9,
    },
    needs: roomNeeds,
    pages: new Map(),
    log: { defect: (_where, error) => String(error) },
    host: '127.0.0.1',
    port: 0,
    committer: createCommitter(store, together),
  })
  process.on('message', () =>
    process.send?.({ rows: store.prepare('SELECT count(*) FROM reflection').pluck().get() }),
  )
  const phones = await Promise.all(
    Array.from({ length: connections }, () =>
      joinRoomAsPhone({
        base: `http://127.0.0.1:${port}`,
        secret,
        who: { anonymous: true },
        language: 'en',
        consent: { audience: 'count', attribution: 'anonymous' },
      }),
    ),
  )
  return { port, tokens: phones.map(({ token }) => token) }
}

async function bare() {
  const server = createServer((_, response) => response.end('ok'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, tokens: [] }
}

process.once('message', (task: HostTask) => {
  void (task.kind === 'bare' ? bare() : room(task)).then((hosted) => process.send?.(hosted))
})
