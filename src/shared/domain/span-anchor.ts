// Where words that were marked stand after the text around them was changed.
export type Span = { readonly start: number; readonly end: number }
/** Not sure: some of the words themselves were changed, or they stand in several places now. */
export type Anchored = { readonly span: Span; readonly isSure: boolean }

/**
 * The place in `to` of the words at `span` in `from`, in UTF-16 units; null when nothing is left of
 * them. Sure only where the very same words stand between whole characters.
 */
export function reAnchored(from: string, to: string, span: Span): Anchored | null {
  if (span.start < 0 || span.end > from.length || span.start >= span.end) return null
  const edges = characterEdges(to)
  const isWhole = ({ start, end }: Span) => edges.has(start) && edges.has(end)
  const change = changedPart(from, to)
  const words = from.slice(span.start, span.end)
  const still = untouched(span, from.length, change)
  if (still && isWhole(still)) return { span: still, isSure: true }
  const places = placesOf(words, to).filter(isWhole)
  if (places.length === 1 && places[0]) return { span: places[0], isSure: true }
  const told = places.find(({ start }) => start === byNeighbours(from, to, span))
  if (told) return { span: told, isSure: true }
  const nearest = nearestTo(span.start, places)
  if (nearest) return { span: nearest, isSure: false }
  const left = whatIsLeft(from, to, span, change, edges)
  return left && { span: left, isSure: false }
}

/** How much is the same at the beginning and at the end. */
type Change = { readonly before: number; readonly after: number; readonly growth: number }

function changedPart(from: string, to: string): Change {
  const most = Math.min(from.length, to.length)
  let before = 0
  while (before < most && from[before] === to[before]) before += 1
  let after = 0
  while (after < most - before && from.at(-1 - after) === to.at(-1 - after)) after += 1
  return { before, after, growth: to.length - from.length }
}

function untouched(span: Span, length: number, { before, after, growth }: Change): Span | null {
  if (span.end <= before) return span
  if (span.start >= length - after) return { start: span.start + growth, end: span.end + growth }
  return null
}

function placesOf(words: string, text: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length })
  return places
}

/** Where words that stand in several places are with the same neighbours as before, if only there. */
function byNeighbours(from: string, to: string, { start, end }: Span): number | undefined {
  for (let reach = 4; ; reach *= 2) {
    const first = Math.max(0, start - reach)
    const around = from.slice(first, end + reach)
    const [place, another] = placesOf(around, to)
    if (!place) return undefined
    if (!another && placesOf(around, from).length === 1) return place.start + start - first
    if (around.length === from.length) return undefined
  }
}

function nearestTo(start: number, places: readonly Span[]): Span | undefined {
  return places.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0]
}

/** The part of the span outside the change, and what now stands between. */
function whatIsLeft(
  from: string,
  to: string,
  span: Span,
  { before, after, growth }: Change,
  edges: ReadonlySet<number>,
): Span | null {
  // Nothing of the words themselves was kept: what stands there now is something else.
  if (span.start >= before && span.end <= from.length - after) return null
  let start = Math.min(span.start, before)
  let end = span.end > from.length - after ? span.end + growth : to.length - after
  while (start > 0 && !edges.has(start)) start -= 1
  while (end < to.length && !edges.has(end)) end += 1
  while (start < end && /\s/u.test(to[start] ?? '')) start += 1
  while (end > start && /\s/u.test(to[end - 1] ?? '')) end -= 1
  return start < end && edges.has(start) && edges.has(end) ? { start, end } : null
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

function characterEdges(text: string): ReadonlySet<number> {
  const edges = new Set([text.length])
  for (const { index } of characters.segment(text)) edges.add(index)
  return edges
}
