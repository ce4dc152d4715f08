// What the findings leave out: reflections in none, questions and learning questions without one.
import type { Coverage } from '../../../shared/contract/findings'
import type { Store } from '../../workspace/store'
import { countsSql } from './evidence-counts'

type Row = { id: string; promptId: string | null; isCited: 0 | 1 }

// Counted words only: the name of a step on a scale, as an import keeps it, is a rating and not words.
const wordsSql = `SELECT r.id, r.prompt_id AS promptId, r.id IN (
    SELECT e.reflection_id FROM finding_evidence e JOIN finding f ON f.id = e.finding_id
    WHERE f.session_id = @sessionId) AS isCited
  FROM reflection r LEFT JOIN participant b ON b.id = r.sent_by
  WHERE r.session_id = @sessionId AND ${countsSql}
    AND (trim(r.second_text) <> '' OR (trim(r.text) <> '' AND NOT (r.answer IS NOT NULL AND EXISTS (
      SELECT 1 FROM prompt q, json_each(q.options) o
      WHERE q.id = r.prompt_id AND o.value ->> 'text' = trim(r.text)))))
  ORDER BY r.number`

const learningQuestionsSql = `SELECT id, text FROM aim a
  WHERE session_id = ? AND kind = 'learning-question'
    AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.aim_id = a.id)
  ORDER BY position, id`

const questionsSql = `SELECT id, text FROM prompt WHERE session_id = ? ORDER BY position, id`

export function coverage(store: Store, sessionId: string): Coverage {
  const rows = store.prepare<[{ sessionId: string }], Row>(wordsSql).all({ sessionId })
  const byQuestion = Map.groupBy(rows, ({ promptId }) => promptId)
  const questions = store
    .prepare<[string], { id: string; text: string }>(questionsSql)
    .all(sessionId)
    .flatMap(({ id, text }) => {
      const its = byQuestion.get(id) ?? []
      const isCovered = its.length === 0 || its.some(({ isCited }) => isCited === 1)
      return isCovered ? [] : [{ id, text, reflections: its.length }]
    })
  return {
    reflections: rows.length,
    inNone: rows.filter(({ isCited }) => isCited === 0).map(({ id }) => id),
    learningQuestions: store.prepare<[string], unknown>(learningQuestionsSql).all(sessionId),
    questions,
  } as Coverage
}
