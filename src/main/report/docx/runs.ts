// Text as runs: cleaned of what XML cannot hold, line breaks and tabs as elements, the language
// told wherever it is not the document's.
import { Bookmark, InternalHyperlink, Paragraph, Tab, TextRun, type IRunOptions } from 'docx'
import { cleanText } from '../../../shared/domain/text'
import { wordLanguage } from './look'

export type Inline = TextRun | InternalHyperlink | Bookmark
export type RunLook = Pick<IRunOptions, 'style' | 'bold'> & {
  readonly language?: string | undefined
}

const rightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

export const isRightToLeft = (text: string): boolean => rightToLeft.test(text)

/** Runs of text that has been cleaned already; pieces of it keep their spaces. */
export function cleanRuns(text: string, look: RunLook = {}): TextRun[] {
  const { language, ...rest } = look
  const base = {
    ...rest,
    ...(language === undefined ? {} : { language: { value: wordLanguage(language) } }),
    ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
  }
  return text.split('\n').flatMap((line, index) =>
    line.split('\t').map(
      (piece, part) =>
        new TextRun({
          ...base,
          ...(part === 0 && index > 0 ? { break: 1 } : {}),
          children: part > 0 ? [new Tab(), piece] : [piece],
        }),
    ),
  )
}

export const runs = (text: string, look: RunLook = {}): TextRun[] =>
  cleanRuns(cleanText(text), look)

/** Runs in which each cited R-number that the annex holds is a link to it. */
export function citingRuns(
  text: string,
  anchorOf: (number: number) => string | null,
  look: RunLook,
): Inline[] {
  return cleanText(text)
    .split(/\b(R\d+)\b/u)
    .flatMap((piece): Inline[] => {
      const anchor = /^R\d+$/u.test(piece) ? anchorOf(Number(piece.slice(1))) : null
      if (piece === '') return []
      return anchor === null
        ? cleanRuns(piece, look)
        : [
            new InternalHyperlink({
              anchor,
              children: cleanRuns(piece, { ...look, style: 'Hyperlink' }),
            }),
          ]
    })
}

export function link(text: string, anchor: string, look: RunLook = {}): InternalHyperlink {
  return new InternalHyperlink({ anchor, children: runs(text, { ...look, style: 'Hyperlink' }) })
}

export function styled(
  style: string,
  children: readonly Inline[],
  text = '',
  keepNext = false,
): Paragraph {
  return new Paragraph({
    style,
    children: [...children],
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    ...(keepNext ? { keepNext } : {}),
  })
}
