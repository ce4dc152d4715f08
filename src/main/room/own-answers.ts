// What a phone may do with answers: send, see, change and withdraw its own.
import { AppError } from '../../shared/errors'
import type { Store } from '../workspace/store'
import { toKept, toWire, type PromptFacts, type Said } from './answers'
import { recordConsent } from './join'
import { isEnded, promptFacts, sessionFacts, type Phone } from './room-data'
import { RefusalError } from './refusal-error'
import type { RoomNeeds } from './settings'
import type { Change, Consent, Submission } from './wire'

export type Saved = { id: string; savedAt: string; isNew: boolean; late: boolean }
type Place = { readonly sessionId: string; readonly answerCodePoints: number }

/** Whether this key has been seen, so that a retry is never held up. */
export function isKnownKey(store: Store, sessionId: string, clientKey: string): boolean {
  const known = store.prepare<[string, string], number>(
    'SELECT 1 FROM reflection WHERE session_id = ? AND client_key = ?',
  )
  return known.get(sessionId, clientKey) !== undefined
}

function senderOf(store: Store, id: string): string | null | undefined {
  return store
    .prepare<[string], string | null>('SELECT sent_by FROM reflection WHERE id = ?')
    .pluck()
    .get(id)
}

type Choices = Consent & { pending: number; forGroup: string | null }

/** As they are at this commit: somebody may have chosen otherwise while the words were on their way. */
function choicesOf(store: Store, participantId: string): Choices {
  const choices = store
    .prepare<[string], Choices>(
      'SELECT audience, attribution, pending, for_group AS forGroup FROM participant WHERE id = ?',
    )
    .get(participantId)
  if (!choices) throw new RefusalError('token/unknown')
  return choices
}

/** Must run inside a command. */
export function saveAnswer(
  store: Store,
  { sessionId, answerCodePoints }: Place,
  needs: RoomNeeds,
  { participantId }: Phone,
  submission: Submission,
): Saved {
  const { clientKey, promptId, answer, language } = submission
  const prompt = promptId === null ? null : askedPrompt(store, sessionId, promptId)
  const said = toKept(answer, prompt, answerCodePoints)
  const refusal = refusalOf(store, sessionId, participantId, prompt)
  if (refusal && !isKnownKey(store, sessionId, clientKey)) throw new RefusalError(refusal)
  const chosen = choicesOf(store, participantId)
  const consent = submission.consent ?? chosen
  const { receipt, isNew } = conflictAsRefusal(() =>
    needs.capture(store, {
      sessionId,
      clientKey,
      promptId,
      author: chosen.forGroup
        ? { kind: 'group', id: chosen.forGroup }
        : { kind: 'participant', id: participantId },
      ...said,
      language,
      sentBy: participantId,
      consent: {
        audience: consent.audience,
        attribution: consent.attribution,
        cleared: chosen.pending === 1 ? 0 : 1,
      },
    }),
  )
  if (!isNew && senderOf(store, receipt.id) !== participantId)
    throw new RefusalError('answer/conflict')
  return { id: receipt.id, savedAt: receipt.savedAt, isNew, late: prompt?.status === 'closed' }
}

function askedPrompt(store: Store, sessionId: string, id: string): PromptFacts {
  const prompt = promptFacts(store, sessionId, id)
  if (!prompt || prompt.status === 'waiting') throw new RefusalError('request/not-found')
  return prompt
}

function refusalOf(
  store: Store,
  sessionId: string,
  participantId: string,
  prompt: PromptFacts | null,
): 'session/ended' | 'prompt/answered' | null {
  const session = sessionFacts(store, sessionId)
  if (!session || isEnded(session)) return 'session/ended'
  if (!prompt || prompt.kind === 'text' || prompt.kind === 'word') return null
  const answered = store
    .prepare<[string, string], number>(
      `SELECT 1 FROM reflection WHERE prompt_id = ? AND sent_by = ? AND state IN ('kept', 'hidden')`,
    )
    .get(prompt.id, participantId)
  return answered ? 'prompt/answered' : null
}

function conflictAsRefusal<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof AppError ? error.code : ''
    if (code === 'reflection/conflict') throw new RefusalError('answer/conflict')
    if (code === 'session/closed') throw new RefusalError('session/ended')
    if (code === 'text/too-long') throw new RefusalError('answer/too-long')
    throw error
  }
}

type Row = {
  id: string
  clientKey: string
  promptId: string | null
  kind: PromptFacts['kind'] | null
  text: string
  secondText: string
  answer: string | null
  language: string | null
  audience: string
  attribution: string
  savedAt: string
  state: string
  late: number
}

const ownSql = `SELECT r.id, r.client_key AS clientKey, r.prompt_id AS promptId, p.kind, r.text,
    r.second_text AS secondText, r.answer, r.language, r.audience, r.attribution,
    r.updated_at AS savedAt, r.state, r.late
  FROM reflection r LEFT JOIN prompt p ON p.id = r.prompt_id
  WHERE r.sent_by = ? AND r.state NOT IN ('undone', 'erased')`

export function ownAnswers(store: Store, phone: Phone) {
  return store
    .prepare<[string], Row>(`${ownSql} ORDER BY r.number`)
    .all(phone.participantId)
    .map(
      ({ id, clientKey, promptId, language, audience, attribution, savedAt, state, ...row }) => ({
        id,
        clientKey,
        promptId,
        answer: toWire(saidOf(row), row.kind ?? 'text'),
        language: language ?? '',
        consent: { audience, attribution },
        savedAt,
        withdrawn: state.startsWith('withdrawn'),
        late: row.late === 1,
      }),
    )
}

function saidOf({ text, secondText, answer }: Pick<Row, 'text' | 'secondText' | 'answer'>): Said {
  return { text, secondText, answer: answer === null ? null : (JSON.parse(answer) as object) }
}

/** 404 for another's answer as for one that is not there. */
function ownAnswer(store: Store, phone: Phone, id: string): Row {
  const row = store
    .prepare<[string, string], Row>(`${ownSql} AND r.id = ?`)
    .get(phone.participantId, id)
  if (!row) throw new RefusalError('request/not-found')
  return row
}

/** Must run inside a command. */
export function changeAnswer(
  store: Store,
  place: Place,
  phone: Phone,
  id: string,
  change: Change,
): { id: string; savedAt: string } {
  const row = ownAnswer(store, phone, id)
  if (row.state.startsWith('withdrawn')) throw new RefusalError('request/not-found')
  if (change.answer) {
    const session = sessionFacts(store, place.sessionId)
    if (!session || isEnded(session)) throw new RefusalError('session/ended')
    const prompt = row.promptId === null ? null : askedPrompt(store, place.sessionId, row.promptId)
    const said = toKept(change.answer, prompt, place.answerCodePoints)
    if (!isSameSaid(row, said)) writeWords(store, row, said)
  }
  if (change.consent) setConsent(store, phone, id, change.consent)
  return { id, savedAt: store.now() }
}

const asJson = ({ answer }: Said) => answer && JSON.stringify(answer)

function isSameSaid(row: Row, said: Said): boolean {
  return row.text === said.text && row.secondText === said.secondText && row.answer === asJson(said)
}

/** The words as first received stay beside the new ones, once; other words than those were released. */
function writeWords(store: Store, row: Row, said: Said): void {
  store
    .prepare(
      `UPDATE reflection SET original_text = coalesce(original_text, text),
         original_second_text = coalesce(original_second_text, second_text),
         text = @text, second_text = @secondText, answer = @answer, released_at = NULL,
         updated_at = @now WHERE id = @id`,
    )
    .run({
      id: row.id,
      text: said.text,
      secondText: said.secondText,
      answer: asJson(said),
      now: store.now(),
    })
}

function setConsent(store: Store, phone: Phone, id: string, consent: Consent): void {
  const cleared = choicesOf(store, phone.participantId).pending === 1 ? 0 : 1
  store
    .prepare(
      `UPDATE reflection SET audience = @audience, attribution = @attribution, cleared = @cleared,
         updated_at = @now WHERE id = @id`,
    )
    .run({ ...consent, id, cleared, now: store.now() })
  recordConsent(store, { participantId: null, reflectionId: id }, consent, null)
}

/** For everything said and everything to come. Must run inside a command. */
export function changeConsent(store: Store, phone: Phone, consent: Consent): void {
  const { participantId } = phone
  store
    .prepare(
      `UPDATE participant SET audience = @audience, attribution = @attribution, updated_at = @now
       WHERE id = @id`,
    )
    .run({ ...consent, id: participantId, now: store.now() })
  recordConsent(store, { participantId, reflectionId: null }, consent, null)
  for (const { id } of store.prepare<[string], Row>(ownSql).all(participantId))
    setConsent(store, phone, id, consent)
}

/** Withdrawn stays withdrawn; withdrawing more is possible. Must run inside a command. */
export function withdrawAnswer(store: Store, phone: Phone, id: string, count: boolean): void {
  const row = ownAnswer(store, phone, id)
  withdrawRow(store, row.id, row.state === 'withdrawn-count' ? false : count)
}

export function withdrawRow(store: Store, id: string, count: boolean): void {
  store
    .prepare('UPDATE reflection SET state = ?, updated_at = ? WHERE id = ?')
    .run(count ? 'withdrawn-quote' : 'withdrawn-count', store.now(), id)
}
