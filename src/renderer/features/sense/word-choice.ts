// Choosing words one by one, without a mouse.
export type Words = readonly { readonly start: number; readonly end: number }[]
/** Indexes of the first and the last word chosen. */
export type WordChoice = { readonly first: number; readonly last: number }

/** Where the words of a text stand, in UTF-16 units. */
export function wordsOf(text: string, language: string | null): Words {
  const segmenter = new Intl.Segmenter(language ?? 'und', { granularity: 'word' })
  return [...segmenter.segment(text)].flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  )
}

export type WordStep = 'next' | 'previous' | 'longer' | 'shorter'

/** Stays within the words there are; the first step chooses the first word. */
export function wordStep(choice: WordChoice | null, step: WordStep, count: number): WordChoice {
  if (!choice) return { first: 0, last: 0 }
  const { first, last } = choice
  const at = (index: number) => Math.max(0, Math.min(index, count - 1))
  switch (step) {
    case 'next':
      return { first: at(first + 1), last: at(first + 1) }
    case 'previous':
      return { first: at(first - 1), last: at(first - 1) }
    case 'longer':
      return { first, last: at(last + 1) }
    case 'shorter':
      return { first, last: Math.max(first, last - 1) }
  }
}
