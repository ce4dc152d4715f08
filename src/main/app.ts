// The composition root: every feature, once, with exactly the few functions it needs of the others.
import { join } from 'node:path'
import { contract } from '../shared/contract'
import { NewPrompt } from '../shared/contract/agenda'
import { NewReflection } from '../shared/contract/reflections'
import { wifiCode } from '../shared/domain/wifi-code'
import type { HostEvent, Reply, ResumePoint, Unsubscribe } from '../shared/rpc/protocol'
import { createServer } from '../shared/rpc/server'
import { createEventHub } from './events'
import { createAgenda } from './features/agenda/agenda-service'
import { createPrompts, insertPrompt } from './features/agenda/prompts-service'
import { addToChecklist } from './features/checklist/checklist-repository'
import { createAlike } from './features/alike/alike-service'
import { createChecklist } from './features/checklist/checklist-service'
import { createAgreement } from './features/coding/agreement-service'
import { createCoding } from './features/coding/coding-service'
import { createDocuments } from './features/documents/documents-service'
import { createExchanges } from './features/exchanges/exchanges-service'
import { createFindings } from './features/findings/findings-service'
import { createFrames } from './features/frames/frames-service'
import { outsideTheme } from './features/frames/outside-theme'
import { createGroups } from './features/groups/groups-service'
import { createHistory } from './features/history/history-service'
import { createImports } from './features/imports/imports-service'
import { createActions } from './features/next-steps/actions-service'
import { createCommitments } from './features/next-steps/commitments-service'
import { createRecommendations } from './features/next-steps/recommendations-service'
import { createParticipants } from './features/participants/participants-service'
import { organisationNamed } from './features/people/people-repository'
import { createOrganisations, createPeople } from './features/people/people-service'
import { applyParticipantConsent } from './features/reflections/consent-changes'
import { createReflections } from './features/reflections/reflections-service'
import { documentPath } from './features/reports/reports-repository'
import { createHouse } from './features/house/house-service'
import { createReports } from './features/reports/reports-service'
import { runStanding } from './features/run/run-standing'
import type { NoteUses } from './features/run/parking'
import { createConclusions } from './features/reviews/conclusions-service'
import { readReviewFacts } from './features/reviews/review-facts'
import { createReviews } from './features/reviews/reviews-service'
import { createVisit } from './features/reviews/visit-service'
import { createRunSheet } from './features/run-sheet/run-sheet-service'
import { createRun } from './features/run/run-service'
import { codeAll, codeByName, setThemes } from './features/sense/sense-repository'
import { createSee } from './features/see/see-service'
import { createSearch } from './features/search/search-service'
import { createSense } from './features/sense/sense-service'
import { createSessions } from './features/sessions/sessions-service'
import { createStage } from './features/stage/stage-service'
import { createTemplates } from './features/templates/templates-service'
import { toolkitFiles } from './features/toolkit/toolkit-files'
import { allMethods } from './features/toolkit/own-cards'
import { createToolkit } from './features/toolkit/toolkit-service'
import { createTranslations } from './features/translations/translations-service'
import { createWorkspaces } from './features/workspaces/workspaces-service'
import { captureReflection } from './features/reflections/capture'
import type { Ports } from './platform/ports'
import { createRehearsals } from './rehearse/rehearsals'
import type { Limits } from './room/limits'
import { phonePages } from './room/pages'
import type { RoomAddress } from './room/opening'
import { createRoom, type ShownRoom } from './room/room-service'
import { aliasWord, followAllWords, roomNeeds, textFor } from './room-needs'
import type { OpenedStore } from './workspace/open'
import type { Store } from './workspace/store'

export type Host = {
  answer(frame: unknown): Promise<Reply>
  subscribe(since: ResumePoint, listener: (event: HostEvent) => void): Unsubscribe
  /** Opens a workspace for this process; throws the open errors. */
  open(path: string): void
  /** Takes over a workspace that was opened before the features were loaded. */
  adopt(store: OpenedStore): void
  /** An exported document of the open workspace, for the browser shell to hand out. */
  documentPath(id: string): string | null
  /** Where phones go, while that session's room is open. */
  roomAddress(sessionId: string): RoomAddress | null
  /** Phones are told, and the room's server stops. */
  shutRoom(): Promise<void>
  close(): void
}

export function createApp(ports: Ports, roomLimits?: Limits): Host {
  const workspaces = createWorkspaces(ports, {
    fillSample: async () => (await import('./features/sample/load-sample')).fillSample,
  })
  const open = () => workspaces.open()
  const events = createEventHub()
  workspaces.onOpened((store) => events.follow(store))

  const papersOfNoSession = new Map<string, string>()
  const room = openableRoom(ports, workspaces, roomLimits)
  const rehearsals = rehearsing(open, ports, events.progress)

  const answer = createServer(
    contract,
    {
      workspace: workspaces.handlers,
      history: createHistory(open),
      exchanges: createExchanges(open),
      ...reviewing(open),
      sessions: createSessions(open),
      organisations: createOrganisations(open),
      people: createPeople(open),
      participants: createParticipants(open, {
        organisationNamed,
        applyConsent: applyParticipantConsent,
        aliasWord,
      }),
      ...planning(open),
      reflections: createReflections(open, { codeByName, setThemes, followWords: followAllWords }),
      ...concluding(open),
      alike: createAlike(open, { progress: events.progress, codeAll }),
      search: createSearch(open, { methods: methodNames }),
      translations: createTranslations(open),
      ...documents(open, ports, { ...events, papersOfNoSession }),
      imports: createImports(open),
      groups: createGroups(open, { progress: events.progress, textFor }),
      run: createRun(open, noteUses),
      room: room.handlers,
      rehearsal: rehearsals.handlers,
      stage: createStage(open, {
        standing: runStanding,
        roomAddress: (sessionId) => shownAddress(room.address(sessionId)),
        openWindow: ports.openStage ?? null,
      }),
    },
    (path, error) => ports.log.defect(path, error),
  )

  return {
    answer,
    subscribe: (since, listener) => events.subscribe(since, listener),
    open: (path) => void workspaces.openAt(path),
    adopt: (store) => workspaces.adopt(store),
    documentPath: (id) => papersOfNoSession.get(id) ?? documentPath(open(), id),
    roomAddress: room.address,
    shutRoom: room.shut,
    close: () => {
      rehearsals.stop()
      void room.shut()
      workspaces.close()
    },
  }
}

/** What the search knows of a method. */
const methodNames = (store: Store) =>
  allMethods(store).map(({ key, name, aliases, purpose }) => ({
    key,
    names: [name.en, name.sv, ...aliases].filter((each) => each !== undefined),
    detail: purpose.en ?? purpose.sv ?? '',
  }))

/** Peer reviews within exchanges. */
const reviewing = (open: () => Store) => ({
  reviews: createReviews(open),
  visit: createVisit(open),
  conclusions: createConclusions(open),
})

/** What a session is planned with. */
function planning(open: () => Store) {
  return {
    agenda: createAgenda(open),
    prompts: createPrompts(open),
    checklist: createChecklist(open, { textFor }),
    templates: createTemplates(open, { addToChecklist }),
    toolkit: createToolkit(open),
  }
}

/** How reflections are coded, what is concluded from them, and what follows from that. */
function concluding(open: () => Store) {
  return {
    sense: createSense(open),
    see: createSee(open),
    coding: createCoding(open, { outsideTheme }),
    agreement: createAgreement(open),
    frames: createFrames(open, { readyMade: () => toolkitFiles().frames }),
    findings: createFindings(open),
    recommendations: createRecommendations(open),
    actions: createActions(open),
    commitments: createCommitments(open),
  }
}

type Written = {
  readonly progress: EventHub['progress']
  /** Where they lie, by id, since the start. */
  readonly papersOfNoSession: Map<string, string>
}

/** What is written to files. */
function documents(
  open: () => Store,
  { dialogs, printPdf }: Ports,
  { progress, papersOfNoSession }: Written,
) {
  const onWritten = (id: string, path: string) => void papersOfNoSession.set(id, path)
  return {
    documents: createDocuments({
      open,
      dialogs,
      progress,
      onWritten,
      methods: allMethods,
      review: readReviewFacts,
    }),
    runSheet: createRunSheet({ open, dialogs }),
    reports: createReports({ open, dialogs, progress, printPdf }),
    house: createHouse(open),
  }
}

/** What becomes of a parked note, by the features that keep questions and reflections. */
const noteUses: NoteUses = {
  addQuestion: (store, { sessionId, text }) =>
    insertPrompt(store, sessionId, NewPrompt.parse({ text })),
  addReflection: (store, { key, ...words }) => {
    const reflection = { ...words, clientKey: key, channel: 'facilitator' }
    captureReflection(store, NewReflection.parse(reflection))
  },
}

type Workspaces = ReturnType<typeof createWorkspaces>
type EventHub = ReturnType<typeof createEventHub>

/** The room for phones; it closes when another workspace is opened. */
function openableRoom(ports: Ports, workspaces: Workspaces, limits?: Limits) {
  const room = createRoom({
    open: () => workspaces.open(),
    needs: roomNeeds,
    pages: () => phonePages(join(import.meta.dirname, '../phone')),
    log: ports.log,
    limits,
  })
  workspaces.onOpened(() => void room.shut())
  return room
}

/** Simulated phones on a copy, writing what the sample's participants wrote. */
const rehearsing = (open: () => Store, ports: Ports, progress: EventHub['progress']) =>
  createRehearsals(open, {
    ...ports,
    needs: roomNeeds,
    progress,
    words: async () => (await import('./features/sample/sample-words')).sampleWords(),
  })

const shownAddress = (room: ShownRoom | null) =>
  room && {
    url: room.url,
    code: room.code,
    wifi: room.wifi?.name ?? '',
    wifiCode: room.wifi ? wifiCode(room.wifi) : '',
  }
