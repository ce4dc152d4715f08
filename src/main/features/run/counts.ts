// How far the open questions have come, counted over the people who are here.
import type { AnswerCount } from '../../../shared/contract/run'
import type { Store } from '../../workspace/store'

/** Counted: said, and neither taken back nor withdrawn from the count. */
const counted = `r.state NOT IN ('undone', 'erased', 'withdrawn-count')`

const openSql = `SELECT p.id AS promptId,
  count(DISTINCT r.participant_id) AS people,
  count(DISTINCT r.session_group_id) AS groups,
  count(CASE WHEN r.channel = 'paper' AND r.author_kind NOT IN ('participant', 'group') THEN 1 END) AS paper,
  count(CASE WHEN r.channel <> 'paper' AND r.author_kind NOT IN ('participant', 'group') THEN 1 END) AS others
  FROM prompt p LEFT JOIN reflection r ON r.prompt_id = p.id AND ${counted}
  WHERE p.session_id = ? AND p.status = 'open' GROUP BY p.id ORDER BY p.position`

const hereSql = `SELECT count(*) FROM participant t WHERE t.session_id = @id AND (
  t.attendance = 'present'
  OR (t.attendance = 'invited'
      AND NOT EXISTS (SELECT 1 FROM participant WHERE session_id = @id AND attendance = 'present'))
  OR EXISTS (SELECT 1 FROM reflection r JOIN prompt p ON p.id = r.prompt_id
             WHERE r.participant_id = t.id AND p.status = 'open' AND ${counted}))`

export function answerCounts(
  store: Store,
  sessionId: string,
): { here: number; open: AnswerCount[] } {
  const open = store.prepare<[string], AnswerCount>(openSql).all(sessionId)
  const here = store.prepare<[{ id: string }], number>(hereSql).pluck().get({ id: sessionId })
  return { here: here ?? 0, open }
}
