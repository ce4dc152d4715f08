// A small workspace of the newest schema version, made by code and committed when that schema lands.
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { contract } from '../../src/shared/contract'
import { createReflections } from '../../src/main/features/reflections/reflections-service'
import { codeByName, setThemes } from '../../src/main/features/sense/sense-repository'
import { followAllWords } from '../../src/main/room-needs'
import { createSessions } from '../../src/main/features/sessions/sessions-service'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { latestVersion } from '../../src/main/workspace/migrate'
import type { Store } from '../../src/main/workspace/store'

export const fixtureFolder = join(import.meta.dirname, 'fixtures')
export const fixturePath = join(
  fixtureFolder,
  `${String(latestVersion).padStart(4, '0')}.soundings`,
)
export const fixtureWords = ['Vi lyssnade mer än vi talade.', 'The harbour 🚢 at Malmö.']

export function writeFixture(path = fixturePath): void {
  const clock = { now: () => new Date('2026-03-02T09:00:00.000Z') }
  createWorkspaceFile({ path, name: 'Fixture', clock }, fill)
  // Most of its pages are empty tables: an eighth of the size, the same workspace.
  const db = new Database(path)
  db.pragma('journal_mode = DELETE')
  db.pragma('page_size = 512')
  db.exec('VACUUM')
  db.close()
}

function fill(store: Store): void {
  const window = { window: 'fixture' }
  const open = () => store
  const input = { title: 'Seminar', timeZone: 'Europe/Stockholm', languages: ['sv', 'en'] }
  const { id } = createSessions(open).create(
    contract.sessions.create.input.parse(input),
    window,
  ) as { id: string }
  const { capture } = createReflections(open, {
    codeByName,
    setThemes,
    followWords: followAllWords,
  })
  for (const [index, text] of fixtureWords.entries()) {
    const answer = { sessionId: id, clientKey: `fixture-${index}`, text, channel: 'facilitator' }
    void capture(contract.reflections.capture.input.parse({ ...answer, themes: ['Trust'] }), window)
  }
}
