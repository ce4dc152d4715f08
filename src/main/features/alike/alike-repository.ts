import type { SuggestionKind } from '../../../shared/contract/alike'
import type { z } from '../../../shared/zod'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Said } from './find-alike'

/** One reflection with whose it is; hidden and withdrawn ones are not grouped. */
export type Reading = Said & {
  readonly number: number
  readonly promptId: string | null
  readonly participantId: string | null
  readonly organisationId: string | null
  readonly themeIds: readonly string[]
}

const readingsSql = `SELECT r.id, r.number, r.text, r.second_text AS secondText, r.language,
    r.prompt_id AS promptId, r.participant_id AS participantId,
    coalesce(r.organisation_id, n.organisation_id) AS organisationId,
    (SELECT json_group_array(c.theme_id) FROM coding c
      WHERE c.reflection_id = r.id AND c.reading = 1) AS themeIds
  FROM reflection r
  LEFT JOIN participant p ON p.id = r.participant_id
  LEFT JOIN person n ON n.id = p.person_id
  WHERE r.session_id = ? AND r.state IN ('kept', 'withdrawn-quote')
    AND (r.text <> '' OR r.second_text <> '')
  ORDER BY r.number`

type Row = Omit<Reading, 'themeIds'> & { themeIds: string }

/** In the order of their numbers. */
export function readings(store: Store, sessionId: string): Reading[] {
  return store
    .prepare<[string], Row>(readingsSql)
    .all(sessionId)
    .map((row) => ({ ...row, themeIds: JSON.parse(row.themeIds) as string[] }))
}

export function dismissed(store: Store, sessionId: string): Set<string> {
  return new Set(
    store
      .all(
        sql
          .selectFrom('suggestion_dismissed')
          .select(['kind', 'signature'])
          .where('session_id', '=', sessionId),
      )
      .map(({ kind, signature }) => `${kind} ${signature}`),
  )
}

/** Dismissed twice is dismissed. */
export function addDismissed(
  store: Store,
  sessionId: string,
  kind: z.infer<typeof SuggestionKind>,
  signature: string,
): void {
  if (dismissed(store, sessionId).has(`${kind} ${signature}`)) return
  const values = { ...newRow(store), session_id: sessionId, kind, signature }
  store.run(sql.insertInto('suggestion_dismissed').values(values))
}

/** Of these, the ones that are reflections of the session and may be coded. */
export function countCodable(store: Store, sessionId: string, ids: readonly string[]): number {
  return store
    .prepare<[string, string], number>(
      `SELECT count(*) FROM reflection WHERE session_id = ? AND state NOT IN ('undone', 'erased')
         AND id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .get(sessionId, JSON.stringify(ids)) as number
}
