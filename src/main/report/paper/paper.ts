// From what a session holds to one paper about it: pure, so that it can be looked at without files.
import type { PaperOptions } from '../../../shared/contract/documents'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import type { Text } from '../../platform/text'
import type { Store } from '../../workspace/store'
import type { SessionFacts } from '../facts'
import { gatherSession } from '../gather'
import { createContext, type Context } from '../model/context'
import { gatherSheet, type SheetFacts } from '../run-sheet/gather-sheet'
import { createSheetContext, type SheetContext } from '../run-sheet/sheet-context'
import { dayOf } from '../run-sheet/sheet-model'
import type { PaperBlock, PaperModel } from './paper-model'

export type PaperFacts = { readonly session: SessionFacts; readonly sheet: SheetFacts }
export type PaperRequest = Omit<PaperOptions, 'sessionId'>

/** What every paper is built with. */
export type Basis = {
  readonly request: PaperRequest
  readonly say: Text
  /** Consent: whose words may stand before these readers. */
  readonly report: Context
  /** The plan, without consent: nobody's words are in it. */
  readonly sheet: SheetContext
  readonly ours: SheetContext['ours']
}

export type Paper = {
  readonly model: PaperModel
  /** Reflections whose words stand in it, and those it counts. */
  readonly quoted: readonly string[]
  readonly counted: readonly string[]
}

/** Throws 'record/not-found'. */
export const gatherPaper = (store: Store, sessionId: string): PaperFacts => ({
  session: gatherSession(store, sessionId),
  sheet: gatherSheet(store, sessionId),
})

/** `say` speaks the paper's language. */
export function createBasis(facts: PaperFacts, request: PaperRequest, say: Text): Basis {
  const { language, readers } = request
  const edition = readers === 'participants' ? 'participants' : 'funder'
  const sheet = createSheetContext(facts.sheet, language, say)
  return {
    request,
    say,
    report: createContext(facts.session, { edition, readers, language }, say),
    sheet,
    ours: sheet.ours,
  }
}

export function paperModel(basis: Basis, blocks: readonly PaperBlock[]): PaperModel {
  const { sheet, say, request } = basis
  const { session } = sheet.facts
  return {
    paper: request.kind,
    language: request.language,
    name: say(`paper.name.${request.kind}`),
    title: sheet.translated('session', session.id, 'title', session.title),
    dateAndPlace: [session.starts_at === null ? '' : dayOf(sheet), session.venue]
      .filter((part) => part !== '')
      .join(' · '),
    blocks,
    house: basis.report.facts.house,
  }
}

type Heading = Extract<PaperBlock, { kind: 'heading' }>

export const heading = (text: Passage, more: Partial<Heading> = {}): Heading => ({
  kind: 'heading',
  level: 1,
  text,
  time: '',
  newPage: false,
  ...more,
})

export const paragraph = (text: Passage): PaperBlock => ({ kind: 'paragraph', text })

/** Paragraphs have blank lines between them. */
export const paragraphs = ({ text, ...of }: Passage): PaperBlock[] =>
  text
    .split(/\n\s*\n/u)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph({ ...of, text: part.trim() }))

/** A heading and what stands under it, or nothing where nothing does. */
export const part = (text: Passage, blocks: readonly PaperBlock[]): PaperBlock[] =>
  blocks.length === 0 ? [] : [heading(text), ...blocks]
