// A workspace file with a seminar that nobody holds open, and what is in it afterwards.
import { join } from 'node:path'
import { createApp } from '../../src/main/app'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import type { Store } from '../../src/main/workspace/store'
import { tables } from '../../src/main/workspace/tables'
import { contract } from '../../src/shared/contract'
import { createClient } from '../../src/shared/rpc/client'
import { memoryTransport } from './memory-transport'
import { seminar } from './seminar'
import { testPorts } from './host'
import { fixedClock } from './workspace'

const clock = fixedClock()

export async function createSeminarFile(folder: string) {
  const path = join(folder, 'seminar.soundings')
  createWorkspaceFile({ path, name: 'Seminar', clock })
  const host = createApp(testPorts(join(folder, '..', 'elsewhere'), clock, []))
  host.adopt(openWorkspaceFile(path, clock))
  const client = createClient(contract, memoryTransport(host), 'a')
  const { session } = await seminar(client)
  host.close()
  const withStore = <T>(work: (store: Store) => T): T => {
    const store = openWorkspaceFile(path, clock)
    try {
      return work(store)
    } finally {
      store.close()
    }
  }
  return {
    path,
    sessionId: session.id,
    end: (): void =>
      withStore((store) => void store.connection.exec(`UPDATE session SET status = 'ended'`)),
    counts: () =>
      withStore((store) => ({
        reflections: store.prepare('SELECT count(*) FROM reflection').pluck().get(),
        devices: store.prepare('SELECT count(*) FROM room_device').pluck().get(),
      })),
  }
}

/** How many rows each table has, the record of changes aside. */
export function rowCounts(store: Store): Record<string, number> {
  const names = Object.keys(tables).filter((name) => name !== 'journal' && name !== 'command')
  return Object.fromEntries(
    names.map((name) => [
      name,
      store.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number,
    ]),
  )
}
