import Database from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkWorkspace } from '../../src/main/workspace/check'
import { latestVersion } from '../../src/main/workspace/migrate'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { expectFailure } from '../support/failures'
import { fixedClock, temporaryFolder, temporaryStore } from '../support/workspace'

const clock = fixedClock()

test('[workspace R5] a new workspace is one whole file and nothing beside it', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'new.soundings')
  createWorkspaceFile({ path, name: ' Our\u0007 exchange ', clock })
  expect(readdirSync(folder)).toEqual(['new.soundings'])
  const db = new Database(path, { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const row = { name: 'Our exchange', is_sample: 0, created_at: '2026-03-02T09:00:00.000Z' }
  expect(db.prepare('SELECT * FROM workspace').get()).toMatchObject(row)
  const site = db.prepare('SELECT site FROM workspace').pluck().get()
  expect(db.prepare('SELECT label, site FROM command').all()).toEqual([
    { label: 'workspace.create', site },
  ])
  db.close()
})

test('[workspace R5] an existing file is never touched', async () => {
  const path = join(temporaryFolder(), 'mine.soundings')
  writeFileSync(path, 'not yours')
  await expectFailure(() => createWorkspaceFile({ path, name: 'x', clock }), 'workspace/exists')
  expect(readFileSync(path, 'utf8')).toBe('not yours')
})

test('[workspace R5] a file that appeared meanwhile is not overwritten', async () => {
  const path = join(temporaryFolder(), 'raced.soundings')
  const work = () =>
    createWorkspaceFile({ path, name: 'x', clock }, () => writeFileSync(path, 'first'))
  await expectFailure(work, 'workspace/exists')
  expect(readFileSync(path, 'utf8')).toBe('first')
})

test('[workspace R5] when filling it fails there is no file at all', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'half.soundings')
  const fill = () => {
    throw new Error('the sample is broken')
  }
  expect(() => createWorkspaceFile({ path, name: 'x', clock }, fill)).toThrow(
    'the sample is broken',
  )
  expect(readdirSync(folder)).toEqual([])
})

test('[workspace R5] what an earlier try left behind is in nobody’s way', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'again.soundings')
  writeFileSync(`${path}.${process.pid}.new`, 'left by a crash')
  createWorkspaceFile({ path, name: 'x', clock })
  expect(readdirSync(folder)).toEqual(['again.soundings'])
})

test('[workspace R5] a folder that is missing or a file is named', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  for (const parent of ['missing', 'file']) {
    const path = join(folder, parent, 'x.soundings')
    const refusal = await expectFailure(
      () => createWorkspaceFile({ path, name: 'x', clock }),
      'workspace/folder-missing',
    )
    expect(refusal.details).toEqual({ path: join(folder, parent) })
  }
  const path = join(folder, 'x.soundings')
  await expectFailure(() => createWorkspaceFile({ path, name: ' ', clock }), 'text/empty')
  const long = join(folder, `${'x'.repeat(300)}.soundings`)
  await expectFailure(
    () => createWorkspaceFile({ path: long, name: 'x', clock }),
    'workspace/cannot-write',
  )
  expect(existsSync(path)).toBe(false)
})

test('[workspace R11] a healthy workspace has nothing to report', () => {
  const store = temporaryStore()
  expect(checkWorkspace(store)).toEqual({
    ok: true,
    sqliteVersion: expect.stringMatching(/^3\.\d+\.\d+$/),
    journalMode: 'wal',
    synchronous: 'FULL',
    foreignKeys: true,
    schemaVersion: latestVersion,
    counts: { sessions: 0, participants: 0, prompts: 0, reflections: 0, findings: 0, documents: 0 },
    problems: [],
  })
})

test('[workspace R11] what is not ours in the schema, or lacks, is reported', () => {
  const store = temporaryStore()
  store.connection.exec(
    `CREATE TRIGGER spy AFTER INSERT ON reflection BEGIN DELETE FROM reflection WHERE id = new.id; END;
     CREATE VIEW peek AS SELECT text FROM reflection;
     DROP TRIGGER journal_reflection_update;`,
  )
  const { ok, problems } = checkWorkspace(store)
  expect(ok).toBe(false)
  expect(problems.map(({ code, message }) => `${code} ${message.slice(0, 42)}`)).toEqual([
    'workspace/schema Not ours: CREATE TRIGGER spy AFTER INSERT ',
    'workspace/schema Not ours: CREATE VIEW peek AS SELECT text ',
    'workspace/schema Missing: CREATE TRIGGER journal_reflection',
  ])
})

test('[workspace R11] dangling rows, an index that does not fit and unjournalled words are reported', () => {
  const store = temporaryStore()
  store.connection.pragma('foreign_keys = OFF')
  store.connection.exec(
    `DROP TRIGGER journal_reflection_insert;
     DROP TRIGGER reflection_word_insert;
     INSERT INTO reflection (id, session_id, number, author_kind, text, channel, client_key, audience,
       attribution, cleared, said_at, created_at, updated_at)
     VALUES ('r', 'nowhere', 1, 'unknown', 'words', 'facilitator', 'k', 'count', 'anonymous', 0, '', '', '')`,
  )
  const codes = checkWorkspace(store).problems.map(({ code }) => code)
  for (const code of ['workspace/dangling', 'workspace/index', 'workspace/journal'])
    expect(codes).toContain(code)
})

test('[workspace R8] an up-to-date file is opened without a backup', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'x.soundings')
  createWorkspaceFile({ path, name: 'x', clock })
  openWorkspaceFile(path, clock).close()
  expect(readdirSync(folder)).toEqual(['x.soundings'])
})
