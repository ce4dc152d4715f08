// What every part of a paper is written with: the model, and its words as runs.
import { Bookmark } from 'docx'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import type { PaperModel } from '../paper/paper-model'
import { createQuoteNames, type Names } from '../names'
import { isRightToLeft, runs, type Inline, type RunLook } from './runs'

export type Sheet = { readonly model: PaperModel; readonly quoteName: Names['next'] }

export const createSheet = (model: PaperModel): Sheet => ({ model, quoteName: createQuoteNames() })

/** Words of a reflection stand in a bookmark with its number. */
export function words(
  { model, quoteName }: Sheet,
  { text, number, ...of }: Passage,
  look: RunLook = {},
): Inline[] {
  const language = of.language === model.language ? undefined : of.language
  const children = runs(text, { ...look, language })
  return number === undefined ? children : [new Bookmark({ id: quoteName(number, 'q'), children })]
}

export const bidi = (text: string) => (isRightToLeft(text) ? { bidirectional: true } : {})
