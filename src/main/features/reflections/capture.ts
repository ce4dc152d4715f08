// The path every captured reflection takes: one check of what it points at, one insert.
import type { NewReflection, Receipt } from '../../../shared/contract/reflections'
import type { Attribution, Audience, ReflectionId } from '../../../shared/contract/primitives'
import { checkedText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { z } from '../../../shared/zod'
import { found } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import { guessLanguage } from '../../words/language-guess'

export type Capture = Omit<z.output<typeof NewReflection>, 'channel'> & {
  readonly channel: 'facilitator' | 'paper' | 'phone'
  /** What the writer chose on the spot; else what `startingConsent` says. */
  readonly consent?: Consent
  /** The participant whose phone sent it. */
  readonly sentBy?: string
}
type Placed = Pick<Capture, 'sessionId' | 'author'> & { readonly channel: string }

export type Consent = {
  audience: Audience
  attribution: Attribution
  cleared: 0 | 1
  language: string | null
}
type SessionFacts = { status: string; number: number }

const insertSql = `INSERT INTO reflection
  (id, session_id, number, prompt_id, author_kind, participant_id, session_group_id, organisation_id,
   text, second_text, answer, language, channel, slip, client_key, sent_by, audience, attribution, cleared, late,
   said_at, created_at, updated_at)
  VALUES (@id, @session, @number, @prompt, @kind, @participant, @group, @organisation,
   @text, @secondText, @answer, @language, @channel, @slip, @key, @sentBy, @audience, @attribution, @cleared, @late,
   @now, @now, @now)`

/**
 * Adds one reflection; the same `clientKey` with the same answer gets the receipt of the one that is
 * there ([reflections R3]). Must run inside a command.
 */
export function captureReflection(
  store: Store,
  input: Capture,
): { receipt: Receipt; isNew: boolean } {
  const text = checkedText(input.text)
  const secondText = checkedText(input.secondText)
  if (text === '' && secondText === '' && input.answer === null) throw new AppError('text/empty')
  const answer = input.answer && JSON.stringify(input.answer)
  const before = sameKey(store, input, { text, secondText, answer })
  if (before) return { receipt: before, isNew: false }

  const session = sessionFacts(store, input.sessionId)
  const late = promptIsClosed(store, input) ? 1 : 0
  const consent = input.consent ?? startingConsent(store, input)
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
    answer,
    channel: input.channel,
    slip: input.slip,
    key: input.clientKey,
    sentBy: input.sentBy ?? null,
    ...consent,
    language: input.language ?? guessLanguage(`${text} ${secondText}`) ?? consent.language,
    late,
    now,
  })
  const receipt = { id: id as ReflectionId, number: session.number, savedAt: now }
  return { receipt, isNew: true }
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

type Said = { text: string; secondText: string; answer: string | null }
type Before = Said & { id: ReflectionId; number: number; savedAt: string; state: string }

/** Compared with what was first received, however it was corrected since. */
function sameKey(store: Store, input: Capture, said: Said): Receipt | null {
  const row = store
    .prepare<[string, string], Before>(
      `SELECT id, number, created_at AS savedAt, state, answer, coalesce(original_text, text) AS text,
         coalesce(original_second_text, second_text) AS secondText
       FROM reflection WHERE session_id = ? AND client_key = ?`,
    )
    .get(input.sessionId, input.clientKey)
  if (!row) return null
  const isSame =
    row.text === said.text &&
    row.secondText === said.secondText &&
    (row.answer === said.answer || firstAnswer(store, row.id) === said.answer)
  // Of erased words nothing is left to compare with; they must not come back either.
  if (!isSame && row.state !== 'erased') throw new AppError('reflection/conflict')
  return { id: row.id, number: row.number, savedAt: row.savedAt }
}

/** A choice or a number has no column for how it was first received: the record of changes knows. */
function firstAnswer(store: Store, id: string): string | null | undefined {
  return store
    .prepare<[string], string | null>(
      `SELECT json_extract(after, '$.answer') FROM journal
       WHERE table_name = 'reflection' AND row_id = ? AND op = 'insert' LIMIT 1`,
    )
    .pluck()
    .get(id)
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

/** Answers to a closed question are kept and marked late, never refused; a slip was written in time. */
function promptIsClosed(store: Store, input: Capture): boolean {
  if (input.promptId === null) return false
  const status = promptStatus(store, input.sessionId, input.promptId)
  return status === 'closed' && input.channel !== 'paper'
}

/** Throws 'record/not-found' for a question of another session. */
export function promptStatus(store: Store, sessionId: string, promptId: string): string {
  const sql = 'SELECT status FROM prompt WHERE id = ? AND session_id = ?'
  return found(store.prepare<[string, string], { status: string }>(sql).get(promptId, sessionId))
    .status
}

const silent = { audience: 'count', attribution: 'anonymous', cleared: 0, language: null } as const

/**
 * The consent that words start with under this author: a participant's own choice, cleared only where
 * they wrote it themselves (a slip); nobody's words are quoted for having been heard ([reflections R6]).
 * Throws 'participant/other-session' for an author who is not of this session.
 */
export function startingConsent(store: Store, { sessionId, author, channel }: Placed): Consent {
  if (author.kind === 'participant') {
    const row = store.prepare<[string, string], Omit<Consent, 'cleared'>>(participantSql)
    const choice = ofThisSession(row.get(author.id, sessionId))
    return { ...choice, cleared: channel === 'paper' ? 1 : 0 }
  }
  if (author.kind === 'group')
    ofThisSession(store.prepare<[string, string], unknown>(groupSql).get(author.id, sessionId))
  if (author.kind === 'organisation')
    found(store.prepare<[string], unknown>(organisationSql).get(author.id))
  return silent
}

const organisationSql = 'SELECT 1 FROM organisation WHERE id = ?'
const participantSql =
  'SELECT audience, attribution, language FROM participant WHERE id = ? AND session_id = ?'
const groupSql = `SELECT 1 FROM session_group g JOIN group_round r ON r.id = g.group_round_id
  WHERE g.id = ? AND r.session_id = ?`

function ofThisSession<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError('participant/other-session')
  return row
}
