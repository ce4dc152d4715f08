// What the room reads of a session for phones.
import type { Store } from '../workspace/store'
import type { PromptFacts } from './answers'

export type SessionFacts = { id: string; title: string; status: string; languages: string }
export type Phone = {
  participantId: string
  name: string
  audience: string
  attribution: string
  pending: number
  forGroup: string | null
}

export function sessionFacts(store: Store, id: string): SessionFacts | undefined {
  return store
    .prepare<[string], SessionFacts>(
      'SELECT id, title, status, languages FROM session WHERE id = ?',
    )
    .get(id)
}

export const isEnded = ({ status }: SessionFacts) => status === 'ended' || status === 'archived'
export const mainLanguage = ({ languages }: SessionFacts) =>
  (JSON.parse(languages) as string[])[0] ?? 'en'

/** The participant behind the hash of a token that still holds. */
export function phoneOf(store: Store, sessionId: string, tokenHash: string): Phone | undefined {
  return store
    .prepare<[string, string], Phone>(
      // Without a join, which SQLite takes five times as long for.
      `SELECT id AS participantId, audience, attribution, pending, for_group AS forGroup, coalesce(
         (SELECT coalesce(name_to_use, name) FROM person WHERE id = person_id), alias) AS name
       FROM participant WHERE id = (SELECT participant_id FROM room_device
         WHERE token_hash = ? AND session_id = ? AND revoked_at IS NULL)`,
    )
    .get(tokenHash, sessionId)
}

type PromptRow = PromptFacts & {
  text: string
  secondText: string
  help: string
  minLabel: string
  maxLabel: string
  neverQuote: number
}

const promptColumns = `id, kind, status, multiple, min, max, options, text, second_text AS secondText, help,
  min_label AS minLabel, max_label AS maxLabel, never_quote AS neverQuote`

export function promptFacts(store: Store, sessionId: string, id: string): PromptFacts | undefined {
  return store
    .prepare<[string, string], PromptRow>(
      `SELECT ${promptColumns} FROM prompt WHERE id = ? AND session_id = ?`,
    )
    .get(id, sessionId)
}

type Words = { en?: string; sv?: string }
type Option = { key: string; text: string }

/** The whole state a phone is shown, without its time. */
export function phoneState(store: Store, session: SessionFacts) {
  const main = mainLanguage(session).startsWith('sv') ? 'sv' : 'en'
  const rows = store
    .prepare<[string], PromptRow>(
      `SELECT ${promptColumns} FROM prompt WHERE session_id = ? AND status = 'open' ORDER BY position`,
    )
    .all(session.id)
  const translated = translations(store, session.id)
  const { id, title, status } = session
  return {
    session: { id, title, status },
    prompts: rows.map((row) => {
      const words: InWords = (text, field) => ({
        [main]: text,
        ...translated.get(`${row.id}/${field}`),
      })
      return {
        id: row.id,
        kind: wireKind(row),
        text: words(row.text, 'text'),
        ...(row.secondText && { secondText: words(row.secondText, 'second_text') }),
        ...(row.help && { help: words(row.help, 'help') }),
        ...particulars(row, words),
        neverQuoted: row.neverQuote === 1,
      }
    }),
  }
}

type InWords = (text: string, field: string) => Words

function particulars(row: PromptRow, words: InWords) {
  const options = (JSON.parse(row.options) as Option[]).map(({ key, text }) => ({
    id: key,
    label: words(text, `option:${key}`),
  }))
  if (row.kind === 'choice') return { options }
  if (row.kind === 'dots') return { options, dots: row.max }
  if (row.kind !== 'scale' && row.kind !== 'then-now') return {}
  const labels = [words(row.minLabel, 'min_label'), words(row.maxLabel, 'max_label')]
  return { scale: { min: row.min, max: row.max, labels } }
}

function wireKind({ kind, multiple }: PromptRow): string {
  if (kind === 'choice') return multiple === 1 ? 'multiple' : 'single'
  return kind
}

function translations(store: Store, sessionId: string): Map<string, Words> {
  const rows = store
    .prepare<[string], { key: string; language: string; text: string }>(
      `SELECT row_id || '/' || field AS key, language, text FROM translation
       WHERE of_table = 'prompt' AND language IN ('en', 'sv')
         AND row_id IN (SELECT id FROM prompt WHERE session_id = ?)`,
    )
    .all(sessionId)
  const words = new Map<string, Words>()
  for (const { key, language, text } of rows)
    words.set(key, { ...words.get(key), [language]: text })
  return words
}

/** Names that may be chosen, and the tables of the newest round of groups. */
export function roster(store: Store, sessionId: string) {
  const participants = store
    .prepare<[string], { id: string; displayName: string }>(
      `SELECT p.id, coalesce(n.name_to_use, n.name) AS displayName FROM participant p
       JOIN person n ON n.id = p.person_id
       WHERE p.session_id = ? AND p.is_rehearsal = 0 AND p.part <> 'facilitator' ORDER BY displayName`,
    )
    .all(sessionId)
  const groups = store
    .prepare<[string], { id: string; name: string }>(
      `SELECT g.id, g.name FROM session_group g JOIN group_round r ON r.id = g.group_round_id
       WHERE r.id = (SELECT id FROM group_round WHERE session_id = ? ORDER BY position DESC LIMIT 1)
       ORDER BY g.position`,
    )
    .all(sessionId)
  return { participants, groups }
}
