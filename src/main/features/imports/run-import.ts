// One import: read, plan, and write in one transaction. A trial run is the same, taken back at the end.
import type { ImportResult } from '../../../shared/contract/imports'
import { SessionId, type Audience } from '../../../shared/contract/primitives'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { createImportedSession } from './new-session'
import { planImport, type Plan } from './plan'
import { readTable, type Reading } from './read-table'
import { createWarnings, type Warnings } from './warnings'
import { writeRows } from './write-rows'

export type ImportRequest = {
  /** A session's id, or 'new'. */
  readonly sessionId: string
  readonly bytes: Uint8Array
  /** Without its folder. */
  readonly fileName: string
  /** JSON text or value; the file's own guess when left out. */
  readonly map?: unknown
  /** Instead of the map's. */
  readonly audience?: Audience
  readonly dryRun?: boolean
  /** Undo double encoding; the words as they stand in the file are kept beside. */
  readonly repair?: boolean
  readonly window?: string
}

/**
 * Adds what the file holds and the session does not. Throws 'record/not-found', 'import/empty',
 * 'import/cannot-read', 'import/too-large', 'import/bad-map' or 'import/nothing-mapped'.
 */
export function runImport(store: Store, request: ImportRequest): ImportResult {
  return importFile(store, request).result
}

const shownRows = 20
const shownCharacters = 300

/** A trial run, and the first rows of the file to look at. */
export function inspectImport(
  store: Store,
  request: ImportRequest,
): ImportResult & { sampleRows: string[][] } {
  const { result, reading } = importFile(store, { ...request, dryRun: true })
  const sampleRows = reading.table.rows
    .slice(0, shownRows)
    .map(({ cells }) =>
      cells.map((cell) => reading.repair(cell).slice(0, shownCharacters).toWellFormed()),
    )
  return { ...result, sampleRows }
}

function importFile(
  store: Store,
  request: ImportRequest,
): { result: ImportResult; reading: Reading } {
  if (request.sessionId !== 'new') assertSession(store, request.sessionId)
  const warnings = createWarnings()
  const reading = readTable(request.bytes, request, warnings)
  const plan = planImport(reading, warnings)
  const work = () => write(store, request, reading, plan, warnings)
  const counts = request.dryRun ? trial(store, request, work) : store.command(origin(request), work)
  const isOnlyTrial = request.dryRun && request.sessionId === 'new'
  const sessionId = isOnlyTrial ? null : SessionId.parse(counts.sessionId)
  const result = { ...counts, sessionId, warnings: warnings.list(), guess: reading.guess }
  return { result, reading }
}

const origin = ({ window = 'host' }: ImportRequest) => ({ label: 'imports.run', window })

/** The very same writing, rolled back: what it counts is what would happen. */
function trial<T>(store: Store, request: ImportRequest, work: () => T): T {
  const takenBack = new Error('trial run')
  let counts: T | undefined
  try {
    store.command(origin(request), () => {
      counts = work()
      throw takenBack
    })
  } catch (error) {
    if (error !== takenBack) throw error
  }
  return counts as T
}

function assertSession(store: Store, id: string): void {
  found(store.first(sql.selectFrom('session').select('id').where('id', '=', id)))
}

type Counts = Pick<
  ImportResult,
  'rows' | 'participants' | 'prompts' | 'reflections' | 'skipped' | 'duplicates'
> & { sessionId: string }

function write(
  store: Store,
  request: ImportRequest,
  reading: Reading,
  plan: Plan,
  warnings: Warnings,
): Counts {
  const isNew = request.sessionId === 'new'
  const sessionId = isNew
    ? createImportedSession(store, request.fileName, reading)
    : request.sessionId
  const written = writeRows(store, {
    sessionId,
    fileName: request.fileName,
    reading,
    plan,
    warnings,
  })
  return { sessionId, rows: reading.table.rows.length, ...written }
}
