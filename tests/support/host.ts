// The whole host as a window meets it: real files, a fixed clock, a typed client over memory.
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, type Host } from '../../src/main/app'
import type { Limits } from '../../src/main/room/limits'
import type { Ports } from '../../src/main/platform/ports'
import { contract, type SoundingsContract } from '../../src/shared/contract'
import { createClient, type Client } from '../../src/shared/rpc/client'
import { memoryTransport } from './memory-transport'
import { fixedClock, temporaryFolder, type FixedClock } from './workspace'

export type Window = Client<SoundingsContract>
export type TestHost = {
  readonly host: Host
  readonly folder: string
  readonly path: string
  readonly clock: FixedClock
  /** What was reported as a defect; a test that expects none leaves it empty. */
  readonly defects: unknown[]
  readonly client: Window
  /** Another window: its undo is its own. */
  readonly window: (name: string) => Window
}

/** A host without a workspace open. */
export function closedHost(roomLimits?: Limits): TestHost {
  const folder = temporaryFolder()
  const clock = fixedClock()
  const defects: unknown[] = []
  const host = createApp(testPorts(folder, clock, defects), roomLimits)
  onTestFinished(() => host.close())
  const window = (name: string) => createClient(contract, memoryTransport(host), name)
  const path = join(folder, 'work', 'Test.soundings')
  return { host, folder, path, clock, defects, window, client: window('a') }
}

/** A host with an empty workspace open. */
export async function temporaryHost(): Promise<TestHost> {
  const made = closedHost()
  await made.client.workspace.create({ name: 'Test' })
  return made
}

export function testPorts(folder: string, clock: FixedClock, defects: unknown[]): Ports {
  return {
    shell: 'browser',
    version: '0.0.0',
    dataFolder: join(folder, 'data'),
    workspaceFolder: join(folder, 'work'),
    clock,
    log: {
      defect: (_where, error) => {
        defects.push(error)
        return `defect-${defects.length}`
      },
    },
    dialogs: null,
  }
}
