import type { Evidence, Span } from '../../../shared/contract/findings'
import { mayQuote, type ConsentFacts } from '../../../shared/domain/consent'
import { spokenWords } from '../../../shared/domain/spoken-words'
import type { Store } from '../../workspace/store'
import { isCounted, type CountedFacts } from './evidence-counts'

const columns = `e.id, e.finding_id AS findingId, e.reflection_id AS reflectionId,
  e.span_start AS spanStart, e.span_end AS spanEnd, e.cited_text AS citedText,
  e.needs_review AS needsReview, r.number, r.text, r.second_text AS secondText, r.language, r.state,
  r.audience, r.attribution, r.cleared, r.author_kind AS authorKind,
  r.participant_id AS participantId, o.id AS organisationId, o.name AS organisation, p.part,
  CASE r.author_kind
    WHEN 'participant' THEN coalesce(n.name_to_use, n.name, p.alias)
    WHEN 'group' THEN g.name
    WHEN 'organisation' THEN o.name END AS authorName,
  coalesce(q.never_quote, 0) AS neverQuote, s.sharing_rule AS sharingRule,
  coalesce(b.is_rehearsal, 0) AS isRehearsed`

const joins = `FROM finding_evidence e
  JOIN finding f ON f.id = e.finding_id
  JOIN reflection r ON r.id = e.reflection_id
  JOIN session s ON s.id = r.session_id
  LEFT JOIN prompt q ON q.id = r.prompt_id
  LEFT JOIN participant p ON p.id = r.participant_id
  LEFT JOIN participant b ON b.id = r.sent_by
  LEFT JOIN person n ON n.id = p.person_id
  LEFT JOIN session_group g ON g.id = r.session_group_id
  LEFT JOIN organisation o ON o.id = coalesce(r.organisation_id, n.organisation_id)`

type Row = {
  id: string
  findingId: string
  reflectionId: string
  spanStart: number | null
  spanEnd: number | null
  citedText: string | null
  needsReview: 0 | 1
  number: number
  text: string
  secondText: string
  language: string | null
  state: ConsentFacts['state']
  audience: ConsentFacts['audience']
  attribution: ConsentFacts['attribution']
  cleared: 0 | 1
  authorKind: 'participant' | 'group' | 'organisation' | 'unknown'
  authorName: string | null
  participantId: string | null
  organisationId: string | null
  organisation: string | null
  part: 'host' | 'reviewer' | 'guest' | 'facilitator' | null
  neverQuote: 0 | 1
  sharingRule: ConsentFacts['sharingRule']
  isRehearsed: 0 | 1
}

export type CitedEvidence = { shown: Evidence; facts: CountedFacts }

/** Every piece of evidence of a session's findings, by finding, in order. */
export function readEvidence(
  store: Store,
  sessionId: string,
): ReadonlyMap<string, readonly CitedEvidence[]> {
  const rows = store
    .prepare<[string], Row>(
      `SELECT ${columns} ${joins} WHERE f.session_id = ? ORDER BY e.position, e.id`,
    )
    .all(sessionId)
  return Map.groupBy(rows.map(toEvidence), ({ findingId }) => findingId)
}

function toEvidence(row: Row): CitedEvidence & { findingId: string } {
  const facts = countedFacts(row)
  const consent = { ...row, cleared: row.cleared === 1, neverQuote: row.neverQuote === 1 }
  const hasWords = row.state !== 'erased' && row.state !== 'undone'
  const { id, reflectionId, number, language, authorName, organisation, state } = row
  // Checked where it crosses to a window; here the table's own CHECKs vouch for it.
  const shown = {
    id,
    reflectionId,
    number,
    language,
    authorName,
    organisation,
    state,
    text: hasWords ? row.text : '',
    secondText: hasWords ? row.secondText : '',
    part: facts.part,
    isCounted: isCounted(facts),
    mayRead: {
      participants: mayQuote(consent, 'participants'),
      funder: mayQuote(consent, 'funder'),
    },
    span: hasWords ? spanOf(row) : null,
    needsReview: row.needsReview === 1,
  } as Evidence
  return { findingId: row.findingId, shown, facts }
}

function countedFacts(row: Row): CountedFacts {
  const { state, participantId, organisationId, authorKind } = row
  const isTogether = authorKind === 'group' || authorKind === 'organisation'
  return {
    state,
    isRehearsed: row.isRehearsed === 1,
    participantId: authorKind === 'participant' ? participantId : null,
    organisationId,
    part: isTogether ? 'together' : (row.part ?? 'unknown'),
  }
}

type Cited = Pick<Row, 'spanStart' | 'spanEnd' | 'citedText' | 'text' | 'secondText'>

/** The chosen words where they still stand as they were cited; the whole reflection else. */
function spanOf(row: Cited): Span | null {
  const { spanStart: start, spanEnd: end, citedText } = row
  if (start === null || end === null || citedText !== spokenWords(row)) return null
  return { start, end }
}
