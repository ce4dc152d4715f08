// Which paper about a review a wish becomes.
import type { ReviewPaper } from '../../../shared/contract/documents'
import type { HouseStyle } from '../../../shared/domain/house-style'
import { AppError } from '../../../shared/errors'
import type { PaperBlock, PaperModel } from './paper-model'
import { type ReviewBasis, reviewModel } from './review-facts'
import { factCheckCopy, hostResponse, reviewReport } from './review-report'
import { interviewSheets, visitProgramme } from './visit-papers'

const makers: Record<ReviewPaper, (basis: ReviewBasis) => PaperBlock[]> = {
  'visit-programme': visitProgramme,
  'interview-sheets': interviewSheets,
  'fact-check': factCheckCopy,
  'host-response': hostResponse,
  'review-report': reviewReport,
}

/** Whether there is anything to write, and those who would read it may see it by now. */
export function isReady({ paper, conclusions, visit }: ReviewBasis): boolean {
  switch (paper) {
    case 'visit-programme':
    case 'interview-sheets':
      return visit.slots.length > 0
    case 'fact-check':
      return conclusions.state === 'fact-check'
    case 'host-response':
      return conclusions.state !== 'draft'
    case 'review-report':
      return conclusions.state === 'final'
  }
}

/** Throws 'report/nothing-to-write' before its time. */
export function reviewPaper(basis: ReviewBasis, house: HouseStyle): PaperModel {
  if (!isReady(basis)) throw new AppError('report/nothing-to-write')
  return reviewModel(basis, makers[basis.paper](basis), house)
}
