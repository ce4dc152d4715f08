// Which written words a typed word stands for.
import { folded } from '../../../shared/domain/folded'
import { isOneSlip } from '../../../shared/domain/typing-distance'
import { stemOf } from '../../words/stems'

/** How a written word fits a typed one, the best first; `far` and `none` are as good as not at all. */
export type Fit = 'exact' | 'start' | 'stem' | 'inside' | 'folded' | 'slip' | 'none'

const shortestInside = 4
/** Short words that differ by a mark or a letter are other words: far and får, hal and hall. */
const shortestLoose = 5
const sameStart = 3

/** Both in lower case and NFC. `isName`: "Asa" finds Åsa, short as she is. */
export function fitOf(typed: string, written: string, isName = false): Fit {
  if (written === typed) return 'exact'
  if (written.startsWith(typed)) return 'start'
  if (isSameStem(typed, written)) return 'stem'
  if (typed.length >= shortestInside && written.includes(typed)) return 'inside'
  if (!isName && typed.length < shortestLoose) return 'none'
  const [plain, other] = [folded(typed), folded(written)]
  // Who types a mark means it; who types none may have no key for it.
  if (plain === typed && (other === plain || other.startsWith(plain))) return 'folded'
  return typed.length >= shortestLoose && isOneSlip(plain, other) ? 'slip' : 'none'
}

function isSameStem(typed: string, written: string): boolean {
  if (typed.length < sameStart || !written.startsWith(typed.slice(0, sameStart))) return false
  return (['en', 'sv'] as const).some(
    (language) => stemOf(typed, language) === stemOf(written, language),
  )
}

export const isLoose = (fit: Fit): boolean => fit === 'folded' || fit === 'slip'

const mostForms = 60

/**
 * For each typed word the words of the index it stands for, as one FTS5 expression; loosely only where no
 * word is written so. Empty when some word stands for nothing.
 */
export function widerExpression(typed: readonly string[], indexed: readonly string[]): string {
  const parts = typed.map((word) => {
    const close: string[] = []
    const loose: string[] = []
    for (const written of indexed) {
      const fit = fitOf(word, written)
      if (fit === 'none') continue
      const forms = isLoose(fit) ? loose : close
      if (forms.length < mostForms) forms.push(written)
    }
    return close.length > 0 ? close : loose
  })
  if (parts.some((forms) => forms.length === 0)) return ''
  return parts.map((forms) => `(${forms.map((form) => `"${form}"`).join(' OR ')})`).join(' AND ')
}
