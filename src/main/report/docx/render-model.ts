// Which Word file a model becomes.
import type { BuildProgress, DocumentModel } from '../build-document'
import { renderDocx } from './render'
import { renderSheet } from './sheet'

export function renderModel(model: DocumentModel, progress?: BuildProgress): Promise<Uint8Array> {
  return 'paper' in model ? renderSheet(model) : renderDocx(model, progress)
}
