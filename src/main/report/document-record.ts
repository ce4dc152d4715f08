// What a written document was, where it lies, and whose words it quotes and counts, so that somebody
// who takes words back can be told where they stand.
import type { ReportLanguage } from '../../shared/contract/primitives'
import { AccessibilityProblem } from '../../shared/contract/accessibility'
import { z } from '../../shared/zod'
import { newRow } from '../workspace/rows'
import { sql } from '../workspace/sql'
import type { Store } from '../workspace/store'
import type { Row } from '../workspace/tables'

export type WrittenDocument = {
  readonly sessionId: string
  readonly kind: string
  /** For whom it was written; empty where nobody is quoted. */
  readonly edition: string
  readonly language: ReportLanguage
  readonly path: string
  readonly sha256: string
  readonly counted: readonly string[]
  readonly quoted: readonly string[]
  /** What the checker found; null or nothing where nobody looked. */
  readonly problems?: readonly AccessibilityProblem[] | null
}

const Problems = z.array(AccessibilityProblem)

/** As they were recorded; what another version wrote and this one cannot read counts as unknown. */
export function recordedProblems(text: string | null): AccessibilityProblem[] | null {
  if (text === null) return null
  try {
    return Problems.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Inside a command. */
export function recordDocument(store: Store, written: WrittenDocument): Row<'document'> {
  const { sessionId, kind, edition, language, path, sha256, counted, quoted } = written
  const problems = written.problems ?? null
  const row = {
    ...newRow(store),
    session_id: sessionId,
    kind,
    edition,
    language,
    path,
    sha256,
    reflections: counted.length,
    quoted: quoted.length,
    problems: problems && JSON.stringify(problems),
  }
  store.run(sql.insertInto('document').values(row))
  const cite = store.prepare<unknown[], unknown>(
    'INSERT INTO document_citation (id, document_id, reflection_id, used_as, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const words = new Set(quoted)
  for (const id of new Set([...quoted, ...counted])) {
    const use = words.has(id) ? 'quoted' : 'counted'
    cite.run(store.newId(), row.id, id, use, row.created_at, row.updated_at)
  }
  return row
}
