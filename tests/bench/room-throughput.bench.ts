// B3: answers a second through the whole room, against a server that only says ok, and against itself
// with a commit for each answer. Servers and clients are processes of their own.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createSeminarFile } from '../support/room-file'
import { temporaryFolder } from '../support/workspace'
import type { Hosted, HostTask } from './room-host'
import { clients } from './room-side'
import { publish, sideBySide } from './side-by-side'

const root = join(import.meta.dirname, '../..')
const connections = 300
const perRound = 3_000

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, 'room-host.ts'),
      outDir: join(root, 'out/bench'),
      target: 'node22',
    },
  })
})

async function host(task: HostTask) {
  const child = fork(join(root, 'out/bench/room-host.js'), { execArgv: [] })
  onTestFinished(() => void child.kill())
  child.send(task)
  const [hosted] = (await once(child, 'message')) as [Hosted]
  const ask = async () => {
    child.send('how many')
    const [{ rows }] = (await once(child, 'message')) as [{ rows: number }]
    return rows
  }
  return { ...hosted, ask }
}

type Hammered = { good: number; bad: number; seconds: number }

async function rate(task: Record<string, unknown>): Promise<number> {
  const { finish } = await clients<Hammered>({ kind: 'hammer', count: perRound, ...task })
  const { good, bad, seconds } = await finish()
  expect([good, bad]).toEqual([perRound, 0])
  return perRound / seconds
}

async function throughput(together: boolean) {
  const { path, sessionId } = await createSeminarFile(temporaryFolder())
  const { port, tokens, ask } = await host({
    kind: 'room',
    path,
    sessionId,
    connections,
    together,
  })
  let rounds = 0
  const round = () => {
    rounds += 1
    return rate({ port, tokens })
  }
  return { round, expectAll: async () => expect(await ask()).toBe(rounds * perRound) }
}

test('B3 answers a second against a bare GET, and against a commit for each', async () => {
  const room = await throughput(true)
  const { port } = await host({ kind: 'bare' })
  const tokens = Array.from({ length: connections }, () => '')
  const { a, b } = await sideBySide(room.round, () => rate({ port, tokens, isGet: true }))
  await room.expectAll()
  publish({
    name: 'B3 room submissions ÷ bare GET',
    target: '≥ 0.25',
    ratio: a / b,
    detail: `${Math.round(a)} and ${Math.round(b)} a second, ${connections} connections`,
  })
  const [shared, single] = [await throughput(true), await throughput(false)]
  const commits = await sideBySide(shared.round, single.round)
  await Promise.all([shared.expectAll(), single.expectAll()])
  publish({
    name: 'B3 room submissions, group commit ÷ a commit each',
    target: '≥ 3',
    ratio: commits.a / commits.b,
    detail: `${Math.round(commits.a)} and ${Math.round(commits.b)} a second`,
  })
})
