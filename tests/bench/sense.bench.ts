// The matrix of a large session against reading the same rows and doing nothing with them.
import { test } from 'vitest'
import { readCodedRows } from '../../src/main/features/see/coded-rows'
import { seeMatrix } from '../../src/main/features/see/see-matrix'
import { temporaryHost } from '../support/host'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import { fixedClock } from '../support/workspace'
import { seminar } from '../support/seminar'
import { publish, sideBySide } from './side-by-side'

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const reflections = 5_000
const themes = 60
const organisations = 40

test('matrix of 5,000 coded reflections, 60 themes and 40 organisations', async () => {
  const { client, host, path } = await temporaryHost()
  const { session } = await seminar(client)
  const { frameId } = await client.frames.create({ sessionId: session.id, name: 'Large' })
  host.close()
  const store = openWorkspaceFile(path, fixedClock())
  fill(store, session.id, frameId)
  const asked = {
    sessionId: session.id,
    frameId,
    by: 'organisation' as const,
    filter: {},
    leaving: false,
  }
  const { a, b } = await sideBySide(
    () => timed(() => seeMatrix(store, asked)),
    () => timed(() => readCodedRows(store, asked)),
  )
  const { a: plain } = await sideBySide(
    () =>
      timed(() =>
        store
          .prepare<[string], unknown>(
            `SELECT r.id, r.organisation_id, c.theme_id FROM reflection r
              LEFT JOIN coding c ON c.reflection_id = r.id WHERE r.session_id = ?`,
          )
          .all(session.id),
      ),
    () => 0,
  )
  publish({
    name: 'See: matrix of 5,000 reflections, 60 themes, 40 organisations ÷ plain SELECT of the same rows',
    target: 'under 200 ms',
    ratio: a / plain,
    detail: `${a.toFixed(0)} and ${plain.toFixed(0)} ms; its own one SELECT ${b.toFixed(0)} ms`,
  })
  store.close()
}, 240_000)

function fill(store: ReturnType<typeof openWorkspaceFile>, sessionId: string, frameId: string) {
  const now = store.now()
  const db = store.connection
  const ids = (count: number) => Array.from({ length: count }, () => store.newId())
  const organisationIds = ids(organisations)
  const themeIds = ids(themes)
  store.command({ label: 'bench', window: 'bench' }, () => {
    const organisation = db.prepare(
      'INSERT INTO organisation (id, name, created_at, updated_at) VALUES (?, ?, ?, ?)',
    )
    for (const id of organisationIds) organisation.run(id, `Museum ${id}`, now, now)
    const theme = db.prepare(
      `INSERT INTO theme (id, frame_id, code, title, colour, position, created_at, updated_at)
        VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
    )
    for (const [index, id] of themeIds.entries())
      theme.run(id, frameId, `T${index}`, `Theme ${index}`, index, now, now)
    const reflection = db.prepare(
      `INSERT INTO reflection (id, session_id, number, author_kind, organisation_id, text, channel,
        client_key, audience, attribution, cleared, state, starred, late, said_at, created_at, updated_at)
        VALUES (?, ?, ?, 'organisation', ?, 'words', 'import', ?, 'count', 'anonymous', 1, 'kept', 0, 0, ?, ?, ?)`,
    )
    const coding = db.prepare(
      'INSERT INTO coding (id, reflection_id, theme_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
    )
    for (let index = 0; index < reflections; index += 1) {
      const id = store.newId()
      const of = organisationIds[index % organisations]
      reflection.run(id, sessionId, index + 1, of, id, now, now, now)
      for (const step of [0, 17])
        coding.run(store.newId(), id, themeIds[(index + step) % themes], now, now)
    }
  })
}
