import type { Passage, SheetModel } from '../../../shared/domain/run-sheet-model'

/** Words in another language than the sheet's say so. */
export function Words({ of: { text, language }, in: model }: { of: Passage; in: SheetModel }) {
  if (language === model.language) return text
  return (
    <span lang={language} dir="auto">
      {text}
    </span>
  )
}
