import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { builtEntry } from '../support/shell-process'
import { temporaryFolder } from '../support/workspace'
import { publish, sideBySide } from './side-by-side'

const bare = `const s = require('node:http').createServer((q, r) => r.end('ok'));
s.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: s.address().port })))`

/** Milliseconds from spawn to the line that says it is ready, then it is ended. */
async function untilReady(args: string[], env: Record<string, string> = {}): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    const took = performance.now() - start
    expect(JSON.parse(line)).toBeTruthy()
    child.kill('SIGTERM')
    await gone
    return took
  }
  throw new Error('never ready')
}

test('B9 host ready against a bare node:http server', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'ready.soundings')
  createWorkspaceFile({ path: workspace, name: 'Ready', clock: { now: () => new Date() } })
  const env = { SOUNDINGS_DATA: folder, SOUNDINGS_FOLDER: folder }
  const serve = [builtEntry, 'serve', '--workspace', workspace, '--no-open', '--json']
  const { a, b } = await sideBySide(
    () => untilReady(serve, env),
    () => untilReady(['-e', bare]),
  )
  publish({
    name: 'B9 host ready ÷ bare node:http',
    target: '≤ 2.0',
    ratio: a / b,
    detail: `${a.toFixed(0)} and ${b.toFixed(0)} ms, with a workspace open`,
  })
})
