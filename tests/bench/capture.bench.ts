import Database from 'better-sqlite3'
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { contract } from '../../src/shared/contract'
import { createReflections } from '../../src/main/features/reflections/reflections-service'
import { codeByName, setThemes } from '../../src/main/features/sense/sense-repository'
import { followAllWords } from '../../src/main/room-needs'
import { createSessions } from '../../src/main/features/sessions/sessions-service'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { temporaryFolder } from '../support/workspace'
import { median, publish, sideBySide } from './side-by-side'

const perRound = 400
const clock = { now: () => new Date() }
const words = (n: number) =>
  `Volunteers sat in the review meeting as equals, and ours read the minutes ${n}.`

function openService() {
  const path = join(temporaryFolder(), 'bench.soundings')
  createWorkspaceFile({ path, name: 'Bench', clock })
  const store = openWorkspaceFile(path, clock)
  const origin = { window: 'bench' }
  const newSession = contract.sessions.create.input.parse({
    title: 'Bench',
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  const session = createSessions(() => store).create(newSession, origin) as { id: string }
  const reflections = createReflections(() => store, {
    codeByName,
    setThemes,
    followWords: followAllWords,
  })
  const input = (n: number) =>
    contract.reflections.capture.input.parse({
      sessionId: session.id,
      clientKey: randomUUID(),
      text: words(n),
      channel: 'facilitator',
    })
  return { store, capture: (n: number) => reflections.capture(input(n), origin) }
}

/** The same row into the same table and its indexes, with nothing around it. */
function openRaw() {
  const path = join(temporaryFolder(), 'raw.soundings')
  createWorkspaceFile({ path, name: 'Raw', clock })
  const db = new Database(path)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of triggers as string[]) db.exec(`DROP TRIGGER ${name}`)
  const session = uuid()
  db.prepare(
    `INSERT INTO session (id, title, time_zone, languages, created_at, updated_at) VALUES (?, 'Raw', 'UTC', '[]', '', '')`,
  ).run(session)
  const insert = db.prepare(
    `INSERT INTO reflection (id, session_id, number, author_kind, text, channel, client_key, audience,
       attribution, cleared, said_at, created_at, updated_at)
     VALUES (?, ?, ?, 'unknown', ?, 'facilitator', ?, 'count', 'anonymous', 0, ?, ?, ?)`,
  )
  let number = 0
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
  return {
    db,
    insert: (n: number) => {
      const now = new Date().toISOString()
      number += 1
      return insert.run(uuid(), session, number, words(n), randomUUID(), now, now, now)
    },
  }
}

function timed(work: (n: number) => unknown, times: number[]): () => number {
  return () => {
    const start = performance.now()
    for (let n = 0; n < perRound; n += 1) {
      const before = performance.now()
      work(n)
      times.push(performance.now() - before)
    }
    return perRound / ((performance.now() - start) / 1000)
  }
}

test('B1 captures against raw inserts; B2 a commit against append + fdatasync', async () => {
  const service = openService()
  const raw = openRaw()
  const commitTimes: number[] = []
  const { a, b } = await sideBySide(timed(service.capture, commitTimes), timed(raw.insert, []))
  expect(service.store.prepare('SELECT count(*) FROM reflection').pluck().get()).toBe(10 * perRound)
  publish({
    name: 'B1 capture ÷ raw insert',
    target: '≥ 0.60',
    ratio: a / b,
    detail: `${Math.round(a)} and ${Math.round(b)} a second`,
  })

  const file = openSync(join(temporaryFolder(), 'append'), 'a')
  const page = Buffer.alloc(4096, 1)
  const appendTimes: number[] = []
  const append = timed(() => {
    writeSync(file, page)
    fdatasyncSync(file)
  }, appendTimes)
  const captureTimes: number[] = []
  await sideBySide(timed(service.capture, captureTimes), append)
  closeSync(file)
  publish({
    name: 'B2 commit p50 ÷ (append 4 KB + fdatasync)',
    target: '≤ 1.5',
    ratio: median(captureTimes) / median(appendTimes),
    detail: `${(median(captureTimes) * 1000).toFixed(0)} and ${(median(appendTimes) * 1000).toFixed(0)} µs`,
  })
  service.store.close()
  raw.db.close()
})
