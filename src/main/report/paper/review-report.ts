// The report of a peer review, the copy the host checks before it, and the host's response.
import type { Reaction, ReviewFinding } from '../../../shared/contract/conclusions'
import {
  basisKindsOf,
  ConcludedKind,
  maySee,
  type ReviewReader,
  seesFinding,
} from '../../../shared/domain/review-state'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import { localeOf, shortDate } from '../model/numbers'
import { heading, paragraph, paragraphs, part } from './paper'
import type { PaperBlock } from './paper-model'
import { criterionTitle, effortOf, type ReviewBasis, visitDays } from './review-facts'

const inReport = ConcludedKind.options.filter((kind) => kind !== 'early-notice')

/** For whoever is given the final report. */
export function reviewReport(basis: ReviewBasis): PaperBlock[] {
  const { say, ours } = basis
  return [
    ...about(basis),
    paragraph(ours(say('paper.review.words'))),
    ...findings(basis, 'partners', (finding) => answers(basis, finding)),
    ...part(ours(say('paper.review.beside')), besideEachOther(basis)),
    ...part(ours(say('paper.review.host-words')), hostWords(basis)),
    ...part(ours(say('paper.review.rests')), evidence(basis, 'partners')),
  ]
}

/** To be marked and written on, and typed in when it comes back. */
export function factCheckCopy(basis: ReviewBasis): PaperBlock[] {
  const { say, ours } = basis
  const kinds = ['recognised', 'partly', 'disputed', 'fact-error'] as const
  return [
    ...about(basis),
    paragraph(ours(say('paper.review.check'))),
    ...findings(basis, 'host', (finding) => [
      ...advice(basis, finding),
      {
        kind: 'checks',
        items: kinds.map((kind) =>
          ours(`${say(`review.reaction.${kind}`)}: ${say(`review.reaction-help.${kind}`)}`),
        ),
      },
      { kind: 'room', lines: 3 },
    ]),
    ...part(ours(say('paper.review.rests')), evidence(basis, 'host')),
  ]
}

export function hostResponse(basis: ReviewBasis): PaperBlock[] {
  return [
    ...about(basis),
    ...hostWords(basis),
    ...findings(basis, 'host', (finding) => answers(basis, finding)),
  ]
}

function about(basis: ReviewBasis): PaperBlock[] {
  const { say, ours, theirs, review, visit, language } = basis
  const { people, meetings, hours } = effortOf(basis)
  const list = new Intl.ListFormat(localeOf[language], { type: 'conjunction' })
  const reviewers = visit.people.filter((person) => person.part === 'reviewer')
  const strands = review.criteria.filter(({ isStrand }) => isStrand).map(({ title }) => title)
  const items = [
    { label: say('paper.review.host'), value: theirs(review.hostName) },
    {
      label: say('paper.review.reviewers'),
      value: theirs(reviewers.map(({ name, about: role }) => named(name, role)).join('\n')),
    },
    { label: say('paper.review.visit'), value: ours(visitDays(basis)) },
    {
      label: say('paper.review.effort'),
      value: ours(people === 0 ? '' : say('paper.review.met', { people, meetings, hours })),
    },
    { label: say('paper.review.strands'), value: theirs(list.format(strands)) },
  ]
  return [{ kind: 'facts', items: items.filter(({ value }) => value.text !== '') }]
}

const named = (name: string, role: string) => (role === '' ? name : `${name}, ${role}`)

function findings(
  basis: ReviewBasis,
  reader: ReviewReader,
  after: (finding: ReviewFinding) => PaperBlock[],
): PaperBlock[] {
  const { say, ours, conclusions } = basis
  const seen = conclusions.findings.filter((one) => seesFinding(reader, conclusions.state, one))
  return inReport.flatMap((kind) =>
    part(
      ours(say(`review.kinds.${kind}`)),
      seen
        .filter((finding) => finding.kind === kind)
        .flatMap((finding) => [...sentence(basis, finding), ...after(finding)]),
    ),
  )
}

function sentence(basis: ReviewBasis, finding: ReviewFinding): PaperBlock[] {
  const { say, ours, theirs, visit, conclusions, language } = basis
  const { text, criterionId, confidence, correction } = finding
  const kinds = basisKindsOf([
    ...visit.notes.filter(({ id }) => finding.notes.includes(id)).map(({ kind }) => kind),
    ...conclusions.evidence
      .filter(({ id }) => finding.evidence.includes(id))
      .map(({ kind }) => kind),
  ])
  const known = say('paper.review.known', {
    strand: criterionTitle(basis, criterionId),
    kinds: kinds.size,
    confidence,
  })
  return [
    heading(theirs(text), { level: 2 }),
    { kind: 'line', text: ours(known) },
    ...(correction === null
      ? []
      : [
          note(
            say('review.corrected-on', { day: shortDate(correction.at.slice(0, 10), language) }),
            theirs(correction.text),
          ),
        ]),
  ]
}

const note = (label: string, text: { text: string; language: string }): PaperBlock => ({
  kind: 'note',
  label,
  text,
  detail: null,
})

/** The host's last word to it, what was advised, and the host's answer to that. */
function answers(basis: ReviewBasis, finding: ReviewFinding): PaperBlock[] {
  const { say, theirs, conclusions } = basis
  const reaction = finding.reactions.at(-1)
  const { response, responseWords } = finding
  const said: PaperBlock[] = reaction
    ? [
        {
          kind: 'note',
          label: say('paper.review.host'),
          text: theirs(joined(say(`review.reaction.${reaction.kind}`), reaction.words)),
          detail: signed(basis, reaction),
        },
      ]
    : []
  const answer =
    conclusions.asksAdvice && response !== null
      ? [
          note(
            say('paper.review.answer'),
            theirs(joined(say(`review.response.${response}`), responseWords)),
          ),
        ]
      : []
  return [...said, ...advice(basis, finding), ...answer]
}

function signed({ say, theirs }: ReviewBasis, { by, isLate }: Reaction): Passage | null {
  const words = [by, isLate ? say('review.late') : ''].filter((one) => one !== '')
  return words.length === 0 ? null : theirs(words.join(', '))
}

const joined = (verdict: string, words: string) => (words === '' ? verdict : `${verdict}: ${words}`)

const advice = ({ conclusions, say, theirs }: ReviewBasis, finding: ReviewFinding): PaperBlock[] =>
  conclusions.asksAdvice && finding.advice !== ''
    ? [note(say('paper.review.advice'), theirs(finding.advice))]
    : []

/** What they advise, and what they take home themselves. */
function besideEachOther({ conclusions, say, theirs }: ReviewBasis): PaperBlock[] {
  const { asksAdvice, findings: all } = conclusions
  const rows = all
    .filter(({ kind }) => kind !== 'early-notice')
    .filter(({ takeHome, advice: words }) => takeHome !== '' || (asksAdvice && words !== ''))
  if (rows.length === 0) return []
  const nothing = '–'
  const head = [say('review.sentence'), ...(asksAdvice ? [say('review.advice')] : [])]
  return [
    {
      kind: 'table',
      columns: asksAdvice ? ['words', 'words', 'words'] : ['words', 'words'],
      head: [...head, say('review.taken-home')],
      rows: rows.map(({ text, advice: words, takeHome }) =>
        [text, ...(asksAdvice ? [words || nothing] : []), takeHome || nothing].map(theirs),
      ),
      quiet: [],
    },
  ]
}

function hostWords({ conclusions, theirs }: ReviewBasis): PaperBlock[] {
  const { hostWords: words, hostWordsBy: by } = conclusions
  if (words === '') return []
  return [...paragraphs(theirs(words)), ...(by === '' ? [] : [paragraph(theirs(by))])]
}

/** Pieces these readers may know of; notes are counted, for they stay with the reviewers. */
function evidence(basis: ReviewBasis, reader: ReviewReader): PaperBlock[] {
  const { conclusions, visit, say, ours, theirs, language } = basis
  const pieces = conclusions.evidence.filter(({ sensitivity }) =>
    maySee(reader, conclusions.state, `evidence-${sensitivity}`),
  )
  return [
    paragraph(ours(say('paper.review.notes', { count: visit.notes.length }))),
    ...(pieces.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            label: '',
            items: pieces.map(({ title, datedOn, reliability }) =>
              theirs(
                [title, datedOn === null ? '' : shortDate(datedOn, language), reliability]
                  .filter((words) => words !== '')
                  .join(' · '),
              ),
            ),
          },
        ]),
  ]
}
