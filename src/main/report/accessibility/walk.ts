// Where in the document the checker is, and what it has found there.
import type {
  AccessibilityProblem,
  AccessibilityRule,
} from '../../../shared/contract/accessibility'
import { cleanLine } from '../../../shared/domain/text'
import type { Paragraph } from './paragraph'
import type { Styles } from './word-styles'

export type Walk = {
  readonly styles: Styles
  readonly targets: ReadonlyMap<string, string>
  readonly problems: AccessibilityProblem[]
  readonly report: (rule: AccessibilityRule, text?: string) => void
  /** Text of the last heading; empty before the first. */
  under: string
  level: number
  headings: number
  words: number
  hasContents: boolean
  /** Paragraphs in a row that begin like the items of a list, as typed. */
  typed: number
  /** Charts whose numbers have not come yet. */
  charts: number
  before: Paragraph | 'table' | null
  readonly bookmarks: Set<string>
  readonly anchors: { readonly anchor: string; readonly text: string; readonly under: string }[]
}

/** What a person can work through in one sitting. */
const mostProblems = 200
const longestText = 80

export function createWalk(styles: Styles, targets: ReadonlyMap<string, string>): Walk {
  const problems: AccessibilityProblem[] = []
  const walk: Walk = {
    styles,
    targets,
    problems,
    report: (rule, text = '') => {
      if (problems.length < mostProblems)
        problems.push({ rule, text: startOf(text), under: startOf(walk.under) })
    },
    under: '',
    level: 0,
    headings: 0,
    words: 0,
    hasContents: false,
    typed: 0,
    charts: 0,
    before: null,
    bookmarks: new Set(),
    anchors: [],
  }
  return walk
}

function startOf(text: string): string {
  const letters = Array.from(cleanLine(text.slice(0, 1_000)))
  return letters.length <= longestText
    ? letters.join('')
    : `${letters.slice(0, longestText - 1).join('')}…`
}

export const isEmpty = ({ text, pictures, charts, floats, ruled }: Paragraph): boolean =>
  text.trim() === '' && pictures.length === 0 && charts === 0 && !floats && !(ruled && text !== '')

export const countWords = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0
