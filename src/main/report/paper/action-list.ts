// What was agreed and promised, by date or by person: who does what, until when, how it stands.
import { mayListOrganisations } from '../../../shared/domain/consent'
import { byDue, dueGroups } from '../../../shared/domain/due-steps'
import { toWallClock } from '../../../shared/domain/agenda-times'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import { spokenWords } from '../../../shared/domain/spoken-words'
import type { ActionFacts } from '../facts'
import { nameOf, ownerOf } from '../model/next'
import { localeOf, longDate, shortDate } from '../model/numbers'
import { countedCommitments, shownCommitments } from '../model/plan'
import { heading, paperModel, type Basis, type Paper } from './paper'
import type { PaperBlock } from './paper-model'

type Step = {
  readonly what: Passage & { readonly detail?: Passage }
  readonly who: string
  readonly dueOn: string | null
  readonly status: ActionFacts['status']
}

const nobody = '–'

export function actionList(basis: Basis): Paper {
  const { report, sheet, say, ours, request } = basis
  const steps = [...actions(basis), ...promises(basis)]
  const showsWho = mayListOrganisations(report.facts.session)
  const { date: today } = toWallClock(sheet.facts.at, report.facts.session.timeZone)
  const counted = countedCommitments(report)
  const shown = shownCommitments(report)
  const lines = [
    steps.length === 0
      ? say('paper.action-list.none')
      : say('paper.action-list.lead', {
          date: longDate(today, request.language),
          count: steps.length,
          done: steps.filter(({ status }) => status === 'done').length,
        }),
    ...(counted.length > shown.length
      ? [say('paper.action-list.counted', { count: counted.length - shown.length })]
      : []),
  ]
  const blocks = [
    ...lines.map((text): PaperBlock => ({ kind: 'line', text: ours(text) })),
    ...(request.order === 'person' && showsWho
      ? byPerson(basis, steps)
      : byDate(basis, steps, { today, showsWho })),
  ]
  return {
    model: paperModel(basis, blocks),
    quoted: shown.map(({ said }) => said.id),
    counted: counted.flatMap(({ reflectionId }) => reflectionId ?? []),
  }
}

function actions({ report }: Basis): Step[] {
  return report.facts.actions.map((action) => ({
    what: report.translate('action', action.id, 'text', action.text),
    who: ownerOf(report, action),
    dueOn: action.dueOn,
    status: action.status,
  }))
}

/** In people's own words where these readers may see them, signed as each of them chose. */
function promises({ report, say, ours }: Basis): Step[] {
  return shownCommitments(report).map(({ commitment, said }) => {
    const { words, translation, shownAs, attribution, number } = report.quote(said)
    const author = report.person.get(said.participantId ?? '')
    const isWhole = commitment.text === spokenWords(said)
    const beside =
      isWhole && translation
        ? { detail: ours(say('report-document.translation', { text: translation.text })) }
        : {}
    return {
      what: { text: commitment.text, language: words.language, number, ...beside },
      // As the owner of an action is, so that one person is one person.
      who: attribution === 'named' && author ? nameOf(report, author) : shownAs,
      dueOn: commitment.dueOn,
      status: commitment.status,
    }
  })
}

type Dated = { readonly today: string; readonly showsWho: boolean }

function byDate(basis: Basis, steps: readonly Step[], { today, showsWho }: Dated): PaperBlock[] {
  const groups = byDue(steps, today)
  return dueGroups.flatMap((group) => {
    const own = groups.get(group) ?? []
    return own.length === 0
      ? []
      : [heading(basis.ours(basis.say(`follow-up.due.${group}`))), table(basis, own, showsWho)]
  })
}

function byPerson(basis: Basis, steps: readonly Step[]): PaperBlock[] {
  const { compare } = new Intl.Collator(localeOf[basis.request.language], { sensitivity: 'base' })
  const people = [...Map.groupBy(steps, ({ who }) => who)].toSorted(
    ([one], [other]) => Number(one === nobody) - Number(other === nobody) || compare(one, other),
  )
  return people.flatMap(([who, own]) => [
    heading(basis.ours(who === nobody ? basis.say('follow-up.nobody') : who)),
    table(
      basis,
      own.toSorted((a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999')),
      false,
    ),
  ])
}

const closed: readonly Step['status'][] = ['done', 'dropped']

function table(basis: Basis, steps: readonly Step[], showsWho: boolean): PaperBlock {
  const { say, ours, request } = basis
  const who = showsWho ? (['who'] as const) : []
  return {
    kind: 'table',
    columns: ['words', ...who.map(() => 'words' as const), 'time', 'time'],
    head: (['what', ...who, 'when', 'status'] as const).map((name) =>
      say(`report-document.column.${name}`),
    ),
    rows: steps.map((step) => [
      step.what,
      ...who.map(() => ours(step.who)),
      ours(step.dueOn === null ? '' : shortDate(step.dueOn, request.language)),
      ours(say(`report-document.action-status.${step.status}`)),
    ]),
    quiet: steps.flatMap(({ status }, row) => (closed.includes(status) ? [row] : [])),
  }
}
