// Benefits for each partner, side by side: the facilitator's words, then the same rows for each.
import { fewestInFigures, mayListOrganisations } from '../../../shared/domain/consent'
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { ReflectionFacts } from '../facts'
import { byTheme } from './coded'
import { ownBlocks, type Context } from './context'
import { figure } from './numbers'
import { evidenceOf } from './plan'

const mostPartners = 4
const topThemes = 2

export function benefits(context: Context): ReportBlock[] {
  return [...ownBlocks(context, 'benefits'), ...sideBySide(context)]
}

type Partner = { readonly id: string; readonly name: string }

function partnersOf({ facts }: Context): Partner[] {
  const ids = new Map([...facts.organisations].map(([id, { name }]) => [name, id]))
  return facts.partners.flatMap((name) => {
    const id = ids.get(name)
    return id === undefined ? [] : [{ id, name }]
  })
}

/** Not where sources are hidden, and not where there is nothing to set beside each other. */
function sideBySide(context: Context): ReportBlock[] {
  const { facts, say, language } = context
  const partners = partnersOf(context).slice(0, mostPartners)
  if (partners.length < 2 || !mayListOrganisations(facts.session)) return []
  const columns = partners.map((partner) => column(context, partner))
  if (columns.every(({ reflections }) => reflections === 0)) return []
  const number = (of: 'people' | 'reflections' | 'findings' | 'actions') =>
    columns.map((one) => figure(one[of], language))
  return [
    {
      kind: 'table',
      caption: say('report-document.benefits.caption'),
      head: [say('report-document.column.benefit'), ...partners.map(({ name }) => name)],
      numeric: ['', ...partners].map(() => false),
      rows: [
        [say('report-document.benefits.people'), ...number('people')],
        [say('report-document.benefits.reflections'), ...number('reflections')],
        [say('report-document.benefits.themes'), ...columns.map(({ themes }) => themes)],
        [say('report-document.benefits.findings'), ...number('findings')],
        [say('report-document.benefits.actions'), ...number('actions')],
      ],
      foreign: [],
    },
  ]
}

function column(context: Context, { id }: Partner) {
  const { facts, here, counted, organisationOf } = context
  const own = counted.filter((one) => organisationOf(one) === id)
  const isOwn = new Set(own.map((one) => one.id))
  const people = new Set(
    facts.people.flatMap((one) => (one.organisationId === id ? (one.personId ?? []) : [])),
  )
  return {
    people: here.filter((one) => one.organisationId === id).length,
    reflections: own.length,
    themes: mostAbout(context, own),
    findings: facts.findings.filter((finding) =>
      evidenceOf(context, finding).some((one) => isOwn.has(one.id)),
    ).length,
    actions: facts.actions.filter(
      (action) => action.organisationId === id || people.has(action.ownerPersonId ?? ''),
    ).length,
  }
}

/** What most of a partner's reflections were about; with few of them it would point at people. */
function mostAbout(context: Context, own: readonly ReflectionFacts[]): string {
  const coded = own.filter(({ id }) => context.themesOf(id).length > 0)
  if (coded.length < fewestInFigures) return context.say('report-document.benefits.too-few')
  return byTheme(context, coded)
    .slice(0, topThemes)
    .map(({ id, title }) => context.translate('theme', id, 'title', title).text)
    .join('; ')
}
