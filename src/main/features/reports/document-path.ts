import type { ReportFormat } from '../../../shared/domain/report-format'
import type { ReportModel } from '../../../shared/domain/report-model'
import { createText } from '../../platform/text'
import { safeName } from '../../report/document-place'

/** "International Peer Learning in Museums, participants, English.docx" */
export function documentName(
  model: Pick<ReportModel, 'title' | 'edition' | 'language' | 'draft'>,
  format: ReportFormat = 'docx',
): string {
  const say = createText(model.language)
  const safe = safeName(model.title) || say('report-document.file.untitled')
  const edition = say(`report-document.file.${model.edition}`)
  const draft = model.draft ? `, ${say('report-document.file.draft')}` : ''
  return `${safe}, ${edition}, ${say('report-document.file.language')}${draft}.${format}`
}
