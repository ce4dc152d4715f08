// Why we met, and who took part.
import { mayListOrganisations } from '../../../shared/domain/consent'
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { PersonFacts } from '../facts'
import { barChart, isTooFew } from './charts'
import { heading, ownBlocks, paragraph, type Context } from './context'
import { countryName, inList, localeOf, numberFirst } from './numbers'

export function whyWeMet(context: Context): ReportBlock[] {
  const listOf = (kind: 'aim' | 'learning-question', ordered: boolean): ReportBlock[] => {
    const items = context.facts.aims
      .filter((aim) => aim.kind === kind)
      .map((aim) => context.translate('aim', aim.id, 'text', aim.text))
    if (items.length === 0) return []
    const title = context.say(`report-document.why-we-met.${kind}`)
    return [heading(context, title), { kind: 'list', ordered, items }]
  }
  return [
    ...ownBlocks(context, 'why-we-met'),
    ...listOf('aim', false),
    ...listOf('learning-question', true),
  ]
}

export function whoTookPart(context: Context): ReportBlock[] {
  const own = ownBlocks(context, 'who-took-part')
  if (context.facts.people.length === 0) return own
  return [
    ...own,
    paragraph(context, summary(context)),
    ...(mayListOrganisations(context.facts.session)
      ? [...byCountry(context), ...byOrganisation(context), ...byPart(context)]
      : [paragraph(context, context.say('report-document.who-took-part.source-hidden'))]),
    ...names(context),
  ]
}

function summary(context: Context): string {
  const { here, count, first, say, language, facts } = context
  const organisations = new Set(here.flatMap((one) => one.organisationId ?? []))
  const countries = new Set(
    [...organisations].flatMap((id) => facts.organisations.get(id)?.country ?? []),
  )
  const sentences = [
    say('report-document.who-took-part.summary', {
      people: first('people', here.length),
      from: organisations.size > 0 ? 'organisations' : 'none',
      organisations: count('organisations', organisations.size),
      countries: count('countries', countries.size),
      countryCount: countries.size,
    }),
  ]
  const absent = facts.people.filter((one) => one.attendance === 'absent').length
  if (absent > 0)
    sentences.push(
      say('report-document.who-took-part.absent', {
        count: absent,
        words: numberFirst(absent, language),
      }),
    )
  return sentences.join(' ')
}

type Tally = { readonly label: string; readonly people: number }

/** Most people first, then by the alphabet of the language. */
function tally(context: Context, labelOf: (person: PersonFacts) => string): Tally[] {
  const counts = new Map<string, number>()
  for (const one of context.here) counts.set(labelOf(one), (counts.get(labelOf(one)) ?? 0) + 1)
  const collator = new Intl.Collator(localeOf[context.language])
  return [...counts]
    .map(([label, people]) => ({ label, people }))
    .sort((one, other) => other.people - one.people || collator.compare(one.label, other.label))
}

function byPart(context: Context): ReportBlock[] {
  const { say, here } = context
  const parts = ['host', 'reviewer', 'guest', 'facilitator'] as const
  const rows = parts
    .map((part) => [
      say(`report-document.part.${part}`),
      String(here.filter((one) => one.part === part).length),
    ])
    .filter((row) => row[1] !== '0')
  if (rows.length < 2) return []
  return [
    ...peopleChart(context, 'part', rows),
    table(
      say('report-document.who-took-part.by-part'),
      [say('report-document.column.part'), say('report-document.column.people')],
      rows,
    ),
  ]
}

function byCountry(context: Context): ReportBlock[] {
  const { say, language, facts } = context
  const unknown = say('report-document.who-took-part.no-country')
  const rows = tally(context, (person) => {
    const country = facts.organisations.get(person.organisationId ?? '')?.country
    return country ? countryName(country, language) : unknown
  })
  if (rows.length < 2) return []
  const head = [say('report-document.column.country'), say('report-document.column.people')]
  return [
    ...peopleChart(context, 'country', rows.map(asRow)),
    table(say('report-document.who-took-part.by-country'), head, rows.map(asRow)),
  ]
}

function byOrganisation(context: Context): ReportBlock[] {
  const { say, language, facts } = context
  const unknown = say('report-document.who-took-part.no-organisation')
  const rows = tally(context, (person) => person.organisationId ?? '')
  if (rows.every((row) => row.label === '')) return []
  const collator = new Intl.Collator(localeOf[language])
  const named = rows
    .map(({ label, people }) => {
      const organisation = facts.organisations.get(label)
      const country = organisation?.country ? countryName(organisation.country, language) : '–'
      return [organisation?.name ?? unknown, country, String(people)]
    })
    .sort(
      (one, other) =>
        Number(other[2]) - Number(one[2]) || collator.compare(one[0] ?? '', other[0] ?? ''),
    )
  const caption = say('report-document.who-took-part.by-organisation')
  const head = (['organisation', 'country', 'people'] as const).map((name) =>
    say(`report-document.column.${name}`),
  )
  return [...peopleChart(context, 'organisation', named), table(caption, head, named)]
}

/** The first cell names them, the last counts them. */
function peopleChart(
  context: Context,
  by: 'country' | 'organisation' | 'part',
  rows: readonly string[][],
): ReportBlock[] {
  const { say, here } = context
  if (isTooFew(here.length)) return []
  const unit = say('report-document.column.people')
  return barChart(context, {
    about: say(`report-document.who-took-part.by-${by}`),
    bars: rows.map((row) => {
      const people = Number(row.at(-1))
      return { label: row[0] ?? '', values: [people], people }
    }),
    names: [unit],
    unit,
    n: here.length,
    joins: true,
  })
}

const asRow = ({ label, people }: Tally) => [label, String(people)]

function table(caption: string, head: string[], rows: string[][]): ReportBlock {
  const numeric = head.map((_, index) => index === head.length - 1)
  return { kind: 'table', caption, head, numeric, rows, foreign: [] }
}

/** The list is for those who were there; a funder reads numbers. */
function names(context: Context): ReportBlock[] {
  if (context.edition !== 'participants') return []
  const listed = context.here
    .filter(context.mayName)
    .flatMap((one) => (one.name ? [describe(context, one)] : []))
  if (listed.length === 0) return []
  const collator = new Intl.Collator(localeOf[context.language])
  const others = context.here.length - listed.length
  const { say, language } = context
  return [
    heading(context, say('report-document.who-took-part.names')),
    paragraph(
      context,
      say('report-document.who-took-part.names-intro', {
        count: others,
        words: numberFirst(others, language),
      }),
    ),
    {
      kind: 'list',
      ordered: false,
      items: listed.sort(collator.compare).map((text) => ({ text, language })),
    },
  ]
}

function describe({ facts }: Context, person: PersonFacts): string {
  const organisation = facts.organisations.get(person.organisationId ?? '')?.name
  return [person.name, person.role, organisation].filter(Boolean).join(', ')
}

/** Facilitators who may be named to these readers: whom to ask, and who wrote. */
export function facilitators(context: Context): string | null {
  const listed = context.here
    .filter((one) => one.part === 'facilitator' && context.mayName(one))
    .flatMap((one) => one.name ?? [])
  return listed.length > 0 ? inList(listed, context.language) : null
}
