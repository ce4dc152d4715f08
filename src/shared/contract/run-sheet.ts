import { command, query } from '../rpc/contract'
import { SheetModel, SheetPaper } from '../domain/run-sheet-model'
import { AccessibilityProblem } from './accessibility'
import { z } from '../zod'
import { DocumentId, Instant, ReportLanguage, SessionId } from './primitives'

export const SheetOptions = z.object({
  sessionId: SessionId,
  paper: SheetPaper,
  language: ReportLanguage,
  /** The run sheet ends with the arrival list, on a page of its own. */
  withArrivals: z.boolean().default(true),
})

export const ExportedSheet = z.object({
  id: DocumentId,
  path: z.string(),
  paper: SheetPaper,
  language: ReportLanguage,
  /** What the accessibility checker found; null where nobody looked. */
  problems: z.array(AccessibilityProblem).nullable(),
  at: Instant,
})
export type ExportedSheet = z.infer<typeof ExportedSheet>

/** What the facilitator holds in the room, and what lies at the door. */
export const runSheet = {
  /** The very model the Word file is made from. */
  preview: query({ input: SheetOptions, output: SheetModel, errors: ['record/not-found'] }),
  /** Writes beside the workspace, or where the desktop's dialog says; null when cancelled there. */
  export: command({
    input: SheetOptions.extend({ path: z.string().max(4096).optional() }),
    output: ExportedSheet.nullable(),
    errors: ['record/not-found', 'report/path-missing', 'report/cannot-write', 'report/cancelled'],
  }),
}
