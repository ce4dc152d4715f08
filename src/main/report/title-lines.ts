import type { ReportModel } from '../../shared/domain/report-model'
import type { Text } from '../platform/text'

type Line = { readonly text: string; readonly language: string }

/** What stands above the title, and who took part and whom to thank under it. */
export function titleLines(
  model: ReportModel,
  say: Text,
): { readonly edition: string; readonly details: readonly Line[] } {
  const { partners, grant, language, titleLanguages } = model
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(partners)
  const ours = (text: string): Line => ({ text, language })
  const details = [
    ours(
      partners.length > 0 ? say('report-document.partners', { count: partners.length, names }) : '',
    ),
    ours(grant === '' ? '' : say('report-document.grant', { grant })),
    { text: model.credit, language: titleLanguages.credit },
  ]
  const draft = model.draft ? say('report-document.draft') : ''
  return {
    edition: [draft, model.editionLine].filter(Boolean).join(' · '),
    details: details.filter(({ text }) => text.trim() !== ''),
  }
}
