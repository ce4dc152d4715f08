// This machine's own memory: what was opened lately and how the app should look. Losing it loses no work.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Preferences } from '../../../shared/contract/workspace'
import { z } from '../../../shared/zod'

const Remembered = z.object({
  preferences: Preferences,
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() })),
})
type Remembered = z.infer<typeof Remembered>

const first: Remembered = {
  preferences: {
    appearance: 'system',
    language: 'en',
    railCollapsed: false,
    listKeys: true,
    runPrivate: false,
    runSignals: false,
  },
  recent: [],
}
const kept = 12

export type Memory = {
  read(): Remembered
  prefer(change: Partial<Preferences>): void
  opened(entry: Remembered['recent'][number]): void
  forget(path: string): void
}

export function createMemory(dataFolder: string): Memory {
  const file = join(dataFolder, 'preferences.json')
  let remembered = load(file)
  const write = (next: Remembered) => {
    remembered = next
    try {
      mkdirSync(dataFolder, { recursive: true })
      writeFileSync(`${file}.part`, `${JSON.stringify(next, null, 2)}\n`)
      renameSync(`${file}.part`, file)
    } catch {
      // A full or locked home folder must not keep anybody from their workspace.
    }
  }
  const without = (path: string) => remembered.recent.filter((entry) => entry.path !== path)
  return {
    read: () => remembered,
    prefer: (change) =>
      write({ ...remembered, preferences: { ...remembered.preferences, ...change } }),
    opened: (entry) =>
      write({ ...remembered, recent: [entry, ...without(entry.path)].slice(0, kept) }),
    forget: (path) => write({ ...remembered, recent: without(path) }),
  }
}

/** Unreadable or foreign: start afresh, nothing of value is in it. */
function load(file: string): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return first
  }
}
