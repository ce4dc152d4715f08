// What a summary says, before anybody decides how it looks: the Word file, the pages on screen and
// the data export are all made from this one value, so they cannot disagree.
import {
  Attribution,
  Edition,
  LanguageTag,
  PlainDate,
  ReflectionId,
  ReportLanguage,
} from '../contract/primitives'
import { z } from '../zod'
import { HouseStyle } from './house-style'

export const SectionKey = z.enum([
  'in-brief',
  'why-we-met',
  'who-took-part',
  'what-we-did',
  'what-we-learned',
  'outcomes',
  'benefits',
  'what-did-not-work',
  'what-happens-next',
  'money',
  'recommendations',
  'legacy',
  'how-we-know',
  'annex',
])
export type SectionKey = z.infer<typeof SectionKey>

/** The paper it is laid out for. */
export const PageSize = z.enum(['a4', 'letter'])
export type PageSize = z.infer<typeof PageSize>

/** Quotes in the body of one summary: more would not be read. */
export const mostQuotes = 400

/** Words in one language; `language` differs from the report's for a quote kept in the original. */
export const Passage = z.object({ text: z.string(), language: LanguageTag })

export const Quote = z.object({
  reflectionId: ReflectionId,
  number: z.int(),
  words: Passage,
  /** Ours, marked as such, when the original is in another language. */
  translation: z.object({ text: z.string(), translator: z.string() }).nullable(),
  /** "Manager, host museum", by the attribution rules; "Participant" at the least. */
  shownAs: z.string(),
  attribution: Attribution,
})
export type Quote = z.infer<typeof Quote>

/** `cites`: R-numbers the sentence rests on; those in the annex become links. */
export const ReportBlock = z.discriminatedUnion('kind', [
  /** The facilitator's own words. */
  z.object({ kind: z.literal('own'), paragraphs: z.array(z.string()) }),
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: Passage,
  }),
  z.object({ kind: z.literal('paragraph'), text: Passage, cites: z.array(z.int()) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(Passage) }),
  z.object({
    kind: z.literal('facts'),
    items: z.array(z.object({ value: z.string(), label: z.string() })),
  }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    /** Which columns hold numbers, to line up right. */
    numeric: z.array(z.boolean()),
    rows: z.array(z.array(z.string())),
    /** Cells that had no translation and stand in another language than the report's. */
    foreign: z.array(z.object({ row: z.int(), column: z.int(), language: LanguageTag })),
  }),
  /** Stands before the table with the same numbers. */
  z.object({
    kind: z.literal('chart'),
    /** Counted through the document. */
    number: z.int(),
    /** What it says, in a sentence. */
    message: z.string(),
    /** For those who do not see it: what it is, what it says and where the numbers stand. */
    alt: z.string(),
    /** How many it is about, and in per cent of those present where that is known. */
    n: z.int(),
    rate: z.int().nullable(),
    chart: z.object({
      shape: z.enum(['across', 'upright', 'shares']),
      categories: z.array(z.string()),
      series: z.array(z.object({ name: z.string(), values: z.array(z.number()) })),
      unit: z.string(),
    }),
  }),
  z.object({ kind: z.literal('quote'), quote: Quote }),
  z.object({
    kind: z.literal('entry'),
    quote: Quote,
    question: z.string().nullable(),
    questionLanguage: LanguageTag,
    themes: z.array(z.string()),
    themesLanguage: LanguageTag,
    /** Sections' headings (findings) that cite this entry, to link back. */
    citedIn: z.array(z.string()),
  }),
])
export type ReportBlock = z.infer<typeof ReportBlock>
export type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>

export const ReportSection = z.object({
  key: SectionKey,
  heading: z.string(),
  blocks: z.array(ReportBlock),
})
export type ReportSection = z.infer<typeof ReportSection>

/** A passage whose signature fits fewer than three people here. */
export const SmallGroupWarning = z.object({
  number: z.int(),
  shownAs: z.string(),
  people: z.int(),
})

export const GateCheck = z.object({
  key: z.enum([
    'consent',
    'evidence',
    'critical-voice',
    'response-rate',
    'own-words',
    'small-group',
    'translations',
    'reading-time',
  ]),
  state: z.enum(['good', 'look', 'missing']),
  sentence: z.string(),
})

/** As pictures, as charts that can be changed in Word, or only as tables. */
export const ReportCharts = z.enum(['pictures', 'word', 'none'])

export const ReportModel = z.object({
  edition: Edition,
  language: ReportLanguage,
  title: z.string(),
  subtitle: z.string(),
  /** What the title block's texts are written in, where they have no translation. */
  titleLanguages: z.object({ title: LanguageTag, subtitle: LanguageTag, credit: LanguageTag }),
  /** "15 October 2015 · Mary Rose Museum, Portsmouth", ready to print. */
  dateAndPlace: z.string(),
  date: PlainDate.nullable(),
  partners: z.array(z.string()),
  credit: z.string(),
  editionLine: z.string(),
  /** The funder's own number for this grant, or empty. */
  grant: z.string(),
  draft: z.boolean(),
  page: PageSize,
  house: HouseStyle,
  charts: ReportCharts,
  sections: z.array(ReportSection),
  /** Every section this edition could have, in order, with whether it is in and has anything to say. */
  outline: z.array(
    z.object({
      key: SectionKey,
      heading: z.string(),
      included: z.boolean(),
      empty: z.boolean(),
      ownText: z.string(),
    }),
  ),
  gate: z.array(GateCheck),
  smallGroups: z.array(SmallGroupWarning),
  /** Reflections counted anywhere, and those whose words appear. */
  counted: z.array(ReflectionId),
  quoted: z.array(ReflectionId),
  words: z.int(),
})
export type ReportModel = z.infer<typeof ReportModel>
