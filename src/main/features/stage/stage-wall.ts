import type { Language } from '../../../shared/messages'
import type { WallCard } from '../../../shared/contract/stage'
import { mayQuote, mayShowOnWall, signature } from '../../../shared/domain/consent'
import { codePoints, shortened } from '../../../shared/domain/text'
import { createText } from '../../platform/text'
import { longestOnWall, type Present, type StageAnswer } from './stage-facts'

/** What the people in the room may be shown, were it released. */
export const mayBeReleased = ({ consent, ...answer }: StageAnswer): boolean =>
  hasWords(answer) && mayQuote(consent, 'participants')

export const isOnWall = ({ consent, isReleased, ...answer }: StageAnswer): boolean =>
  hasWords(answer) && mayShowOnWall({ ...consent, isReleased })

export const hasWords = ({ text, secondText }: Pick<StageAnswer, 'text' | 'secondText'>): boolean =>
  text !== '' || secondText !== ''

/** The words as a card: in their own language, signed as its author allows. */
export function toCard(answer: StageAnswer, present: readonly Present[], main: string): WallCard {
  const language = answer.language ?? main
  const words = [answer.text, answer.secondText].filter(Boolean).join(' … ')
  return {
    id: answer.id as WallCard['id'],
    text:
      codePoints(words) > longestOnWall
        ? `${shortened(words, longestOnWall - 2).trimEnd()} …`
        : words,
    language,
    shownAs: shownAs(answer, present, language.startsWith('sv') ? 'sv' : 'en'),
  }
}

/** Null when nothing but "somebody who was here" would be said. */
function shownAs(
  { author, consent }: StageAnswer,
  present: readonly Present[],
  language: Language,
): string | null {
  const say = createText(language)
  const part = say(`report-document.part-in-signature.${author.part}` as never)
  const source = { ...author, part, participant: say('report-document.participant') }
  const alike = (level: 'role' | 'organisation') =>
    level === 'role'
      ? present.filter((one) => one.part === author.part && sameRole(one.role, author.role)).length
      : present.filter((one) => one.organisation === author.organisation).length
  const signed = signature(consent, source, alike)
  return signed.attribution === 'anonymous' ? null : signed.shownAs
}

const sameRole = (one: string | null, other: string | null) =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase()
