import { command, query } from '../rpc/contract'
import { ReportModel, SectionKey } from '../domain/report-model'
import { z } from '../zod'
import { Done, DocumentId, Edition, Instant, ReportLanguage, SessionId, Words } from './primitives'

export const ReportOptions = z.object({
  sessionId: SessionId,
  edition: Edition,
  language: ReportLanguage,
  /** Sections to leave out. */
  without: z.array(SectionKey).max(30).default([]),
})
export type ReportOptions = z.infer<typeof ReportOptions>

export const ExportedDocument = z.object({
  id: DocumentId,
  path: z.string(),
  edition: Edition,
  language: ReportLanguage,
  reflections: z.int(),
  quoted: z.int(),
  at: Instant,
})
export type ExportedDocument = z.infer<typeof ExportedDocument>

export const reports = {
  /** The very model the Word file is made from. */
  preview: query({ input: ReportOptions, output: ReportModel, errors: ['record/not-found'] }),
  /** Writes beside the workspace, or where the desktop's dialog says; null when cancelled there. */
  export: command({
    input: ReportOptions.extend({ path: z.string().max(4096).optional() }),
    output: ExportedDocument.nullable(),
    errors: ['record/not-found', 'report/path-missing', 'report/cannot-write', 'report/cancelled'],
  }),
  cancel: command({ input: z.object({}).strict(), output: Done }),
  documents: query({
    input: z.object({ sessionId: SessionId }),
    output: z.array(ExportedDocument),
  }),
  /** The facilitator's own paragraphs, blank lines between them; empty removes them. */
  writeSection: command({
    input: z.object({
      sessionId: SessionId,
      edition: Edition,
      language: ReportLanguage,
      section: SectionKey,
      text: Words,
    }),
    output: Done,
    errors: ['record/not-found', 'text/too-long'],
  }),
}
