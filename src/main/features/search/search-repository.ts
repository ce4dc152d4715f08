import type { SearchKind } from '../../../shared/contract/search'
import type { Store } from '../../workspace/store'

export type Entry = {
  readonly kind: SearchKind
  readonly id: string
  readonly sessionId: string | null
  readonly sessionTitle: string | null
  readonly text: string
  readonly detail: string | null
}

const entriesSql = `
  SELECT 'session' AS kind, id, id AS sessionId, NULL AS sessionTitle, title AS text,
    nullif(venue, '') AS detail FROM session
  UNION ALL SELECT 'person', n.id, NULL, NULL, coalesce(nullif(n.name_to_use, '') || ' (' || n.name || ')', n.name), o.name
    FROM person n LEFT JOIN organisation o ON o.id = n.organisation_id
  UNION ALL SELECT 'organisation', id, NULL, NULL, name, NULL FROM organisation
  UNION ALL SELECT 'question', p.id, s.id, s.title, p.text || CASE p.second_text WHEN '' THEN '' ELSE ' / ' || p.second_text END, NULL
    FROM prompt p JOIN session s ON s.id = p.session_id
  UNION ALL SELECT 'theme', t.id, s.id, s.title, t.title, f.name
    FROM theme t JOIN frame f ON f.id = t.frame_id LEFT JOIN session s ON s.id = f.session_id
  UNION ALL SELECT 'finding', f.id, s.id, s.title, f.text, NULL
    FROM finding f JOIN session s ON s.id = f.session_id`

/** Everything that has a name or a sentence and is no reflection: some hundreds of rows. */
export const entries = (store: Store): Entry[] => store.prepare<[], Entry>(entriesSql).all()

export type Wanted = {
  readonly sessionId: string | null
  readonly promptId: string | null
  readonly language: string | null
}
export type FoundReflection = {
  readonly id: string
  readonly sessionId: string
  readonly sessionTitle: string
  readonly number: number
  readonly text: string
  readonly secondText: string
  readonly language: string | null
  readonly detail: string | null
}

const matchSql = `FROM reflection_word w JOIN reflection r ON r.seq = w.rowid
  WHERE reflection_word MATCH @words AND r.state NOT IN ('undone', 'erased')
    AND (@sessionId IS NULL OR r.session_id = @sessionId)
    AND (@promptId IS NULL OR r.prompt_id = @promptId)
    AND (@language IS NULL OR r.language = @language)`

const rowsSql = `SELECT r.id, r.session_id AS sessionId, s.title AS sessionTitle, r.number, r.text,
    r.second_text AS secondText, r.language,
    coalesce(n.name_to_use, n.name, p.alias, g.name, o.name) AS detail
  FROM (SELECT r.seq ${matchSql} ORDER BY w.rowid DESC LIMIT @limit) hit
  JOIN reflection r ON r.seq = hit.seq JOIN session s ON s.id = r.session_id
  LEFT JOIN participant p ON p.id = r.participant_id LEFT JOIN person n ON n.id = p.person_id
  LEFT JOIN session_group g ON g.id = r.session_group_id
  LEFT JOIN organisation o ON o.id = r.organisation_id
  ORDER BY hit.seq DESC`

/** Newest first. `words` is an FTS5 expression. */
export function matchingReflections(
  store: Store,
  words: string,
  wanted: Wanted,
  limit: number,
): FoundReflection[] {
  return store
    .prepare<[Wanted & { words: string; limit: number }], FoundReflection>(rowsSql)
    .all({ ...wanted, words, limit })
}

export function countReflections(store: Store, words: string, wanted: Wanted): number {
  return store
    .prepare<[Wanted & { words: string }], number>(`SELECT count(*) ${matchSql}`)
    .pluck()
    .get({ ...wanted, words }) as number
}

/** Every word of the index, read again only after something was committed. */
export function createWordList(): (store: Store) => readonly string[] {
  let read: { path: string; seq: number; words: readonly string[] } | null = null
  return (store) => {
    const seq = store.lastSeq()
    if (read?.path === store.path && read.seq === seq) return read.words
    store.connection.exec(
      'CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab (main, reflection_word, row)',
    )
    const words = store.prepare<[], string>('SELECT term FROM temp.search_term').pluck().all()
    read = { path: store.path, seq, words }
    return words
  }
}
