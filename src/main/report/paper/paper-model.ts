// What stands on a paper about a session: the blocks of the facilitator's papers and a few of its own.
import type { PaperKind, ReviewPaper } from '../../../shared/contract/documents'
import type { Quote } from '../../../shared/domain/report-model'
import type {
  Passage,
  SheetBlock,
  SheetModel,
  SheetPaper,
} from '../../../shared/domain/run-sheet-model'

export type Slip = {
  readonly kind: 'slip'
  /** To type back: digits only. */
  readonly id: string
  /** Null for a line to write a name on. */
  readonly who: Passage | null
  readonly question: Passage
  readonly hint: Passage
  /** To write on. */
  readonly lines: number
  readonly newPage: boolean
}

export type PaperBlock =
  | SheetBlock
  | { readonly kind: 'paragraph'; readonly text: Passage }
  | { readonly kind: 'quote'; readonly quote: Quote }
  /** Lines to write on. */
  | { readonly kind: 'room'; readonly lines: number }
  | Slip

export type PaperModel = Omit<SheetModel, 'paper' | 'blocks'> & {
  readonly paper: SheetPaper | PaperKind | ReviewPaper | 'method-card'
  readonly blocks: readonly PaperBlock[]
}

export type LettersModel = {
  readonly letters: readonly { readonly name: string; readonly model: PaperModel }[]
  /** For programs that send letters: a CSV file, safe to open in a spreadsheet. */
  readonly list: { readonly name: string; readonly text: string }
}
