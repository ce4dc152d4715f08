// Every kind of Word file that the app makes of a session, in both languages.
import { makePaper } from '../../src/main/features/documents/make-paper'
import { readReviewFacts } from '../../src/main/features/reviews/review-facts'
import { toolkitFiles } from '../../src/main/features/toolkit/toolkit-files'
import { createText } from '../../src/main/platform/text'
import { renderModel } from '../../src/main/report/render-model'
import { methodCard } from '../../src/main/report/paper/method-card'
import { reviewBasis } from '../../src/main/report/paper/review-facts'
import { isReady, reviewPaper } from '../../src/main/report/paper/review-paper'
import { gatherSheet } from '../../src/main/report/run-sheet/gather-sheet'
import { buildSheet } from '../../src/main/report/run-sheet/sheet-model'
import type { DocumentModel } from '../../src/main/report/build-document'
import { readHouse } from '../../src/main/report/house'
import { sql } from '../../src/main/workspace/sql'
import type { Store } from '../../src/main/workspace/store'
import { PaperOptions, ReviewPaper } from '../../src/shared/contract/documents'
import { ReportLayout } from '../../src/shared/contract/reports'
import { SheetOptions } from '../../src/shared/contract/run-sheet'
import { SessionId } from '../../src/shared/contract/primitives'
import { model } from './fixture'

type Session = { readonly store: Store; readonly sessionId: string }
type NamedModel = { readonly name: string; readonly model: DocumentModel }

export const languages = ['en', 'sv'] as const
type Language = (typeof languages)[number]

const papers = [
  ['action list by date', { kind: 'action-list', order: 'date' }],
  ['action list by person', { kind: 'action-list', order: 'person', readers: 'public' }],
  ['case study', { kind: 'case-study', readers: 'public', contact: 'Ruth, at the dockyard' }],
  ['handout', { kind: 'handout' }],
  ['answer slips', { kind: 'answer-slips' }],
  ['blank slips', { kind: 'answer-slips', slips: 2 }],
] as const

const layouts = {
  usual: {},
  'charts to change': { charts: 'word' },
  'no charts, draft, Letter': { charts: 'none', draft: true, page: 'letter' },
  'many quotes': { quotes: 400 },
} as const

export function summaries({ store, sessionId }: Session, language: Language): NamedModel[] {
  return (['participants', 'funder'] as const).flatMap((edition) =>
    Object.entries(layouts).map(([name, layout]) => ({
      name: `summary ${edition} ${language}, ${name}`,
      model: model({ store, sessionId }, { edition, language, ...ReportLayout.parse(layout) }),
    })),
  )
}

export function otherPapers({ store, sessionId }: Session, language: Language): NamedModel[] {
  const made = papers.map(([name, options]) => ({
    name: `${name} ${language}`,
    model: makePaper(store, sessionId, PaperOptions.parse({ sessionId, language, ...options }))
      .model,
  }))
  const sheets = (['run-sheet', 'arrival-list'] as const).map((paper) => {
    const options = SheetOptions.parse({ sessionId: SessionId.parse(sessionId), paper, language })
    const facts = gatherSheet(store, sessionId)
    const sheet = buildSheet(facts, options, createText(language))
    return { name: `${paper} ${language}`, model: { ...sheet, house: readHouse(store) } }
  })
  const cards = toolkitFiles().methods.map((card) => ({
    name: `method card ${card.key} ${language}`,
    model: methodCard({ card, language, house: readHouse(store) }, createText(language)),
  }))
  return [...made, ...letters({ store, sessionId }, language), ...sheets, ...cards]
}

/** Of every peer review that is in the workspace. */
export function reviewPapers(store: Store, language: Language): NamedModel[] {
  const reviews = store.all(sql.selectFrom('review').select('id'))
  return reviews.flatMap(({ id }) =>
    ReviewPaper.options.flatMap((paper) => {
      const facts = readReviewFacts(store, id)
      const basis = reviewBasis(facts, { paper, language }, createText(language))
      if (!isReady(basis)) return []
      return [{ name: `${paper} ${language}`, model: reviewPaper(basis, readHouse(store)) }]
    }),
  )
}

function letters({ store, sessionId }: Session, language: Language): NamedModel[] {
  const options = PaperOptions.parse({ sessionId, language, kind: 'letters' })
  const { model: all } = makePaper(store, sessionId, options)
  if (!('letters' in all)) return []
  return all.letters.map((one) => ({ name: `letter ${one.name} ${language}`, model: one.model }))
}

export const written = (one: NamedModel): Promise<Uint8Array> => renderModel(one.model)
