// What happens next: the facilitator's words, what people promised, and the actions.
import { mayListOrganisations } from '../../../shared/domain/consent'
import type { Quote, ReportBlock } from '../../../shared/domain/report-model'
import { spokenWords } from '../../../shared/domain/spoken-words'
import type { ActionFacts, CommitmentFacts, PersonFacts, ReflectionFacts } from '../facts'
import { foreignLabels, heading, ownBlocks, paragraph, type Context } from './context'
import { longestQuote } from './learned'
import { inList, longDate, numberInWords } from './numbers'
import { countedCommitments, shownCommitments } from './plan'
import { shortened } from './quoting'

const statuses = ['done', 'under-way', 'planned', 'dropped'] as const

export function whatHappensNext(context: Context): ReportBlock[] {
  const { facts, say } = context
  const promised = commitments(context)
  const agreed =
    facts.actions.length === 0 ? [] : [paragraph(context, summary(context)), actionTable(context)]
  const title = (name: 'commitments' | 'actions') =>
    heading(context, say(`report-document.what-happens-next.${name}`))
  return [
    ...ownBlocks(context, 'what-happens-next'),
    ...(promised.length > 0 ? [title('commitments'), ...promised] : []),
    ...(promised.length > 0 && agreed.length > 0 ? [title('actions')] : []),
    ...agreed,
  ]
}

/** In people's own words where those may be shown; the others are counted. */
function commitments(context: Context): ReportBlock[] {
  const { first, say } = context
  const all = countedCommitments(context).length
  if (all === 0) return []
  const shown = shownCommitments(context)
  const sentence = say('report-document.what-happens-next.promised', {
    commitments: first('commitments', all),
    count: all,
    shown: shown.length === all ? 'all' : shown.length === 0 ? 'none' : 'some',
  })
  const quotes = shown.map(({ commitment, said }): ReportBlock => ({
    kind: 'quote',
    quote: promise(context, commitment, said),
  }))
  return [paragraph(context, sentence), ...quotes]
}

/** Signed as its author chose, with the day it is for and how it stands. */
function promise(context: Context, commitment: CommitmentFacts, said: ReflectionFacts): Quote {
  const { say, language } = context
  const quote = context.quote(said)
  const isWhole = commitment.text === spokenWords(said)
  const due = commitment.dueOn
  return {
    ...quote,
    words: { ...quote.words, text: shortened(commitment.text, longestQuote) },
    translation: isWhole ? quote.translation : null,
    shownAs: [
      quote.shownAs,
      ...(due === null
        ? []
        : [say('report-document.what-happens-next.by', { date: longDate(due, language) })]),
      say(`report-document.commitment-status.${commitment.status}`),
    ].join(', '),
  }
}

function summary({ facts, say, first, language }: Context): string {
  const parts = statuses.flatMap((status) => {
    const number = facts.actions.filter((action) => action.status === status).length
    if (number === 0) return []
    const words = numberInWords(number, language)
    return [say(`report-document.action-count.${status}`, { count: number, words })]
  })
  return say('report-document.what-happens-next.summary', {
    actions: first('actions', facts.actions.length),
    count: facts.actions.length,
    parts: inList(parts, language),
  })
}

function actionTable(context: Context): ReportBlock {
  const { facts, say, language } = context
  const showsWho = mayListOrganisations(facts.session)
  const actions = facts.actions.toSorted((one, other) =>
    (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'),
  )
  const texts = actions.map((action) => context.translate('action', action.id, 'text', action.text))
  const columns = ['what', ...(showsWho ? (['who'] as const) : []), 'when', 'status'] as const
  return {
    kind: 'table',
    caption: say('report-document.what-happens-next.caption'),
    head: columns.map((name) => say(`report-document.column.${name}`)),
    numeric: columns.map(() => false),
    rows: actions.map((action, index) => [
      texts[index]?.text ?? action.text,
      ...(showsWho ? [ownerOf(context, action)] : []),
      action.dueOn === null ? '–' : unbroken(longDate(action.dueOn, language)),
      unbroken(say(`report-document.action-status.${action.status}`)),
    ]),
    foreign: foreignLabels(context, texts),
  }
}

/** A date or a state on one line makes the column as wide as it needs. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00A0')

/** A name only with the owner's own consent; the organisation else. */
export function ownerOf({ facts, mayName }: Context, action: ActionFacts): string {
  const person = facts.people.find(
    (one) => one.personId !== null && one.personId === action.ownerPersonId,
  )
  const organisationId = action.organisationId ?? person?.organisationId ?? null
  const name = person && mayName(person) ? person.name : null
  return nameOf({ facts }, { name, organisationId })
}

type Named = Pick<PersonFacts, 'name' | 'organisationId'>

/** "Derek Attwell, Mary Rose Trust". */
export function nameOf({ facts }: Pick<Context, 'facts'>, { name, organisationId }: Named): string {
  const organisation = facts.organisations.get(organisationId ?? '')?.name
  return [name, organisation].filter(Boolean).join(', ') || '–'
}
