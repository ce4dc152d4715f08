import { Answer } from '../../../shared/contract/reflections'
import { Figures, type SeeFilter } from '../../../shared/contract/see'
import { answers, figuresOf, type Given } from '../../../shared/domain/answer-figures'
import type { Store } from '../../workspace/store'
import { countedFrom, personSql, type Values } from './coded-rows'

type PromptRow = {
  id: string
  kind: Figures['kind']
  text: string
  options: string
  min: number
  max: number
  minLabel: string
  maxLabel: string
}
type AnswerRow = { id: string; promptId: string; person: string | null; answer: string }

/** Every question with something to choose or rate, in the order they were asked. */
export function seeAnswers(store: Store, sessionId: string, filter: SeeFilter): Figures[] {
  const given = readGiven(store, sessionId, filter)
  const present = presentPeople(store, sessionId, filter)
  return readPrompts(store, sessionId, filter).map(({ id, text, options, ...prompt }) => {
    const asked = { ...prompt, options: JSON.parse(options) as never }
    const its = given.get(id) ?? []
    return Figures.parse({
      ...figuresOf(asked, its),
      promptId: id,
      text,
      present,
      reflectionIds: its.filter((one) => answers(prompt.kind, one)).map((one) => one.id),
    })
  })
}

function readPrompts(store: Store, sessionId: string, filter: SeeFilter): PromptRow[] {
  return store
    .prepare<[Values], PromptRow>(
      `SELECT id, kind, text, options, min, max, min_label AS minLabel, max_label AS maxLabel
        FROM prompt WHERE session_id = @session AND kind IN ('scale', 'then-now', 'choice', 'dots')
          AND (@prompt = '' OR id = @prompt) AND (@block = '' OR block_id = @block)
        ORDER BY position`,
    )
    .all({ session: sessionId, prompt: filter.promptId ?? '', block: filter.blockId ?? '' })
}

function readGiven(store: Store, sessionId: string, filter: SeeFilter) {
  const { from, values } = countedFrom(sessionId, filter)
  const rows = store
    .prepare<[Values], AnswerRow>(
      `SELECT r.id, q.id AS promptId, ${personSql} AS person, r.answer ${from}
        AND r.answer IS NOT NULL AND q.id IS NOT NULL ORDER BY r.number`,
    )
    .all(values)
  const given = new Map<string, (Given & { id: string })[]>()
  for (const { id, promptId, person, answer } of rows) {
    const read = Answer.safeParse(JSON.parse(answer))
    if (!read.success) continue
    const its = given.get(promptId) ?? []
    its.push({ id, person, answer: read.data })
    given.set(promptId, its)
  }
  return given
}

/** Those who were there and could have answered. */
function presentPeople(store: Store, sessionId: string, filter: SeeFilter): number {
  return store
    .prepare<[Values], number>(
      `SELECT count(*) FROM participant p LEFT JOIN person n ON n.id = p.person_id
        WHERE p.session_id = @session AND p.attendance = 'present' AND p.pending = 0
          AND p.is_rehearsal = 0 AND p.part <> 'facilitator'
          AND (@part = '' OR p.part = @part)
          AND (@organisation = '' OR n.organisation_id = @organisation)`,
    )
    .pluck()
    .get({
      session: sessionId,
      part: filter.part ?? '',
      organisation: filter.organisationId ?? '',
    }) as number
}
