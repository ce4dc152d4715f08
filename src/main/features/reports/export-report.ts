// From a session to a file on disk, and the record of what went into it.
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { AccessibilityProblem } from '../../../shared/contract/accessibility'
import type { Edition, ReportLanguage } from '../../../shared/contract/primitives'
import type { ExportedDocument, ReportLayout } from '../../../shared/contract/reports'
import { formatOf } from '../../../shared/domain/report-format'
import type { ReportModel } from '../../../shared/domain/report-model'
import { AppError } from '../../../shared/errors'
import { createText } from '../../platform/text'
import { checkInProcess } from '../../report/accessibility/checker'
import { buildInProcess, type BuildDocument } from '../../report/build-document'
import { gatherSession } from '../../report/gather'
import { recordDocument } from '../../report/document-record'
import { buildReportModel } from '../../report/model/model'
import { writeDocument } from '../../report/write-file'
import type { Store } from '../../workspace/store'
import { readLayout } from './report-layout'
import { toDocument } from './reports-repository'

export type ReportChoice = {
  readonly sessionId: string
  readonly edition: Edition
  readonly language: ReportLanguage
} & Partial<ReportLayout>

/** Throws 'record/not-found'. */
export function modelOf(store: Store, { sessionId, ...request }: ReportChoice): ReportModel {
  const facts = gatherSession(store, sessionId)
  return buildReportModel(facts, request, createText(request.language))
}

export type Written = {
  readonly path: string
  readonly bytes: Uint8Array
  readonly model: ReportModel
  readonly problems: AccessibilityProblem[] | null
}

/** A read-only workspace can be reported on; it then keeps no record of it. */
export function remember(
  store: Store,
  sessionId: string,
  written: Written,
  window: string,
): ExportedDocument {
  const { path, bytes, model, problems } = written
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (store.readOnly) {
    const { edition, language } = model
    const counts = { reflections: model.counted.length, quoted: model.quoted.length }
    const id = store.newId() as ExportedDocument['id']
    const file = { path, format: formatOf(path), edition, language, problems }
    return { id, ...file, ...counts, at: store.now() }
  }
  const { edition, language, counted, quoted } = model
  const readers = { counted, quoted, problems }
  const kept = { sessionId, kind: 'summary', edition, language, path, sha256, ...readers }
  return store.command({ label: 'reports.export', window }, () =>
    toDocument(recordDocument(store, kept)),
  )
}

export type ExportReport = ReportChoice & { readonly out: string; readonly build?: BuildDocument }
export type ReportAnswer = {
  readonly path: string
  readonly edition: Edition
  readonly language: ReportLanguage
  readonly reflections: number
  readonly quoted: number
  readonly milliseconds: number
}

/**
 * For the command line: laid out as the facilitator left it; replaces `out`, whose ending says what it
 * becomes, in one step.
 */
export async function exportReport(store: Store, wanted: ExportReport): Promise<ReportAnswer> {
  const started = performance.now()
  const path = resolve(wanted.out)
  const { out: _, build = buildInProcess, ...choice } = wanted
  const format = formatOf(path)
  if (format === 'pdf') throw new AppError('report/no-printer')
  const model = modelOf(store, { ...readLayout(store, choice), ...choice })
  const bytes = await build(model, { format })
  await writeDocument(path, bytes)
  const problems = await checkInProcess(bytes, path)
  const { edition, language, reflections, quoted } = remember(
    store,
    wanted.sessionId,
    { path, bytes, model, problems },
    'command-line',
  )
  const milliseconds = Math.round(performance.now() - started)
  return { path, edition, language, reflections, quoted, milliseconds }
}
