// Coded statements: how many reflections from how many people and organisations each theme has.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { ReflectionFacts } from '../facts'
import { barChart, isTooFew, peopleFigure } from './charts'
import { foreignLabels, heading, paragraph, type Context } from './context'
import { figure } from './numbers'
import { peopleIn, voicesIn } from './response'

type Coded = {
  readonly id: string
  readonly title: string
  readonly reflections: ReflectionFacts[]
}

export function codedThemes(context: Context): ReportBlock[] {
  const { say, count, first, language } = context
  const coded = context.counted.filter(({ id }) => context.themesOf(id).length > 0)
  const ranked = byTheme(context, coded)
  if (ranked.length === 0) return []
  const titles = ranked.map(({ id, title }) => context.translate('theme', id, 'title', title))
  const sentence = say('report-document.outcomes.coded', {
    reflections: first('reflections', coded.length),
    count: coded.length,
    themes: count('themes', ranked.length),
  })
  const unit = say('report-document.column.reflections')
  return [
    heading(context, say('report-document.outcomes.themes')),
    paragraph(context, sentence),
    ...(isTooFew(voicesIn(coded))
      ? []
      : barChart(context, {
          about: say('report-document.chart.about-themes'),
          bars: ranked.map(({ reflections }, index) => ({
            label: titles[index]?.text ?? '',
            values: [reflections.length],
            people: voicesIn(reflections),
          })),
          names: [unit],
          unit,
          n: coded.length,
          joins: true,
        })),
    {
      kind: 'table',
      caption: say('report-document.outcomes.caption-themes'),
      head: (['theme', 'reflections', 'heard', 'organisations'] as const).map((name) =>
        say(`report-document.column.${name}`),
      ),
      numeric: [false, true, true, true],
      rows: ranked.map(({ reflections }, index) => [
        titles[index]?.text ?? '',
        figure(reflections.length, language),
        peopleFigure(context, peopleIn(reflections)),
        String(new Set(reflections.flatMap((one) => context.organisationOf(one) ?? [])).size),
      ]),
      foreign: foreignLabels(context, titles),
    },
  ]
}

/** Each theme with what was coded with it, most first. */
export function byTheme({ themesOf }: Context, coded: readonly ReflectionFacts[]): Coded[] {
  const found = new Map<string, Coded>()
  for (const one of coded) {
    const themes = themesOf(one.id).map(({ themeId, title: own }) => [themeId, own] as const)
    for (const [id, title] of new Map(themes)) {
      const theme = found.get(id) ?? { id, title, reflections: [] }
      theme.reflections.push(one)
      found.set(id, theme)
    }
  }
  return [...found.values()].sort((one, other) => other.reflections.length - one.reflections.length)
}
