// Which file a model becomes. Each way of writing is loaded when it is wanted.
import type { BuildProgress, BuiltFormat, DocumentModel } from './build-document'

export async function renderModel(
  model: DocumentModel,
  format: BuiltFormat = 'docx',
  progress?: BuildProgress,
): Promise<Uint8Array> {
  const isSummary = !('letters' in model) && !('paper' in model)
  if (format === 'html') {
    if (!isSummary) throw new Error('only the summary is written as a page')
    return (await import('./html/page')).renderHtml(model, progress)
  }
  if ('letters' in model) return (await import('./docx/letters')).renderLetters(model, progress)
  if ('paper' in model) return (await import('./docx/sheet')).renderSheet(model)
  return (await import('./docx/render')).renderDocx(model, progress)
}
