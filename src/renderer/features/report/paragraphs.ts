export type Paragraph = {
  readonly words: string
  /** Where it begins in the whole text. */
  readonly from: number
}

/** Blank lines part paragraphs, as in the Word file. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/\S[\s\S]*?(?=\n\s*\n|$(?![\s\S]))/gu)].map((match) => ({
    words: match[0].trimEnd(),
    from: match.index,
  }))
}

/** The place in the whole text that was clicked; null beside the paragraphs. */
export function placeInText({ target, clientX, clientY }: MouseEvent): number | null {
  const paragraph = target instanceof Element ? target.closest<HTMLElement>('[data-from]') : null
  if (!paragraph) return null
  const hit = document.caretPositionFromPoint?.(clientX, clientY)
  const isIn = hit?.offsetNode.nodeType === Node.TEXT_NODE && paragraph.contains(hit.offsetNode)
  return Number(paragraph.dataset['from']) + (isIn ? hit.offset : 0)
}
