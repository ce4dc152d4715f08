import { useEffect, useRef } from 'react'
import { type Mark, markSegments, type Span } from './mark-segments'
import styles from './marked-text.module.css'

export type MarkedTextProps = {
  text: string
  marks?: readonly Mark[]
  /** Words chosen by keyboard; what the mouse chose the browser shows itself. */
  chosen?: Span | null
  /** Words chosen with the mouse, or null when they no longer are. */
  onChoose?: (span: Span | null) => void
  language?: string | null
}

/** Words with coloured marks under some of them. */
export function MarkedText({
  text,
  marks = [],
  chosen = null,
  onChoose,
  language,
}: MarkedTextProps) {
  const words = useRef<HTMLParagraphElement>(null)
  useMouseChoice(words, onChoose)
  return (
    <p ref={words} className={styles.words} lang={language ?? undefined} dir="auto">
      {markSegments(text, marks, chosen).map((piece) => {
        const [mark] = piece.marks
        if (!mark && !piece.isSelected) return piece.text
        return (
          <mark
            key={piece.start}
            className={styles.mark}
            data-theme-colour={mark?.colour}
            data-more={piece.marks.length > 1 || undefined}
            data-doubtful={piece.marks.some(({ isDoubtful }) => isDoubtful) || undefined}
            data-chosen={piece.isSelected || undefined}
            data-label={piece.ending.map(({ label }) => label).join(' ') || undefined}
          >
            {piece.text}
          </mark>
        )
      })}
    </p>
  )
}

function useMouseChoice(
  words: React.RefObject<HTMLElement | null>,
  onChoose: ((span: Span | null) => void) | undefined,
): void {
  const latest = useRef(onChoose)
  const had = useRef(false)
  useEffect(() => {
    latest.current = onChoose
  })
  useEffect(() => {
    const look = () => {
      if (!words.current || !latest.current) return
      const span = chosenWithin(words.current)
      if (span === null && !had.current) return
      had.current = span !== null
      latest.current(span)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [words])
}

/** Blanks at the ends are not meant. */
function chosenWithin(words: HTMLElement): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(words, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const text = range.toString()
  const start = before.toString().length + (text.length - text.trimStart().length)
  const length = text.trim().length
  return length === 0 ? null : { start, end: start + length }
}
