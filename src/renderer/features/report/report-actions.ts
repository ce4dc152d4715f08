import { ReportFormat } from '../../../shared/domain/report-format'
import type { ReportModel } from '../../../shared/domain/report-model'
import { type Action, useActions } from '../../app/commands'
import { useStatus } from '../../app/host'
import { useText } from '../../app/text'
import type { Choice } from './choice'
import { goTo, sectionId } from './places'

type Needs = {
  choice: Choice
  change: (next: Partial<Choice>) => void
  model: ReportModel
  onExport: (format: ReportFormat) => void
  /** Where there is a funder with a web form. */
  onPortal: (() => void) | null
}

/** What the palette can do here. */
export function useReportActions({ choice, change, model, onExport, onPortal }: Needs): void {
  const t = useText()
  const isBrowser = useStatus()?.shell === 'browser'
  const group = t('report.actions')
  const other = choice.edition === 'participants' ? 'funder' : 'participants'
  const otherLanguage = choice.language === 'en' ? 'sv' : 'en'
  const actions: Action[] = [
    ...ReportFormat.options.map((format) => ({
      id: `report.export-${format}`,
      label: t(`report.export.${format === 'pdf' && isBrowser ? 'print' : format}`),
      group,
      run: () => onExport(format),
    })),
    {
      id: 'report.edition',
      label: t('report.switch-edition', { edition: t(`report.edition.${other}`) }),
      group,
      run: () => change({ edition: other }),
    },
    {
      id: 'report.language',
      label: t('report.switch-language', { language: t(`report.language.${otherLanguage}`) }),
      group,
      run: () => change({ language: otherLanguage }),
    },
  ]
  actions.push(...layoutActions({ choice, change, onPortal }, t))
  const places = model.outline.filter(
    ({ key, included, empty }) => included && !(empty && key === 'annex'),
  )
  const jumps = places.map((section) => ({
    id: `report.go-${section.key}`,
    label: t('report.go-to', { section: section.heading }),
    group,
    run: () => goTo(sectionId(section.key)),
  }))
  useActions([...actions, ...jumps])
}

function layoutActions(
  { choice, change, onPortal }: Pick<Needs, 'choice' | 'change' | 'onPortal'>,
  t: ReturnType<typeof useText>,
): Action[] {
  const group = t('report.actions')
  const otherPaper = choice.page === 'a4' ? 'letter' : 'a4'
  return [
    ...(onPortal ? [{ id: 'report.portal', label: t('report.portal'), group, run: onPortal }] : []),
    {
      id: 'report.draft',
      label: t(choice.draft ? 'report.unmark-draft' : 'report.draft'),
      group,
      run: () => change({ draft: !choice.draft }),
    },
    {
      id: 'report.paper',
      label: t('report.switch-paper', { paper: otherPaper === 'a4' ? 'A4' : 'Letter' }),
      group,
      run: () => change({ page: otherPaper }),
    },
  ]
}
