// Bookmarks: which reflection or heading a link may lead to, and names that are never given twice.
import type { ReportModel } from '../../shared/domain/report-model'

export type Names = {
  /** R47, when the annex has it. */
  readonly entry: (number: number) => string | null
  /** Where a link to this heading leads. */
  readonly heading: (text: string) => string | null
  /** The bookmark to put around a heading: for the first of its wording only. */
  readonly defineHeading: (text: string) => string | null
  /** R47_q1, R47_q2 … and R47_t1 for translations. */
  readonly next: (number: number, use: 'q' | 't') => string
}

export function createNames(model: ReportModel): Names {
  const entries = new Set<number>()
  const headings = new Map<string, string>()
  for (const section of model.sections)
    for (const block of section.blocks) {
      if (block.kind === 'entry') entries.add(block.quote.number)
      if (block.kind === 'heading' && section.key !== 'annex' && !headings.has(block.text.text))
        headings.set(block.text.text, `heading_${headings.size + 1}`)
    }
  const defined = new Set<string>()
  return {
    entry: (number) => (entries.has(number) ? `R${number}` : null),
    heading: (text) => headings.get(text) ?? null,
    defineHeading: (text) => {
      if (defined.has(text)) return null
      defined.add(text)
      return headings.get(text) ?? null
    },
    next: createQuoteNames(),
  }
}

/** Each document counts how often it quotes a reflection. */
export function createQuoteNames(): Names['next'] {
  const used = new Map<string, number>()
  return (number, use) => {
    const key = `R${number}_${use}`
    const count = (used.get(key) ?? 0) + 1
    used.set(key, count)
    return `${key}${count}`
  }
}

const longestTitle = 48

/** Enough of a finding to know it by, for a link that leads back to it. */
export function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title.replace(/\.$/u, '')
  const start = title.slice(0, longestTitle).replace(/[\uD800-\uDBFF]$/, '')
  const words = start.slice(0, Math.max(start.lastIndexOf(' '), longestTitle / 2))
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`
}
