// What happens next: the facilitator's words and the actions.
import { mayListOrganisations, mayName } from '../../../shared/domain/consent'
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { ActionFacts } from '../facts'
import { ownBlocks, paragraph, type Context } from './context'
import { inList, longDate, numberInWords } from './numbers'

const statuses = ['done', 'under-way', 'planned', 'dropped'] as const

export function whatHappensNext(context: Context): ReportBlock[] {
  const own = ownBlocks(context, 'what-happens-next')
  if (context.facts.actions.length === 0) return own
  return [...own, paragraph(context, summary(context)), actionTable(context)]
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
      ...(showsWho ? [owner(context, action)] : []),
      action.dueOn === null ? '–' : unbroken(longDate(action.dueOn, language)),
      unbroken(say(`report-document.action-status.${action.status}`)),
    ]),
    foreign: texts.flatMap((text, row) =>
      text.language === language ? [] : [{ row, column: 0, language: text.language }],
    ),
  }
}

/** A date or a state on one line makes the column as wide as it needs. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00A0')

/** A name only with the owner's own consent; the organisation else. */
function owner({ facts, readers }: Context, action: ActionFacts): string {
  const person = facts.people.find(
    (one) => one.personId !== null && one.personId === action.ownerPersonId,
  )
  const organisationId = action.organisationId ?? person?.organisationId ?? ''
  const organisation = facts.organisations.get(organisationId)?.name
  const name = person && mayName({ ...person, ...facts.session }, readers) ? person.name : null
  return [name, organisation].filter(Boolean).join(', ') || '–'
}
