// The path every captured reflection takes: one check of what it points at, one insert.
import type { NewReflection, Receipt } from '../../../shared/contract/reflections'
import type { Attribution, Audience, ReflectionId } from '../../../shared/contract/primitives'
import { checkedText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { z } from '../../../shared/zod'
import { found } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import { guessLanguage } from './language-guess'

export type Capture = z.output<typeof NewReflection>

type Consent = { audience: Audience; attribution: Attribution; cleared: 0 | 1; language: string | null }
type SessionFacts = { status: string; ends: number; number: number }

const insertSql = `INSERT INTO reflection
  (id, session_id, number, prompt_id, author_kind, participant_id, session_group_id, organisation_id,
   text, second_text, answer, language, channel, slip, client_key, audience, attribution, cleared, late,
   said_at, created_at, updated_at)
  VALUES (@id, @session, @number, @prompt, @kind, @participant, @group, @organisation,
   @text, @secondText, @answer, @language, @channel, @slip, @key, @audience, @attribution, @cleared, @late,
   @now, @now, @now)`

/**
 * Adds one reflection; the same `clientKey` with the same words answers with
 * the receipt of the one that is there ([reflections R3]). Must run inside a command.
 */
export function captureReflection(store: Store, input: Capture): Receipt {
  const text = checkedText(input.text)
  const secondText = checkedText(input.secondText)
  if (text === '' && secondText === '' && input.answer === null) throw new AppError('text/empty')
  const before = sameKey(store, input, text, secondText)
  if (before) return before

  const session = sessionFacts(store, input.sessionId)
  const late = promptIsClosed(store, input) ? 1 : 0
  const consent = startingConsent(store, input)
  const id = store.newId()
  const now = store.now()
  store.prepare(insertSql).run({
    id,
    session: input.sessionId,
    number: session.number,
    prompt: input.promptId,
    ...authorColumns(input.author),
    text,
    secondText,
    answer: input.answer && JSON.stringify(input.answer),
    channel: input.channel,
    slip: input.slip,
    key: input.clientKey,
    ...consent,
    language: input.language ?? guessLanguage(`${text} ${secondText}`) ?? consent.language,
    late,
    now,
  })
  return { id: id as ReflectionId, number: session.number, savedAt: now }
}

export function authorColumns(author: Capture['author']) {
  const id = author.kind === 'unknown' ? null : author.id
  return {
    kind: author.kind,
    participant: author.kind === 'participant' ? id : null,
    group: author.kind === 'group' ? id : null,
    organisation: author.kind === 'organisation' ? id : null,
  }
}

type Before = { id: ReflectionId; number: number; savedAt: string; text: string; second_text: string }

function sameKey(store: Store, input: Capture, text: string, secondText: string): Receipt | null {
  const row = store
    .prepare<[string, string], Before>(
      `SELECT id, number, created_at AS savedAt, coalesce(original_text, text) AS text,
         coalesce(original_second_text, second_text) AS second_text
       FROM reflection WHERE session_id = ? AND client_key = ?`,
    )
    .get(input.sessionId, input.clientKey)
  if (!row) return null
  if (row.text !== text || row.second_text !== secondText) throw new AppError('reflection/conflict')
  return { id: row.id, number: row.number, savedAt: row.savedAt }
}

function sessionFacts(store: Store, sessionId: string): SessionFacts {
  const session = found(
    store
      .prepare<[string], SessionFacts>(
        `SELECT status, (SELECT coalesce(max(number), 0) + 1 FROM reflection WHERE session_id = s.id) AS number
         FROM session s WHERE id = ?`,
      )
      .get(sessionId),
  )
  if (session.status === 'archived') throw new AppError('session/closed')
  return session
}

/** Answers to a closed question are kept and marked late, never refused. */
function promptIsClosed(store: Store, input: Capture): boolean {
  if (input.promptId === null) return false
  const prompt = found(
    store
      .prepare<[string, string], { status: string }>(
        'SELECT status FROM prompt WHERE id = ? AND session_id = ?',
      )
      .get(input.promptId, input.sessionId),
  )
  return prompt.status === 'closed' && input.channel !== 'paper'
}

/**
 * From the participant's choice where they wrote it themselves (a slip); words that somebody else
 * wrote down start not cleared, whoever said them ([reflections R5]).
 */
function startingConsent(store: Store, input: Capture): Consent {
  const cleared = input.channel === 'paper' && input.author.kind === 'participant' ? 1 : 0
  const silent = { audience: 'count', attribution: 'anonymous', cleared, language: null } as const
  if (input.author.kind !== 'participant') return silent
  const row = store
    .prepare<[string, string], Omit<Consent, 'cleared'>>(
      'SELECT audience, attribution, language FROM participant WHERE id = ? AND session_id = ?',
    )
    .get(input.author.id, input.sessionId)
  if (!row) throw new AppError('participant/other-session')
  return { ...row, cleared }
}
