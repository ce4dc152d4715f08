// The hot path: one statement per answer, prepared once.
import type { Audience } from '../../../shared/contract/primitives'
import { longestText } from '../../../shared/domain/text'
import type { Store } from '../../workspace/store'
import { createAuthors, type Author } from './authors'
import { cellLine, cellText, isNoAnswer } from './cells'
import { dateInstant } from './dates'
import type { Plan } from './plan'
import { askQuestions, type AskedColumn } from './questions'
import type { Reading } from './read-table'
import { answerKey, digest, rowKeys } from './row-keys'
import type { TableRow } from './table'
import type { Warnings } from './warnings'

type Job = {
  readonly sessionId: string
  readonly fileName: string
  readonly reading: Reading
  readonly plan: Plan
  readonly warnings: Warnings
}
export type Written = {
  participants: number
  prompts: number
  reflections: number
  skipped: number
  duplicates: number
}

const insertSql = `INSERT INTO reflection
  (id, session_id, number, prompt_id, author_kind, participant_id, organisation_id, text, answer,
   original_text, language, channel, row_number, file_name, client_key, audience, attribution, cleared,
   said_at, created_at, updated_at)
  VALUES (@id, @session, @number, @prompt, @kind, @participant, @organisation, @text, @answer,
   @original, @language, 'import', @row, @file, @key, @audience, 'anonymous', 1, @saidAt, @now, @now)`

/** Runs inside the import's command. */
export function writeRows(store: Store, job: Job): Written {
  const { table } = job.reading
  const session = sessionFacts(store, job.sessionId)
  const asked = askQuestions(store, job.sessionId, job.plan.answers, table, job.warnings)
  const columns = asked.columns.map((column) => ({ ...column, keyPart: digest(column.name, 12) }))
  const authors = createAuthors(store, {
    sessionId: job.sessionId,
    audience: job.plan.map.audience,
    aliasWord: session.languages[0]?.startsWith('sv') ? 'Deltagare' : 'Participant',
  })
  const insert = store.prepare(insertSql)
  const known = knownKeys(store, job.sessionId)
  const keys = rowKeys(table)
  const written: Written = {
    participants: 0,
    prompts: asked.added,
    reflections: 0,
    skipped: 0,
    duplicates: 0,
  }
  const now = store.now()
  let number = session.number

  for (const [index, row] of table.rows.entries()) {
    const rowKey = keys[index] ?? ''
    const author = authors.of(rowAuthor(job, row, rowKey))
    const saidAt = saidWhen(job, row, session.timeZone) ?? now
    for (const column of columns) {
      const cell = row.cells[column.index] ?? ''
      const key = answerKey(rowKey, column.keyPart)
      if (isNoAnswer(cell)) written.skipped += 1
      else if (known.has(key)) written.duplicates += 1
      else {
        insert.run({
          id: store.newId(),
          session: job.sessionId,
          number: (number += 1),
          prompt: column.promptId,
          kind: author.kind,
          participant: author.participantId,
          organisation: author.organisationId,
          ...readCell(job, row, column, cell),
          language: column.kind === 'text' ? session.onlyLanguage : null,
          row: row.number,
          file: job.fileName,
          key,
          audience: narrower(job.plan.map.audience, author),
          saidAt,
          now,
        })
        written.reflections += 1
      }
    }
  }
  return { ...written, participants: authors.added() }
}

function rowAuthor({ plan, reading }: Job, row: TableRow, rowKey: string) {
  const line = (index: number) => {
    const cell = row.cells[index] ?? ''
    return isNoAnswer(cell) ? '' : cellLine(reading.repair(cell)).slice(0, 300).toWellFormed()
  }
  const person = plan.person === null ? null : line(plan.person)
  return { person, organisation: plan.organisation === null ? '' : line(plan.organisation), rowKey }
}

function readCell(job: Job, row: TableRow, column: AskedColumn, raw: string) {
  const cell = job.reading.repair(raw)
  const read = column.read(cell)
  if (!read)
    job.warnings.add(
      'not-on-scale',
      { column: column.name, cell: cellLine(cell).slice(0, 60) },
      row.number,
    )
  const words = cellText(read ? read.words : cell)
  const text = shortened(words)
  if (text !== words)
    job.warnings.add('cell-shortened', { column: column.name, limit: longestText }, row.number)
  const original = cell === raw ? null : shortened(cellText(raw))
  return { text, original, answer: read?.answer ? JSON.stringify(read.answer) : null }
}

function shortened(text: string): string {
  // At most 8,000 UTF-16 units cannot be more code points than that.
  if (text.length <= longestText) return text
  return Array.from(text.slice(0, 2 * longestText))
    .slice(0, longestText)
    .join('')
    .toWellFormed()
}

function saidWhen({ plan, warnings }: Job, row: TableRow, timeZone: string): string | null {
  if (!plan.date) return null
  const cell = row.cells[plan.date.index] ?? ''
  if (isNoAnswer(cell)) return null
  const instant = dateInstant(cellLine(cell.slice(0, 100)), plan.date.order, timeZone)
  if (instant === null) warnings.add('bad-date', { cell: cellLine(cell.slice(0, 60)) }, row.number)
  return instant
}

const reach: Record<Audience, number> = { count: 0, participants: 1, funder: 2, public: 3 }

/** Never wider than what this very person chose. */
function narrower(audience: Audience, { chosen }: Author): Audience {
  return chosen !== null && reach[chosen] < reach[audience] ? chosen : audience
}

function knownKeys(store: Store, sessionId: string): Set<string> {
  const keys = store
    .prepare<[string], string>(
      `SELECT client_key FROM reflection WHERE session_id = ? AND channel = 'import'`,
    )
    .pluck()
    .all(sessionId)
  return new Set(keys)
}

type SessionRow = { time_zone: string; languages: string; number: number }

function sessionFacts(store: Store, sessionId: string) {
  const row = store
    .prepare<[string], SessionRow>(
      `SELECT time_zone, languages, (SELECT coalesce(max(number), 0) FROM reflection WHERE session_id = s.id) AS number
       FROM session s WHERE id = ?`,
    )
    .get(sessionId) as SessionRow
  const languages = JSON.parse(row.languages) as string[]
  const onlyLanguage = languages.length === 1 ? (languages[0] ?? null) : null
  return { timeZone: row.time_zone, number: row.number, languages, onlyLanguage }
}
