import { command, query } from '../rpc/contract'
import { ReportFormat } from '../domain/report-format'
import { mostQuotes, PageSize, ReportCharts, ReportModel, SectionKey } from '../domain/report-model'
import { AccessibilityProblem } from './accessibility'
import { z } from '../zod'
import {
  Attribution,
  Done,
  DocumentId,
  Edition,
  Instant,
  ReportLanguage,
  SessionId,
  Words,
} from './primitives'

/** What is kept for each session and edition, so that the next export looks like this one. */
export const ReportLayout = z.object({
  /** Sections to leave out. */
  without: z.array(SectionKey).max(30).default([]),
  /** Sections in the order wanted; those not named follow in the usual order, the annex last. */
  order: z.array(SectionKey).max(30).default([]),
  /** The most precise signature in this export; never above the edition's, nor above consent. */
  ceiling: Attribution.default('named'),
  /** In "What we learned"; null for the usual two of each finding. */
  quotes: z.int().min(0).max(mostQuotes).nullable().default(null),
  /** Marked as a draft on every page. */
  draft: z.boolean().default(false),
  page: PageSize.default('a4'),
  /** The funder's own number for this grant. */
  grant: z.string().max(200).default(''),
  charts: ReportCharts.default('pictures'),
})
export type ReportLayout = z.output<typeof ReportLayout>

export const ReportOptions = ReportLayout.extend({
  sessionId: SessionId,
  edition: Edition,
  language: ReportLanguage,
})
export type ReportOptions = z.input<typeof ReportOptions>

export const ExportedDocument = z.object({
  id: DocumentId,
  path: z.string(),
  format: ReportFormat,
  edition: Edition,
  language: ReportLanguage,
  reflections: z.int(),
  quoted: z.int(),
  /** What the accessibility checker found; null where nobody looked. */
  problems: z.array(AccessibilityProblem).nullable(),
  at: Instant,
})
export type ExportedDocument = z.infer<typeof ExportedDocument>

export const reports = {
  /** The very model the Word file is made from. */
  preview: query({ input: ReportOptions, output: ReportModel, errors: ['record/not-found'] }),
  /**
   * Writes beside the workspace, or where the desktop's dialog says; null when cancelled there. A Word
   * file unless told. A PDF where the shell can print one; elsewhere the page, for a browser to print.
   */
  export: command({
    input: ReportOptions.extend({
      format: ReportFormat.optional(),
      path: z.string().max(4096).optional(),
    }),
    output: ExportedDocument.nullable(),
    errors: ['record/not-found', 'report/path-missing', 'report/cannot-write', 'report/cancelled'],
  }),
  /** How this edition was last laid out. */
  layout: query({
    input: z.object({ sessionId: SessionId, edition: Edition }),
    output: ReportLayout,
  }),
  keepLayout: command({
    input: ReportLayout.extend({ sessionId: SessionId, edition: Edition }),
    output: Done,
    errors: ['record/not-found'],
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
