import { createHash } from 'node:crypto'
import type { AccessibilityProblem } from '../../../shared/contract/accessibility'
import type { contract } from '../../../shared/contract'
import {
  ExportedPaper,
  PaperOptions,
  type ExportedPaper as Paper,
} from '../../../shared/contract/documents'
import type { ReportLanguage } from '../../../shared/contract/primitives'
import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Dialogs } from '../../platform/dialogs'
import { createText } from '../../platform/text'
import { createChecker, type CheckDocument } from '../../report/accessibility/checker'
import {
  createDocumentBuilder,
  type BuildDocument,
  type DocumentModel,
} from '../../report/build-document'
import { choosePlace, safeName, type Place } from '../../report/document-place'
import { recordDocument } from '../../report/document-record'
import { readHouse } from '../../report/house'
import { onSlips } from '../../report/paper/answer-slips'
import { recipients } from '../../report/paper/letters'
import { methodCard } from '../../report/paper/method-card'
import type { PaperModel } from '../../report/paper/paper-model'
import { reviewBasis, type ReviewFacts } from '../../report/paper/review-facts'
import { reviewPaper } from '../../report/paper/review-paper'
import { expected } from '../../report/run-sheet/sheet-people'
import { found } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import { listPapers, readContact } from './documents-repository'
import { basisOf, makePaper, type Made } from './make-paper'
import { readSlips } from './slip-numbers'

type Surroundings = {
  readonly open: () => Store
  readonly dialogs: Dialogs | null
  readonly progress: (task: string, done: number, total: number) => void
  readonly methods: (store: Store) => readonly MethodCard[]
  /** A peer review; throws 'record/not-found'. */
  readonly review: (store: Store, id: string) => ReviewFacts
  /** So that the browser shell can hand out what has no record: a method's card. */
  readonly onWritten: (id: string, path: string) => void
  readonly build?: BuildDocument
  readonly check?: CheckDocument
}

export function createDocuments(around: Surroundings): Handlers<typeof contract.documents> {
  const { open } = around
  const running = new Set<AbortController>()
  const write = writing(around, running)
  /** What no session knows of has no record. */
  const writeUnrecorded = async (store: Store, { model, path, kind }: Unrecorded) => {
    const { language } = model
    const name = fileName(model.title.text, kind, language)
    const written = await write(store, { model, name, path })
    if (written === null) return null
    const id = store.newId()
    around.onWritten(id, written.path)
    return ExportedPaper.parse({ id, ...written, kind, language, at: store.now() })
  }
  return {
    state: ({ sessionId }) => stateOf(open(), sessionId),
    slips: ({ sessionId }) => {
      const { people, questions } = readSlips(open(), sessionId)
      return { people, questions }
    },
    export: async ({ path, sessionId, ...request }, { window }) => {
      const store = open()
      const { kind, language } = request
      const made = makePaper(store, sessionId, request)
      const name = fileName(made.title, kind, language)
      const written = await write(store, { model: made.model, name, path })
      if (written === null) return null
      const paper = { ...written, kind, language }
      return remember(store, { ...paper, sessionId, readers: request.readers, made }, window)
    },
    exportReview: async ({ reviewId, path, ...wish }) => {
      const store = open()
      const basis = reviewBasis(around.review(store, reviewId), wish, createText(wish.language))
      const model = reviewPaper(basis, readHouse(store))
      return writeUnrecorded(store, { model, path, kind: wish.paper })
    },
    exportMethod: async ({ key, language, path }) => {
      const store = open()
      const card = found(around.methods(store).find((one) => one.key === key))
      const house = readHouse(store)
      const model = methodCard({ card, language, house }, createText(language))
      return writeUnrecorded(store, { model, path, kind: 'method-card' })
    },
    cancel: () => {
      for (const controller of running) controller.abort()
      return null
    },
  }
}

type Wanted = {
  readonly model: DocumentModel
  readonly name: string
  readonly path: string | undefined
}
type Unrecorded = Pick<Wanted, 'path'> & {
  readonly model: PaperModel
  readonly kind: Paper['kind']
}
type Written = {
  readonly path: string
  readonly sha256: string
  readonly problems: AccessibilityProblem[] | null
}

/** Asks where, builds away from this thread, and puts it there whole; null when nobody wants it. */
function writing(around: Surroundings, running: Set<AbortController>) {
  let { build, check } = around
  const tell = (done: number, total: number) => around.progress('documents.export', done, total)
  const builtAndPlaced = async (model: DocumentModel, place: Place, signal: AbortSignal) => {
    build ??= createDocumentBuilder()
    const progress = (done: number, total: number) => tell(done, total + 1)
    const bytes = await build(model, { signal, progress })
    const path = await place(bytes)
    check ??= createChecker()
    const problems = await check(bytes, path)
    tell(1, 1)
    return { path, problems, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  return async (store: Store, { model, name, path }: Wanted): Promise<Written | null> => {
    const controller = new AbortController()
    running.add(controller)
    try {
      const place = await choosePlace({ workspacePath: store.path, name, path }, around)
      return place === null ? null : await builtAndPlaced(model, place, controller.signal)
    } finally {
      running.delete(controller)
    }
  }
}

type Finished = Written & {
  readonly sessionId: string
  readonly kind: PaperOptions['kind']
  readonly language: ReportLanguage
  readonly readers: PaperOptions['readers']
  readonly made: Made
}

/** A workspace that cannot be written keeps no record. */
function remember(store: Store, finished: Finished, window: string): Paper {
  const { made, readers, ...written } = finished
  const { kind, language, path, problems } = written
  const answer = (id: string, at: string) =>
    ExportedPaper.parse({ id, path, kind, language, problems, at })
  if (store.readOnly) return answer(store.newId(), store.now())
  const { quoted, counted } = made
  const edition = quoted.length > 0 ? readers : ''
  return store.command({ label: 'documents.export', window }, () => {
    made.keep()
    const row = recordDocument(store, { ...written, edition, quoted, counted })
    return answer(row.id, row.created_at)
  })
}

function stateOf(store: Store, sessionId: string) {
  const usual = PaperOptions.omit({ sessionId: true }).parse({ kind: 'letters', language: 'en' })
  const basis = basisOf(store, sessionId, usual)
  const { facts } = basis.sheet
  return {
    steps: basis.report.facts.actions.length + basis.report.facts.commitments.length,
    letters: recipients(basis).length,
    questions: onSlips(facts.prompts).length,
    people: expected(basis.sheet).length,
    contact: readContact(store, sessionId),
    exported: listPapers(store, sessionId),
  }
}

/** "International Peer Learning in Museums, action list, English.docx" */
function fileName(title: string, kind: Paper['kind'], language: ReportLanguage): string {
  const say = createText(language)
  const named = safeName(title) || say('report-document.file.untitled')
  const what = `${say(`paper.file.${kind}`)}, ${say('report-document.file.language')}`
  return `${named}, ${what}.${kind === 'letters' ? 'zip' : 'docx'}`
}
