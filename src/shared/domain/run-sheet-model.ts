// What stands on the facilitator's paper, block by block. The Word file and the page for printing
// are made from this and from nothing else.
import { ReportLanguage } from '../contract/primitives'
import { z } from '../zod'
import { HouseStyle } from './house-style'

const Passage = z.object({
  text: z.string(),
  /** BCP 47: what has no translation stands as it was written. */
  language: z.string(),
  /** Of the reflection whose words these are. */
  number: z.int().optional(),
})
export type Passage = z.infer<typeof Passage>

const Cell = Passage.extend({ detail: Passage.optional() })

/** How wide a column is and how it is set. */
const SheetColumn = z.enum(['tick', 'time', 'number', 'words'])
export type SheetColumn = z.infer<typeof SheetColumn>

export const SheetBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    text: Passage,
    /** "09:30–09:55", or empty. */
    time: z.string(),
    newPage: z.boolean(),
  }),
  z.object({
    kind: z.literal('facts'),
    items: z.array(z.object({ label: z.string(), value: Passage })),
  }),
  /** One quiet line under a heading. */
  z.object({ kind: z.literal('line'), text: Passage }),
  /** "Notes: say it slowly", and below it, where there is more to say, a quiet line. */
  z.object({
    kind: z.literal('note'),
    label: z.string(),
    text: Passage,
    detail: Passage.nullable(),
  }),
  z.object({ kind: z.literal('list'), label: z.string(), items: z.array(Passage) }),
  /** Each with a box to tick. */
  z.object({ kind: z.literal('checks'), items: z.array(Passage) }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(SheetColumn),
    head: z.array(z.string()),
    rows: z.array(z.array(Cell)),
    /** Rows that stand back: breaks. */
    quiet: z.array(z.int()),
  }),
])
export type SheetBlock = z.infer<typeof SheetBlock>

export const SheetPaper = z.enum(['run-sheet', 'arrival-list'])
export type SheetPaper = z.infer<typeof SheetPaper>

export const SheetModel = z.object({
  paper: SheetPaper,
  language: ReportLanguage,
  /** "Run sheet". */
  name: z.string(),
  title: Passage,
  /** "15 October 2015 · Mary Rose Museum, Portsmouth". */
  dateAndPlace: z.string(),
  blocks: z.array(SheetBlock),
  /** Whose paper it is; the usual look without one. */
  house: HouseStyle.optional(),
})
export type SheetModel = z.infer<typeof SheetModel>
