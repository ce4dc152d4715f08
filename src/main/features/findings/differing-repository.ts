import type { DifferingView } from '../../../shared/contract/findings'
import type { Store } from '../../workspace/store'
import { differingViews, type Mark } from './differing-views'
import { countsSql } from './evidence-counts'
import type { CitedEvidence } from './evidence-repository'

// The first reading's marks of the evidence, and every mark that sees something otherwise.
const marksSql = `SELECT c.reflection_id AS reflectionId, c.theme_id AS themeId, c.polarity
  FROM coding c JOIN reflection r ON r.id = c.reflection_id JOIN theme t ON t.id = c.theme_id
  LEFT JOIN participant b ON b.id = r.sent_by
  WHERE r.session_id = @sessionId AND ${countsSql}
    AND c.reading = 1 AND t.is_outside = 0
    AND (c.polarity <> '' OR r.id IN (SELECT e.reflection_id FROM finding_evidence e
      JOIN finding f ON f.id = e.finding_id WHERE f.session_id = @sessionId))
  ORDER BY r.number, c.position, c.id`

const wordsSql = `SELECT id AS reflectionId, number, text, second_text AS secondText, language
  FROM reflection WHERE id IN (SELECT value FROM json_each(?))`
const titlesSql = `SELECT id, title FROM theme WHERE id IN (SELECT value FROM json_each(?))`

type Words = Pick<DifferingView, 'number' | 'text' | 'secondText' | 'language'>

/** What a dismissed suggestion is remembered by. */
export const differingSignature = (findingId: string, reflectionId: string) =>
  `${findingId} ${reflectionId}`

export function readDiffering(
  store: Store,
  sessionId: string,
  evidence: ReadonlyMap<string, readonly CitedEvidence[]>,
): (findingId: string) => DifferingView[] {
  const marks = store.prepare<[{ sessionId: string }], Mark>(marksSql).all({ sessionId })
  const isSettled = settled(store, sessionId)
  const found = new Map(
    [...evidence].map(([findingId, cited]) => {
      const ids = cited
        .filter(({ shown }) => shown.isCounted)
        .map(({ shown }) => shown.reflectionId)
      const views = differingViews(new Set(ids), marks)
      return [findingId, views.filter(({ reflectionId }) => !isSettled(findingId, reflectionId))]
    }),
  )
  const all = [...found.values()].flat()
  const words = byId<Words & { reflectionId: string }>(store, wordsSql, 'reflectionId', all)
  const titles = byId<{ id: string; title: string }>(store, titlesSql, 'id', all, 'themeId')
  return (findingId) =>
    (found.get(findingId) ?? []).map(
      (view) =>
        ({
          ...words.get(view.reflectionId),
          ...view,
          theme: titles.get(view.themeId)?.title ?? '',
        }) as DifferingView,
    )
}

/** Dismissed for this finding, or kept as a minority view already. */
function settled(store: Store, sessionId: string) {
  const dismissed = store
    .prepare<[string], string>(
      `SELECT signature FROM suggestion_dismissed WHERE session_id = ? AND kind = 'differing-view'`,
    )
    .pluck()
    .all(sessionId)
  const kept = store
    .prepare<[string], string>(
      `SELECT e.reflection_id FROM finding_evidence e JOIN finding f ON f.id = e.finding_id
       WHERE f.session_id = ? AND f.kind = 'minority-view'`,
    )
    .pluck()
    .all(sessionId)
  const [signatures, reflections] = [new Set(dismissed), new Set(kept)]
  return (findingId: string, reflectionId: string) =>
    reflections.has(reflectionId) || signatures.has(differingSignature(findingId, reflectionId))
}

function byId<R extends object>(
  store: Store,
  source: string,
  key: keyof R,
  views: readonly { reflectionId: string; themeId: string }[],
  of: 'reflectionId' | 'themeId' = 'reflectionId',
): Map<string, R> {
  const ids = [...new Set(views.map((view) => view[of]))]
  const rows = store.prepare<[string], R>(source).all(JSON.stringify(ids))
  return new Map(rows.map((row) => [String(row[key]), row]))
}
