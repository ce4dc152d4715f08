// Sixteen writers capture as fast as they can; the process is killed; everything it acknowledged
// must be there. `npm run faults -- --rounds 1000` runs longer.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checkWorkspace } from '../../src/main/workspace/check'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { startShell, type ShellProcess } from '../support/shell-process'
import { temporaryFolder } from '../support/workspace'

const rounds = Number(process.env['SOUNDINGS_ROUNDS'] ?? 20)
const seed = Number(process.env['SOUNDINGS_SEED'] ?? Date.now() % 1_000_000)
const writers = 16
const clock = { now: () => new Date() }

test(
  `[workspace R1] kill -9 under ${writers} writers, ${rounds} rounds: nothing acknowledged is lost (seed ${seed})`,
  { timeout: 60_000 + rounds * 10_000 },
  async () => {
    const folder = temporaryFolder()
    const workspace = join(folder, 'kill.soundings')
    createWorkspaceFile({ path: workspace, name: 'Kill', clock })
    const acknowledged = new Set<string>()
    const random = mulberry(seed)
    let sessionId = ''

    for (let round = 0; round < rounds; round += 1) {
      const shell = await startShell({ workspace, dataFolder: folder })
      if (sessionId === '') sessionId = await makeSession(shell)
      const writing = Array.from({ length: writers }, () => write(shell, sessionId, acknowledged))
      await heard(acknowledged, acknowledged.size + writers)
      await wait(random() * 240)
      await shell.kill()
      await Promise.all(writing)
      expectAllThere(workspace, acknowledged, round)
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds * writers)
  },
)

/** Until the writers are well under way: how long that takes is the machine's business. */
async function heard(acknowledged: Set<string>, count: number): Promise<void> {
  while (acknowledged.size < count) await wait(5)
}

async function makeSession(shell: ShellProcess): Promise<string> {
  const reply = await shell.call('sessions.create', {
    title: 'Kill',
    timeZone: 'Europe/London',
    languages: ['en'],
  })
  if (!reply.ok) throw new Error(reply.error.code)
  return (reply.value as { id: string }).id
}

/** Captures until the line goes dead; only what was answered counts as acknowledged. */
async function write(shell: ShellProcess, sessionId: string, acknowledged: Set<string>) {
  for (;;) {
    const clientKey = randomUUID()
    const input = { sessionId, clientKey, text: `Words of ${clientKey}`, channel: 'facilitator' }
    const reply = await shell.call('reflections.capture', input).catch(() => null)
    if (reply === null) return
    expect(reply.ok).toBe(true)
    acknowledged.add(clientKey)
  }
}

function expectAllThere(workspace: string, acknowledged: Set<string>, round: number): void {
  const store = openWorkspaceFile(workspace, clock)
  try {
    const there = new Set(
      store.prepare<[], string>('SELECT client_key FROM reflection').pluck().all(),
    )
    const lost = [...acknowledged].filter((key) => !there.has(key))
    expect(lost, `round ${round}, seed ${seed}`).toEqual([])
    expect(checkWorkspace(store).problems, `round ${round}, seed ${seed}`).toEqual([])
  } finally {
    store.close()
  }
}

/** The same numbers for the same seed. */
function mulberry(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
