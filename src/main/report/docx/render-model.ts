// Which file a model becomes.
import type { BuildProgress, DocumentModel } from '../build-document'
import { renderLetters } from './letters'
import { renderDocx } from './render'
import { renderSheet } from './sheet'

export function renderModel(model: DocumentModel, progress?: BuildProgress): Promise<Uint8Array> {
  if ('letters' in model) return renderLetters(model, progress)
  return 'paper' in model ? renderSheet(model) : renderDocx(model, progress)
}
