// What papers about a peer review are made of.
import type { Conclusions } from '../../../shared/contract/conclusions'
import type { ReviewPaper } from '../../../shared/contract/documents'
import type { ReportLanguage } from '../../../shared/contract/primitives'
import type { Review } from '../../../shared/contract/reviews'
import type { Visit } from '../../../shared/contract/visit'
import type { HouseStyle } from '../../../shared/domain/house-style'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import type { Text } from '../../platform/text'
import { dateRange } from '../model/numbers'
import type { PaperBlock, PaperModel } from './paper-model'

export type ReviewFacts = {
  readonly review: Review
  readonly visit: Visit
  readonly conclusions: Conclusions
}

/** What every paper about a review is built with. */
export type ReviewBasis = ReviewFacts & {
  readonly paper: ReviewPaper
  readonly language: ReportLanguage
  readonly say: Text
  /** In the paper's language. */
  readonly ours: (text: string) => Passage
  /** As it was written: in the language of the review. */
  readonly theirs: (text: string) => Passage
}

type Wish = { readonly paper: ReviewPaper; readonly language: ReportLanguage }

export function reviewBasis(facts: ReviewFacts, wish: Wish, say: Text): ReviewBasis {
  return {
    ...facts,
    ...wish,
    say,
    ours: (text) => ({ text, language: wish.language }),
    theirs: (text) => ({ text, language: facts.review.language }),
  }
}

export function reviewModel(
  basis: ReviewBasis,
  blocks: readonly PaperBlock[],
  house: HouseStyle,
): PaperModel {
  const { paper, language, say, review } = basis
  return {
    paper,
    language,
    name: say(`paper.name.${paper}`),
    title: basis.ours(say('paper.review.title', { host: review.hostName })),
    dateAndPlace: visitDays(basis),
    blocks,
    house,
  }
}

/** "24–25 March 2015"; empty while nothing is planned. */
export function visitDays({ visit, language }: ReviewBasis): string {
  const [first, last] = [visit.slots[0], visit.slots.at(-1)]
  return first && last ? dateRange(first.day, last.day, language) : ''
}

export const criterionTitle = ({ review }: ReviewBasis, id: string | null): string =>
  review.criteria.find((one) => one.id === id)?.title ?? ''

/** How much it took: people met, meetings with them, hours of reviewers in slots. */
export function effortOf({ visit }: ReviewFacts) {
  const met = new Map(
    visit.people.flatMap(({ id, part, people }) => (part === 'met' ? [[id, people]] : [])),
  )
  const meetings = visit.slots.filter(({ people }) => people.some((id) => met.has(id)))
  const heard = new Set(meetings.flatMap(({ people }) => people.filter((id) => met.has(id))))
  const minutes = visit.slots.reduce(
    (sum, { starts, ends, people }) =>
      sum + (inMinutes(ends) - inMinutes(starts)) * people.filter((id) => !met.has(id)).length,
    0,
  )
  return {
    people: [...heard].reduce((sum, id) => sum + (met.get(id) ?? 0), 0),
    meetings: meetings.length,
    hours: Math.round(minutes / 60),
  }
}

function inMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
