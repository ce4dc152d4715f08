// What the parts of a page need to know of the whole: its language, and where links may lead.
import { createContext, useContext, useMemo, useState } from 'react'
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
  /** Where a finding of this wording stands. */
  readonly headings: ReadonlyMap<string, string>
  /** How many people a passage's signature fits, while the small groups are shown. */
  readonly suspects: ReadonlyMap<number, number>
}

/** Ids for what links lead to; each is given once. */
export type Anchors = ReadonlyMap<ReportBlock, string>

type Places = Pick<PageFacts, 'entries' | 'headings'> & { readonly anchors: Anchors }

function placesOf(sections: ReportModel['sections']): Places {
  const entries = new Set<number>()
  const anchors = new Map<ReportBlock, string>()
  const headings = new Map<string, string>()
  const quoted = new Set<number>()
  for (const { key, blocks } of sections)
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
  return { entries, anchors, headings }
}

/** The same value until something in it differs: everything on the pages waits for it. */
export function usePageFacts(
  { sections, smallGroups, language, house }: ReportModel,
  showsSuspects: boolean,
): { facts: PageFacts; anchors: Anchors } {
  const places = useMemo(() => placesOf(sections), [sections])
  const suspects = showsSuspects ? smallGroups : []
  const { entries, headings } = places
  const signature = JSON.stringify([
    language,
    paperColours(house),
    [...entries],
    [...headings],
    suspects,
  ])
  const make = (): PageFacts => ({
    language,
    say: createSay(language),
    chartColours: paperColours(house),
    entries,
    headings,
    suspects: new Map(suspects.map(({ number, people }) => [number, people])),
  })
  const [held, hold] = useState(() => ({ signature, facts: make() }))
  if (held.signature !== signature) hold({ signature, facts: make() })
  return { facts: held.facts, anchors: places.anchors }
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
