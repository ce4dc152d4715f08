import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../src/main/command-line/command-line'
import type { ServeOptions } from '../../src/main/command-line/terminal'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { fixedClock, temporaryFolder } from '../support/workspace'

type Run = { code: number; out: string; err: string; served: ServeOptions[] }

async function soundings(...argv: string[]): Promise<Run> {
  const run: Run = { code: -1, out: '', err: '', served: [] }
  run.code = await runCommandLine(argv, {
    stdout: (text) => (run.out += text),
    stderr: (text) => (run.err += text),
    clock: fixedClock(),
    serve: async (options) => {
      run.served.push(options)
      return 0
    },
  })
  return run
}

/** With --json: the one document on stdout. */
async function answer<T = Record<string, unknown>>(
  ...argv: string[]
): Promise<T & { exitCode: number }> {
  const { out, code } = await soundings(...argv, '--json')
  expect(out.endsWith('\n')).toBe(true)
  expect(out.trimEnd()).not.toContain('\n')
  return Object.assign(JSON.parse(out) as T & { exitCode: number }, { exitCode: code })
}

async function workspace(): Promise<{ folder: string; path: string }> {
  const folder = temporaryFolder()
  const path = join(folder, 'w.soundings')
  expect((await soundings('create', '--workspace', path)).code).toBe(0)
  return { folder, path }
}

const failure = (code: string, exitCode = 1) => ({
  error: { code, message: expect.stringMatching(/\S/) },
  exitCode,
})

describe('making workspaces', () => {
  test('create answers with the absolute path and leaves an existing file alone', async () => {
    const path = join(temporaryFolder(), 'new.soundings')
    expect(await answer('create', '--workspace', path, '--name', 'Min yta')).toEqual({
      path,
      exitCode: 0,
    })
    const before = readFileSync(path)
    expect(await answer('create', '--workspace', path)).toEqual(failure('workspace/exists'))
    expect(await answer('sample', '--workspace', path)).toEqual(failure('workspace/exists'))
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('sample is running, with an open text question, and is in order', async () => {
    const path = join(temporaryFolder(), 's.soundings')
    const made = await answer<{ sessionId: string; counts: Record<string, number> }>(
      'sample',
      '--workspace',
      path,
    )
    expect(made).toMatchObject({
      path,
      exitCode: 0,
      counts: { participants: 38, prompts: 8, reflections: 180 },
    })
    const { out } = await soundings('sessions', '--workspace', path, '--json')
    const sessions = JSON.parse(out) as { id: string }[]
    expect(sessions.find(({ id }) => id === made.sessionId)).toEqual({
      id: made.sessionId,
      title: 'International Peer Learning in Museums',
      startsAt: '2015-10-15T08:30:00.000Z',
      status: 'running',
      counts: { participants: 38, prompts: 8, reflections: 180 },
    })
    const check = await answer('check', '--workspace', path)
    expect(Object.keys(check)).toEqual([
      'ok',
      'sqliteVersion',
      'journalMode',
      'synchronous',
      'foreignKeys',
      'schemaVersion',
      'counts',
      'problems',
      'exitCode',
    ])
    expect(check).toMatchObject({
      ok: true,
      journalMode: 'wal',
      synchronous: 'FULL',
      foreignKeys: true,
      problems: [],
      exitCode: 0,
    })
  })

  test('check ends with 1 and still answers when there are problems', async () => {
    const { path } = await workspace()
    const store = openWorkspaceFile(path, fixedClock())
    store.connection.exec('CREATE TABLE stranger (a)')
    store.close()
    const check = await answer<{ problems: unknown[] }>('check', '--workspace', path)
    expect(check).toMatchObject({ ok: false, exitCode: 1 })
    expect(check.problems).not.toHaveLength(0)
  })

  test('a workspace that is open elsewhere, missing or no workspace ends with 1', async () => {
    const { folder, path } = await workspace()
    const store = openWorkspaceFile(path, fixedClock())
    expect(await answer('sessions', '--workspace', path)).toEqual(
      failure('workspace/open-elsewhere'),
    )
    store.close()
    expect(await answer('sessions', '--workspace', join(folder, 'none'))).toEqual(
      failure('workspace/not-found'),
    )
    writeFileSync(join(folder, 'text.soundings'), 'hello')
    expect(await answer('check', '--workspace', join(folder, 'text.soundings'))).toEqual(
      failure('workspace/not-a-workspace'),
    )
  })
})

describe('import', () => {
  const csv =
    'Code,Useful,What will you try?\na1,Agree,Ask the guides every week\nb2,Strongly agree,NA\n,Disagree,A map by the door\n'

  async function files() {
    const { folder, path } = await workspace()
    const file = join(folder, 'min-enkät.csv')
    writeFileSync(file, csv)
    return { folder, path, file, args: ['--workspace', path, '--session', 'new', '--file', file] }
  }

  test('a guess is saved, given back, and the same file again adds nothing', async () => {
    const { folder, path, file, args } = await files()
    type Result = { sessionId: string; guess: { columns: unknown[] }; reflections: number }
    const trial = await answer<Result>('import', ...args, '--dry-run')
    expect(trial).toMatchObject({
      sessionId: null,
      rows: 3,
      participants: 3,
      prompts: 2,
      reflections: 5,
      skipped: 1,
      duplicates: 0,
      warnings: [],
      exitCode: 0,
    })
    expect(JSON.parse((await soundings('sessions', '--workspace', path, '--json')).out)).toEqual([])
    const map = join(folder, 'map.json')
    writeFileSync(map, JSON.stringify(trial.guess))
    const done = await answer<Result>('import', ...args, '--map', map)
    expect(done).toEqual({ ...trial, sessionId: done.sessionId })
    const again = await answer(
      'import',
      '--workspace',
      path,
      '--session',
      done.sessionId,
      '--file',
      file,
    )
    expect(again).toMatchObject({ participants: 0, prompts: 0, reflections: 0, duplicates: 5 })
    const [session] = JSON.parse(
      (await soundings('sessions', '--workspace', path, '--json')).out,
    ) as unknown[]
    expect(session).toMatchObject({
      title: 'Min enkät',
      startsAt: null,
      counts: { participants: 3, prompts: 2, reflections: 5 },
    })
  })

  test('for a person it says the same in sentences', async () => {
    const { args } = await files()
    const { code, out, err } = await soundings('import', ...args)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Read 3 rows and added 3 participants, 2 questions and 5 reflections.')
  })

  test('what cannot be imported ends with 1 and its code', async () => {
    const { folder, path, args, file } = await files()
    const write = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const tryFile = (name: string) =>
      answer('import', '--workspace', path, '--session', 'new', '--file', name)
    expect(await tryFile(join(folder, 'none.csv'))).toEqual(failure('import/not-found'))
    expect(await tryFile(folder)).toEqual(failure('import/cannot-read'))
    expect(await tryFile(write('empty.csv', ''))).toEqual(failure('import/empty'))
    expect(await tryFile(write('header.csv', 'a,b\n'))).toEqual(failure('import/empty'))
    expect(await tryFile(write('t.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2)))).toEqual(
      failure('import/cannot-read'),
    )
    expect(await tryFile(write('codes.csv', 'Code\na1\nb2\nc3\nd4\ne5\n'))).toEqual(
      failure('import/nothing-mapped'),
    )
    const map = write('map.json', JSON.stringify({ columns: [{ name: 'Nowhere', role: 'text' }] }))
    const bad = await soundings('import', ...args, '--map', map, '--json')
    expect(JSON.parse(bad.out)).toMatchObject({ error: { code: 'import/bad-map' } })
    expect(bad.err).toContain('“Nowhere”')
    expect(await answer('import', ...args, '--map', join(folder, 'none.json'))).toEqual(
      failure('import/bad-map'),
    )
    expect(
      await answer('import', '--workspace', path, '--session', 'nowhere', '--file', file),
    ).toEqual(failure('record/not-found'))
  })

  test('--audience overrides the map', async () => {
    const { path, args } = await files()
    await answer('import', ...args, '--audience', 'funder')
    const store = openWorkspaceFile(path, fixedClock())
    expect(store.prepare('SELECT DISTINCT audience FROM reflection').pluck().all()).toEqual([
      'funder',
    ])
    store.close()
    expect((await soundings('import', ...args, '--audience', 'everybody')).code).toBe(2)
  })
})

describe('usage', () => {
  test('whatever is not understood ends with 2, one sentence and nothing done', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'w.soundings')
    const wrong = [
      [],
      ['dance'],
      ['constructor'],
      ['create'],
      ['create', '--workspace'],
      ['create', '--workspace', ''],
      ['create', '--workspace', path, '--colour', 'red'],
      ['create', path],
      ['create', '--workspace', path, '--json=yes'],
      ['import', '--workspace', path, '--session', 'new'],
      ['import', '--workspace', path, '--session', 'new', '--file', 'x', '--audience', 'all'],
      ['report', '--workspace', path, '--session', 'x', '--out', 'y', '--edition', 'press'],
      ['serve', '--port', 'eighty'],
      ['serve', '--port', '70000'],
      ['serve', '--room', 'x'],
    ]
    for (const argv of wrong) {
      const { code, out, err, served } = await soundings(...argv)
      expect([argv, code, out, served]).toEqual([argv, 2, '', []])
      expect(err.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(existsSync(path)).toBe(false)
    expect(await answer('create')).toEqual(failure('command-line/usage', 2))
  })

  test('every command explains itself', async () => {
    for (const command of [
      'create',
      'sample',
      'sessions',
      'import',
      'report',
      'check',
      'serve',
      'rehearse',
      'demo',
    ]) {
      const { code, out, err } = await soundings(command, '--help')
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain(`soundings ${command}`)
      expect((await soundings('--help')).out).toContain(command)
    }
  })

  test('serve hands its flags over', async () => {
    const { served, code } = await soundings(
      'serve',
      '--workspace',
      'a.soundings',
      '--port',
      '8080',
      '--no-open',
    )
    expect([code, served]).toEqual([
      0,
      [{ workspace: 'a.soundings', port: 8080, open: false, json: false }],
    ])
    expect((await soundings('serve', '--json')).served).toEqual([{ open: true, json: true }])
  })
})

describe('summaries', () => {
  test('a folder that is not there ends with 1', async () => {
    const { folder, path } = await workspace()
    const out = join(folder, 'none', 'x.docx')
    expect(await answer('report', '--workspace', path, '--session', 'x', '--out', out)).toEqual(
      failure('report/path-missing'),
    )
  })

  test('report writes the document it names', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 's.soundings')
    const { sessionId } = await answer<{ sessionId: string }>('sample', '--workspace', path)
    const out = join(folder, 'summary.docx')
    const done = await answer('report', '--workspace', path, '--session', sessionId, '--out', out)
    expect(done).toEqual({
      path: out,
      edition: 'participants',
      language: 'en',
      reflections: expect.any(Number),
      quoted: expect.any(Number),
      milliseconds: expect.any(Number),
      exitCode: 0,
    })
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
    expect(
      await answer('report', '--workspace', path, '--session', 'nowhere', '--out', out),
    ).toEqual(failure('record/not-found'))
  })

  test('demo does the whole job twice in one folder without touching the first', async () => {
    const folder = join(temporaryFolder(), 'demo')
    mkdirSync(folder)
    type Demo = {
      workspace: string
      documents: string[]
      steps: { name: string; milliseconds: number }[]
    }
    const first = await answer<Demo>('demo', '--out', folder)
    expect(first).toMatchObject({ workspace: join(folder, 'demo.soundings'), exitCode: 0 })
    expect(first.documents.every((path) => existsSync(path))).toBe(true)
    expect(first.documents).toHaveLength(4)
    expect(first.steps[0]).toEqual({ name: 'sample', milliseconds: expect.any(Number) })
    expect(first.steps.slice(0, 3).map(({ name }) => name)).toEqual(['sample', 'room', 'phones'])
    const store = openWorkspaceFile(first.workspace, fixedClock())
    const answered = store.prepare(
      `SELECT count(*) FROM reflection r JOIN participant p ON p.id = r.sent_by WHERE p.is_rehearsal = 0`,
    )
    expect(answered.pluck().get()).toBe(24)
    store.close()
    expect((await answer<Demo>('demo', '--out', folder)).workspace).toBe(
      join(folder, 'demo-2.soundings'),
    )
  })
})
