// What the parts of a page need to know of the whole: its language, and where links may lead.
import { createContext, useContext } from 'react'
import type { ReportBlock, ReportModel } from '../../../shared/domain/report-model'
import { paperColours } from '../../../shared/domain/chart-option'
import { entryId, quoteId } from './places'
import { createSay, type Say } from './report-text'

export type PageFacts = {
  readonly language: ReportModel['language']
  readonly say: Say
  /** Of the bars in charts. */
  readonly chartColours: readonly string[]
  /** R-numbers that have an entry in the annex. */
  readonly entries: ReadonlySet<number>
  /** Ids for what links lead to; each is given once. */
  readonly anchors: ReadonlyMap<ReportBlock, string>
  /** Where a finding of this wording stands. */
  readonly headings: ReadonlyMap<string, string>
  /** How many people a passage's signature fits, while the small groups are shown. */
  readonly suspects: ReadonlyMap<number, number>
}

export function pageFacts(model: ReportModel, showsSuspects: boolean): PageFacts {
  const entries = new Set<number>()
  const anchors = new Map<ReportBlock, string>()
  const headings = new Map<string, string>()
  const quoted = new Set<number>()
  for (const { key, blocks } of model.sections)
    for (const block of blocks) {
      if (block.kind === 'entry') {
        entries.add(block.quote.number)
        anchors.set(block, entryId(block.quote.number))
      } else if (block.kind === 'quote' && !quoted.has(block.quote.number)) {
        quoted.add(block.quote.number)
        anchors.set(block, quoteId(block.quote.number))
      } else if (block.kind === 'heading' && key !== 'annex' && !headings.has(block.text.text)) {
        const id = `report-heading-${headings.size + 1}`
        headings.set(block.text.text, id)
        anchors.set(block, id)
      }
    }
  const suspects = showsSuspects ? model.smallGroups : []
  return {
    language: model.language,
    say: createSay(model.language),
    chartColours: paperColours(model.house),
    entries,
    anchors,
    headings,
    suspects: new Map(suspects.map(({ number, people }) => [number, people])),
  }
}

const Context = createContext<PageFacts | null>(null)
export const PageFactsProvider = Context.Provider

export function usePage(): PageFacts {
  const facts = useContext(Context)
  if (!facts) throw new Error('a page part outside the pages')
  return facts
}

/** The language of a passage where it is not the page's own. */
export const foreign = (language: string, { language: own }: PageFacts): string | undefined =>
  language === own ? undefined : language
