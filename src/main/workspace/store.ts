// The open workspace: runs SQL synchronously, wraps each command in one transaction, and tells
// listeners what was committed. Nothing outside this folder sees better-sqlite3.
import type { Database, Statement } from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { AppError } from '../../shared/errors'
import type { Clock } from '../platform/ports'
import type { Compilable } from './sql'
import type { TableName } from './tables'

export type JournalRow = {
  seq: number
  command_seq: number
  table_name: TableName
  row_id: string
  session_id: string | null
  op: 'insert' | 'update' | 'delete'
  before: string | null
  after: string | null
}

export type ChangedRow = Pick<
  JournalRow,
  'seq' | 'command_seq' | 'table_name' | 'row_id' | 'session_id'
>

/** What one commit changed, oldest first. */
export type Commit = { at: string; rows: readonly ChangedRow[] }

export type CommandOrigin = {
  /** The procedure's path: names the step in undo. */
  readonly label: string
  readonly window: string
  readonly undoes?: number
  readonly redoes?: number
}

export type Store = {
  readonly path: string
  readonly readOnly: boolean
  all<R>(query: Compilable<R>): R[]
  first<R>(query: Compilable<R>): R | undefined
  run(query: Compilable<unknown>): number
  /** A hot path's or FTS statement, prepared once. */
  prepare<P extends unknown[], R>(source: string): Statement<P, R>
  /**
   * One transaction, one undo step. An error thrown inside rolls everything back; when this
   * returns, the change is on disk.
   */
  command<T>(origin: CommandOrigin, work: () => T): T
  onCommit(listener: (commit: Commit) => void): () => void
  now(): string
  newId(): string
  lastSeq(): number
  lastCommitAt(): string | null
  readonly connection: Database
  close(): void
}

type Options = {
  path: string
  readOnlyCode: 'workspace/read-only' | 'workspace/newer-version' | null
  clock: Clock
  onClose: () => void
}

export function createStore(db: Database, options: Options): Store {
  const { path, readOnlyCode, clock } = options
  const prepare = statementCache(db)
  const listeners = new Set<(commit: Commit) => void>()
  const journalling = createJournalling(db, prepare, clock)
  const inTransaction = createTransactions(db, path)
  return {
    ...createQueries(prepare),
    path,
    readOnly: readOnlyCode !== null,
    connection: db,
    command: (origin, work) => {
      if (readOnlyCode) throw new AppError(readOnlyCode, { path })
      const { result, commit } = inTransaction(() => journalling.record(origin, work))
      if (commit.rows.length > 0) {
        journalling.committed(commit.at)
        for (const listener of listeners) listener(commit)
      }
      return result
    },
    onCommit: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => clock.now().toISOString(),
    newId: () => uuid(),
    lastSeq: () =>
      prepare('SELECT coalesce(max(seq), 0) AS seq FROM journal').pluck().get() as number,
    lastCommitAt: journalling.lastCommitAt,
    close: () => {
      listeners.clear()
      if (!db.open) return
      try {
        if (readOnlyCode === null) db.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // Nothing is lost: the log of changes holds it, and the next opening reads that.
      } finally {
        db.close()
        options.onClose()
      }
    },
  }
}

type Prepare = (source: string) => Statement

function createQueries(prepare: Prepare): Pick<Store, 'all' | 'first' | 'run' | 'prepare'> {
  const compiled = (query: Compilable<unknown>) => {
    const { sql, parameters } = query.compile()
    return { statement: prepare(sql), parameters }
  }
  return {
    all: <R>(query: Compilable<R>) => {
      const { statement, parameters } = compiled(query)
      return statement.all(...parameters) as R[]
    },
    first: <R>(query: Compilable<R>) => {
      const { statement, parameters } = compiled(query)
      return statement.get(...parameters) as R | undefined
    },
    run: (query) => {
      const { statement, parameters } = compiled(query)
      try {
        return statement.run(...parameters).changes
      } catch (error) {
        throw pointsNowhere(error, statement) ? new AppError('record/not-found') : error
      }
    },
    prepare: <P extends unknown[], R>(source: string) =>
      prepare(source) as unknown as Statement<P, R>,
  }
}

function statementCache(db: Database): Prepare {
  const cache = new Map<string, Statement>()
  return (source) => {
    let statement = cache.get(source)
    if (!statement) {
      statement = db.prepare(source)
      cache.set(source, statement)
    }
    return statement
  }
}

function createJournalling(db: Database, prepare: Prepare, clock: Clock) {
  const site = (db.prepare('SELECT site FROM workspace').pluck().get() as string | undefined) ?? ''
  let last = prepare('SELECT at FROM command ORDER BY seq DESC LIMIT 1').pluck().get() as
    string | undefined
  let hlc = lastClock(db)
  const insert = prepare(
    'INSERT INTO command (journal_from, label, at, hlc, site, window, undoes, redoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const lastSeq = prepare('SELECT coalesce(max(seq), 0) AS seq FROM journal').pluck()
  const changes = prepare(
    'SELECT seq, command_seq, table_name, row_id, session_id FROM journal WHERE seq >= ? ORDER BY seq',
  )
  const forget = prepare('DELETE FROM command WHERE seq = ?')

  return {
    lastCommitAt: () => last ?? null,
    committed: (at: string) => {
      last = at
    },
    record: <T>(origin: CommandOrigin, work: () => T): { result: T; commit: Commit } => {
      const time = clock.now()
      hlc = nextClock(hlc, time.getTime())
      const at = time.toISOString()
      const from = (lastSeq.get() as number) + 1
      const { label, window, undoes = null, redoes = null } = origin
      const stamp = `${inBase36(hlc.ms, 9)}-${inBase36(hlc.count, 4)}-${site}`
      const { lastInsertRowid } = insert.run(from, label, at, stamp, site, window, undoes, redoes)
      const result = work()
      const rows = changes.all(from) as ChangedRow[]
      if (rows.length === 0) forget.run(lastInsertRowid)
      return { result, commit: { at, rows } }
    },
  }
}

const inBase36 = (value: number, digits: number) => value.toString(36).padStart(digits, '0')

type HybridClock = { ms: number; count: number }

/** Time that never runs backwards, even when the laptop's clock does: order is by this, not by `at`. */
function nextClock(last: HybridClock, now: number): HybridClock {
  return now > last.ms ? { ms: now, count: 0 } : { ms: last.ms, count: last.count + 1 }
}

function lastClock(db: Database): HybridClock {
  const hlc = db.prepare('SELECT hlc FROM command ORDER BY seq DESC LIMIT 1').pluck().get() as
    string | undefined
  const [ms = '0', count = '0'] = (hlc ?? '').split('-')
  return { ms: Number.parseInt(ms || '0', 36), count: Number.parseInt(count, 36) }
}

/** A new or changed row that names one that is not there; a deleted one that others name is 'in use'. */
function pointsNowhere(error: unknown, { source }: Statement): boolean {
  const { code } = error as { code?: string }
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' && !/^delete/i.test(source)
}

/** One wrapper for all commands: better-sqlite3 takes longer to make one than to run it. */
function createTransactions(db: Database, path: string): <T>(work: () => T) => T {
  const run = db.transaction((work: () => unknown) => work())
  return <T>(work: () => T) => {
    try {
      return run.immediate(work) as T
    } catch (error) {
      throw commitFailure(error, path)
    }
  }
}

function commitFailure(error: unknown, path: string): unknown {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_FULL')) return new AppError('workspace/disk-full', { path })
  if (code.startsWith('SQLITE_IOERR')) return new AppError('workspace/cannot-write', { path })
  if (code.startsWith('SQLITE_READONLY')) return new AppError('workspace/read-only', { path })
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new AppError('record/in-use')
  return error
}
