// Words cut where marks begin and end, so that marks may overlap.
export type Mark = {
  id: string
  /** UTF-16 units of the text, end not included. */
  start: number
  end: number
  /** Slot 1–5; anything else is neutral. */
  colour: number
  /** Written small where the mark ends; colour alone says nothing. */
  label: string
  /** Its words changed after it was made. */
  isDoubtful?: boolean
}
export type Span = { readonly start: number; readonly end: number }
export type Segment = Span & {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly isSelected: boolean
  /** Marks that end with this piece. */
  readonly ending: readonly Mark[]
}

/** Pieces in order that together are the text; marks beyond its ends are cut off. */
export function markSegments(
  text: string,
  marks: readonly Mark[],
  selection: Span | null = null,
): Segment[] {
  const inside = marks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }))
    .filter(({ start, end }) => start >= 0 && start < end)
  const spans: readonly Span[] = selection ? [...inside, selection] : inside
  const cuts = [0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .toSorted((a, b) => a - b)
  return [...new Set(cuts)].slice(0, -1).map((start, index, all) => {
    const end = all[index + 1] ?? text.length
    const covers = (span: Span) => span.start <= start && span.end >= end
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: inside.filter(covers),
      isSelected: selection !== null && covers(selection),
      ending: inside.filter((mark) => mark.end === end),
    }
  })
}
