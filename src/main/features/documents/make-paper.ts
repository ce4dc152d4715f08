// Which paper a wish becomes, and what is kept once it has been written.
import { AppError } from '../../../shared/errors'
import { createText } from '../../platform/text'
import type { DocumentModel } from '../../report/build-document'
import { actionList } from '../../report/paper/action-list'
import { answerSlips, onSlips } from '../../report/paper/answer-slips'
import { caseStudy } from '../../report/paper/case-study'
import { handout } from '../../report/paper/handout'
import { followUpLetters } from '../../report/paper/letters'
import {
  createBasis,
  gatherPaper,
  type Basis,
  type Paper,
  type PaperRequest,
} from '../../report/paper/paper'
import type { Store } from '../../workspace/store'
import { keepContact, readContacts } from './documents-repository'
import { keepSlips, printing } from './slip-numbers'

export type Made = Omit<Paper, 'model'> & {
  readonly model: DocumentModel
  readonly title: string
  /** Inside the command that records the document. */
  readonly keep: () => void
}

/** Throws 'record/not-found', and 'report/nothing-to-write' where nobody would get a letter. */
export function makePaper(store: Store, sessionId: string, request: PaperRequest): Made {
  const basis = basisOf(store, sessionId, request)
  const { session } = basis.sheet.facts
  const title = basis.sheet.translated('session', session.id, 'title', session.title).text
  return { title, ...made(store, basis) }
}

export function basisOf(store: Store, sessionId: string, request: PaperRequest): Basis {
  return createBasis(gatherPaper(store, sessionId), request, createText(request.language))
}

const nothing = () => {}

function made(store: Store, basis: Basis): Omit<Made, 'title'> {
  const { request, sheet } = basis
  const { session, prompts } = sheet.facts
  switch (request.kind) {
    case 'letters': {
      const letters = followUpLetters(basis, readContacts(store, session.id))
      if (letters.model.letters.length === 0) throw new AppError('report/nothing-to-write')
      return { ...letters, keep: nothing }
    }
    case 'answer-slips': {
      const print = printing(store, sheet.facts)
      const { slips } = request
      const blanks = slips === 'people' ? 0 : slips * onSlips(prompts).length
      const keep = () => keepSlips(store, session.id, print, blanks)
      return { ...answerSlips(basis, print), keep }
    }
    case 'case-study':
      return {
        ...caseStudy(basis),
        keep: () => keepContact(store, session.id, request.contact.trim()),
      }
    case 'action-list':
      return { ...actionList(basis), keep: nothing }
    case 'handout':
      return { ...handout(basis), keep: nothing }
  }
}
