import Database from 'better-sqlite3'
import { spawnSync, execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createReflections } from '../../src/main/features/reflections/reflections-service'
import { createSessions } from '../../src/main/features/sessions/sessions-service'
import { codeByName, setThemes } from '../../src/main/features/sense/sense-repository'
import { followAllWords } from '../../src/main/room-needs'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { latestVersion } from '../../src/main/workspace/migrate'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { readSettings } from '../../src/main/workspace/recipe'
import { contract } from '../../src/shared/contract'
import { expectFailure } from '../support/failures'
import { temporaryHost } from '../support/host'
import { holdElsewhere } from '../support/other-process'
import { say, seminar } from '../support/seminar'
import { fixedClock, temporaryFolder, temporaryStore } from '../support/workspace'

const clock = fixedClock()

function newFile(): string {
  const path = join(temporaryFolder(), 'test.soundings')
  createWorkspaceFile({ path, name: 'Test', clock })
  return path
}

/** Changes a closed file behind the app's back. */
function tamper(path: string, work: (db: Database.Database) => void): void {
  const db = new Database(path)
  work(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

test('[workspace R2] every opening ends in WAL and FULL, read back from the connection', () => {
  const path = newFile()
  for (let round = 0; round < 3; round += 1) {
    const store = openWorkspaceFile(path, clock)
    expect(readSettings(store.connection)).toMatchObject({
      journalMode: 'wal',
      synchronous: 'FULL',
      foreignKeys: true,
    })
    const pragma = (name: string) => store.connection.pragma(name, { simple: true })
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('locking_mode')).toBe('exclusive')
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    expect(pragma('secure_delete')).toBe(1)
    expect(pragma('mmap_size') ?? 0).toBe(0)
    store.close()
  }
})

test('[workspace R6] what is not a workspace is refused with its reason and left as it is', async () => {
  const folder = temporaryFolder()
  const at = (name: string, content: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const sqlite = join(folder, 'other.db')
  tamper(sqlite, (db) => db.exec('CREATE TABLE t (x)'))
  const bad = [
    at('empty.soundings', ''),
    at('text.soundings', 'Dear diary'.repeat(100)),
    at('short.soundings', 'SQLite format 3\0'),
    sqlite,
  ]
  for (const path of bad) {
    const before = readFileSync(path)
    await expectFailure(() => openWorkspaceFile(path, clock), 'workspace/not-a-workspace')
    expect(readFileSync(path)).toEqual(before)
  }
  await expectFailure(() => openWorkspaceFile(folder, clock), 'workspace/is-a-folder')
  const missing = join(folder, 'no', 'such.soundings')
  await expectFailure(() => openWorkspaceFile(missing, clock), 'workspace/not-found')
  expect(readdirSync(folder).filter((name) => name.includes('open.json'))).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  '[workspace R6] a pipe is refused, not waited for',
  async () => {
    const path = join(temporaryFolder(), 'pipe.soundings')
    execFileSync('mkfifo', [path])
    await expectFailure(() => openWorkspaceFile(path, clock), 'workspace/not-a-workspace')
  },
)

test('[workspace R6] a damaged file is refused and kept byte for byte', async () => {
  const whole = newFile()
  const truncated = join(temporaryFolder(), 'cut.soundings')
  writeFileSync(truncated, readFileSync(whole).subarray(0, 4096 * 3))
  const scrambled = join(temporaryFolder(), 'scrambled.soundings')
  const bytes = readFileSync(whole)
  bytes.fill(0x5a, 100, 4096)
  writeFileSync(scrambled, bytes)
  for (const path of [truncated, scrambled]) {
    const before = readFileSync(path)
    await expectFailure(() => openWorkspaceFile(path, clock), 'workspace/damaged')
    expect(readFileSync(path).equals(before)).toBe(true)
  }
})

test('[workspace R6] a file that lacks what every workspace has is damaged, not a crash', async () => {
  const path = newFile()
  tamper(path, (db) => db.exec('DROP TABLE command'))
  await expectFailure(() => openWorkspaceFile(path, clock), 'workspace/damaged')
  expect(existsSync(`${path}.open.json`)).toBe(false)
})

test('[workspace R6] a file that claims to be older than it is stays as it was, with a backup', async () => {
  const path = newFile()
  tamper(path, (db) => db.pragma('user_version = 0'))
  await expectFailure(() => openWorkspaceFile(path, clock), 'workspace/damaged')
  const db = new Database(path, { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(0)
  expect(db.prepare('SELECT name FROM workspace').pluck().get()).toBe('Test')
  db.close()
})

test('[workspace R7] a newer file opens to look at; every command is refused with the reason', async () => {
  const { client, host, path } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'from the future')
  host.close()
  tamper(path, (db) => db.pragma(`user_version = ${latestVersion + 1}`))
  const before = readFileSync(path)
  host.open(path)
  expect((await client.workspace.status({})).workspace).toMatchObject({
    path,
    readOnly: true,
    readOnlyReason: 'newer-version',
  })
  expect(await client.sessions.list({})).toHaveLength(1)
  await expectFailure(say(client, here, 'x'), 'workspace/newer-version')
  await expectFailure(client.history.undo({}), 'workspace/newer-version')
  await expectFailure(client.workspace.rename({ name: 'x' }), 'workspace/newer-version')
  host.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('[workspace R7] a file so new that it cannot be looked at says so, and leaves no copy behind', async () => {
  const path = newFile()
  tamper(path, (db) => {
    db.exec('ALTER TABLE command RENAME TO command_2')
    db.pragma(`user_version = ${latestVersion + 5}`)
  })
  const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('soundings-look-'))
  const before = copies()
  await expectFailure(() => openWorkspaceFile(path, clock), 'workspace/newer-version')
  expect(copies().filter((name) => !before.includes(name))).toEqual([])
})

test('[workspace R7] a newer version still in the log of changes is seen', () => {
  const path = newFile()
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma(`user_version = ${latestVersion + 1}`)
  const crashed = join(temporaryFolder(), 'crashed.soundings')
  for (const suffix of ['', '-wal']) copyFileSync(path + suffix, crashed + suffix)
  db.close()
  expect(readFileSync(crashed).readInt32BE(60)).toBe(latestVersion)
  const store = openWorkspaceFile(crashed, clock)
  expect(store.readOnlyReason).toBe('newer-version')
  store.close()
})

test('[workspace R4] a second program is refused within half a second, told who holds the file', async () => {
  const path = newFile()
  const child = await holdElsewhere(path)
  const start = performance.now()
  const refusal = await expectFailure(
    () => openWorkspaceFile(path, clock),
    'workspace/open-elsewhere',
  )
  expect(performance.now() - start).toBeLessThan(500)
  expect(refusal.details).toEqual({ path, holder: `${hostname()}, ${child.pid}` })
})

test('[workspace R4] an open workspace keeps other programs out until it is closed', async () => {
  const { isHeld } = await import('../support/other-process')
  const store = temporaryStore()
  expect(isHeld(store.path)).toBe(true)
  const note = JSON.parse(readFileSync(`${store.path}.open.json`, 'utf8'))
  expect(note).toMatchObject({ pid: process.pid, host: hostname() })
  await expectFailure(() => openWorkspaceFile(store.path, clock), 'workspace/open-elsewhere')
  expect(isHeld(store.path)).toBe(true)
  store.close()
  expect(isHeld(store.path)).toBe(false)
  openWorkspaceFile(store.path, clock).close()
})

test('[workspace R15] what was acknowledged is there when the process never got to close', async () => {
  const store = temporaryStore()
  const window = { window: 'test' }
  const input = { title: 'x', timeZone: 'UTC', languages: ['en'] }
  const sessions = createSessions(() => store)
  const { id } = await sessions.create(contract.sessions.create.input.parse(input), window)
  const { capture } = createReflections(() => store, {
    codeByName,
    setThemes,
    followWords: followAllWords,
  })
  for (let n = 0; n < 20; n += 1) {
    const answer = {
      sessionId: id,
      clientKey: `crash-key-${n}`,
      text: `words ${n}`,
      channel: 'facilitator',
    }
    await capture(contract.reflections.capture.input.parse(answer), window)
  }
  const crashed = join(temporaryFolder(), 'crashed.soundings')
  for (const suffix of ['', '-wal']) copyFileSync(store.path + suffix, crashed + suffix)
  expect(statSync(`${crashed}-wal`).size).toBeGreaterThan(0)
  const again = openWorkspaceFile(crashed, clock)
  expect(again.prepare('SELECT count(*) FROM reflection').pluck().get()).toBe(20)
  expect(again.lastSeq()).toBe(store.lastSeq())
  again.close()
})

const isRoot = process.getuid?.() === 0

/** What an ordinary user meets at this file. */
function openAsOrdinaryUser(path: string): unknown {
  const script = join(import.meta.dirname, '../support/open-as.mjs')
  const user = isRoot ? { uid: 65_534, gid: 65_534 } : {}
  const { stdout, stderr } = spawnSync(process.execPath, [script, path], {
    ...user,
    encoding: 'utf8',
    env: { ...process.env, HOME: tmpdir() },
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

test.skipIf(process.platform === 'win32')(
  '[workspace R7] a file or folder that cannot be written is opened to look at',
  () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    const reading = {
      readOnly: true,
      readOnlyReason: 'read-only-file',
      sessions: 0,
      write: 'workspace/read-only',
    }
    const file = join(folder, 'file.soundings')
    createWorkspaceFile({ path: file, name: 'Test', clock })
    chmodSync(file, 0o444)
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    const inFolder = join(inside, 'test.soundings')
    createWorkspaceFile({ path: inFolder, name: 'Test', clock })
    chmodSync(inFolder, 0o666)
    chmodSync(inside, 0o555)
    for (const path of [file, inFolder]) expect(openAsOrdinaryUser(path)).toEqual(reading)
    chmodSync(inside, 0o755)
    const secret = join(folder, 'secret.soundings')
    createWorkspaceFile({ path: secret, name: 'Test', clock })
    chmodSync(secret, 0o000)
    expect(openAsOrdinaryUser(secret)).toBe('workspace/cannot-read')
  },
)
