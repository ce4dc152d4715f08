import type { AccessibilityProblem } from '../../../shared/contract/accessibility'
import { ExportedSheet } from '../../../shared/contract/run-sheet'
import type { SheetModel } from '../../../shared/domain/run-sheet-model'
import { newRow } from '../../workspace/rows'
import type { Row } from '../../workspace/tables'
import { recordDocument } from '../../report/document-record'
import type { Store } from '../../workspace/store'

type WrittenSheet = {
  readonly sessionId: string
  readonly model: SheetModel
  readonly path: string
  readonly sha256: string
  readonly problems: AccessibilityProblem[] | null
}

/** That it was made, of what kind and where it lies; a workspace that cannot be written keeps no record. */
export function recordSheet(
  store: Store,
  { sessionId, model, path, sha256, problems }: WrittenSheet,
  window: string,
): ExportedSheet {
  let row: Pick<Row<'document'>, 'id' | 'created_at'> = newRow(store)
  const { paper, language } = model
  if (!store.readOnly)
    store.command({ label: 'runSheet.export', window }, () => {
      const nobody = { edition: '', counted: [], quoted: [] }
      const file = { language, path, sha256, problems }
      row = recordDocument(store, { sessionId, kind: paper, ...file, ...nobody })
    })
  return ExportedSheet.parse({ id: row.id, path, paper, language, problems, at: row.created_at })
}
