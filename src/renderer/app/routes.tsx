// Every address. Screens come when they are first asked for and get what they need as props.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router'
import { lazy } from 'react'
import {
  ExchangeId,
  PersonId,
  ReflectionId,
  ReviewId,
  SessionId,
} from '../../shared/contract/primitives'
import { z } from '../../shared/zod'
import type { LooksAlikeProps } from '../features/alike/looks-alike'
import type { FindingsDrawerProps } from '../features/findings/findings-drawer'
import { Frame } from './frame/frame'
import { NotFound, WentWrong } from './frame/not-found'
import { SessionFrame } from './frame/session-frame'

const HomeScreen = lazy(async () => ({
  default: (await import('../features/home/home-screen')).HomeScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen')).SettingsScreen,
}))
const PeopleScreen = lazy(async () => ({
  default: (await import('../features/people/people-screen')).PeopleScreen,
}))
const OrganisationsScreen = lazy(async () => ({
  default: (await import('../features/people/organisations-screen')).OrganisationsScreen,
}))
const ExchangeScreen = lazy(async () => ({
  default: (await import('../features/exchange/exchange-screen')).ExchangeScreen,
}))
const ReviewsSection = lazy(async () => ({
  default: (await import('../features/reviews/reviews-section')).ReviewsSection,
}))
const ReviewScreen = lazy(async () => ({
  default: (await import('../features/reviews/review-screen')).ReviewScreen,
}))
const PlanScreen = lazy(async () => ({
  default: (await import('../features/plan/plan-screen')).PlanScreen,
}))
const MethodPicker = lazy(async () => ({
  default: (await import('../features/toolkit/method-picker')).MethodPicker,
}))
const GroupsSection = lazy(async () => ({
  default: (await import('../features/groups/groups-section')).GroupsSection,
}))
const ChecklistSection = lazy(async () => ({
  default: (await import('../features/checklist/checklist-section')).ChecklistSection,
}))
const RunSheetSection = lazy(async () => ({
  default: (await import('../features/run-sheet/run-sheet-section')).RunSheetSection,
}))
const StartFrom = lazy(async () => ({
  default: (await import('../features/templates/start-from')).StartFrom,
}))
const RunScreen = lazy(async () => ({
  default: (await import('../features/run/run-screen')).RunScreen,
}))
const ToolkitScreen = lazy(async () => ({
  default: (await import('../features/toolkit/toolkit-screen')).ToolkitScreen,
}))
const RoomPanel = lazy(async () => ({
  default: (await import('../features/room/room-panel')).RoomPanel,
}))
const StagePanel = lazy(async () => ({
  default: (await import('../features/stage/stage-panel')).StagePanel,
}))
const GatherScreen = lazy(async () => ({
  default: (await import('../features/gather/gather-screen')).GatherScreen,
}))
const LooksAlike = lazy(async () => ({
  default: (await import('../features/alike/looks-alike')).LooksAlike,
}))
const SearchScreen = lazy(async () => ({
  default: (await import('../features/search/search-screen')).SearchScreen,
}))
const SenseScreen = lazy(async () => ({
  default: (await import('../features/sense/sense-screen')).SenseScreen,
}))
const SeeScreen = lazy(async () => ({
  default: (await import('../features/see/see-screen')).SeeScreen,
}))
const FindingsPage = lazy(async () => ({
  default: (await import('../features/findings/findings-page')).FindingsPage,
}))
const FindingsDrawer = lazy(async () => ({
  default: (await import('../features/findings/findings-drawer')).FindingsDrawer,
}))
const FollowUpScreen = lazy(async () => ({
  default: (await import('../features/follow-up/follow-up-screen')).FollowUpScreen,
}))
const ReportScreen = lazy(async () => ({
  default: (await import('../features/report/report-screen')).ReportScreen,
}))

const DocumentsButton = lazy(async () => ({
  default: (await import('../features/documents/documents-button')).DocumentsButton,
}))

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const getParentRoute = () => root

const home = createRoute({ getParentRoute, path: '/', component: () => <HomeScreen /> })
const settings = createRoute({
  getParentRoute,
  path: '/settings',
  component: () => <SettingsScreen />,
})
const people = createRoute({
  getParentRoute,
  path: '/people',
  validateSearch: z.object({ person: PersonId.optional().catch(undefined) }),
  component: function People() {
    return <PeopleScreen personId={people.useSearch().person} />
  },
})
const organisations = createRoute({
  getParentRoute,
  path: '/organisations',
  component: () => <OrganisationsScreen />,
})
const toolkit = createRoute({
  getParentRoute,
  path: '/toolkit',
  validateSearch: z.object({ card: z.string().max(64).optional().catch(undefined) }),
  component: function Toolkit() {
    return <ToolkitScreen cardKey={toolkit.useSearch().card} />
  },
})
const search = createRoute({
  getParentRoute,
  path: '/search',
  validateSearch: z.object({ words: z.string().max(200).optional().catch(undefined) }),
  component: function Search() {
    return <SearchScreen words={search.useSearch().words ?? ''} />
  },
})
const exchange = createRoute({
  getParentRoute,
  path: '/exchanges/$exchangeId',
  params: { parse: ({ exchangeId }) => ({ exchangeId: ExchangeId.parse(exchangeId) }) },
  component: function Exchange() {
    const { exchangeId } = exchange.useParams()
    const reviews = <ReviewsSection exchangeId={exchangeId} />
    return <ExchangeScreen key={exchangeId} exchangeId={exchangeId} reviews={reviews} />
  },
})

const review = createRoute({
  getParentRoute,
  path: '/reviews/$reviewId',
  params: { parse: ({ reviewId }) => ({ reviewId: ReviewId.parse(reviewId) }) },
  validateSearch: z.object({ part: z.string().optional().catch(undefined) }),
  component: function Review() {
    const { reviewId } = review.useParams()
    return <ReviewScreen key={reviewId} reviewId={reviewId} />
  },
})
const session = createRoute({
  getParentRoute,
  path: '/sessions/$sessionId',
  params: { parse: ({ sessionId }) => ({ sessionId: SessionId.parse(sessionId) }) },
  component: function Session() {
    const { sessionId } = session.useParams()
    return <SessionFrame key={sessionId} sessionId={sessionId} />
  },
})
const inSession = () => session
const sessionStart = createRoute({
  getParentRoute: inSession,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/sessions/$sessionId/plan', params })
  },
})
const plan = createRoute({
  getParentRoute: inSession,
  path: 'plan',
  component: () => (
    <PlanScreen
      sessionId={session.useParams().sessionId}
      extra={{
        groups: (one, addFieldId) => <GroupsSection session={one} addFieldId={addFieldId} />,
        'run-sheet': (one) => <RunSheetSection session={one} />,
        checklist: (one, addFieldId) => <ChecklistSection session={one} addFieldId={addFieldId} />,
      }}
      tools={(one) => <StartFrom session={one} />}
      programmeTools={(one) => <MethodPicker session={one} />}
    />
  ),
})
const run = createRoute({
  getParentRoute: inSession,
  path: 'run',
  component: function Run() {
    const { sessionId } = session.useParams()
    return (
      <RunScreen
        sessionId={sessionId}
        room={<RoomPanel sessionId={sessionId} />}
        stage={<StagePanel sessionId={sessionId} />}
      />
    )
  },
})
const gather = createRoute({
  getParentRoute: inSession,
  path: 'gather',
  validateSearch: z.object({ reflection: ReflectionId.optional().catch(undefined) }),
  component: function Gather() {
    const { sessionId } = session.useParams()
    return <GatherScreen sessionId={sessionId} reflectionId={gather.useSearch().reflection} />
  },
})
const seePlace = (sessionId: SessionId) => <SeeScreen key={sessionId} sessionId={sessionId} />
const findingsPage = (sessionId: SessionId) => <FindingsPage sessionId={sessionId} />
const findingsDrawer = (props: FindingsDrawerProps) => <FindingsDrawer {...props} />
const looksAlike = (props: LooksAlikeProps) => <LooksAlike {...props} />
const sense = createRoute({
  getParentRoute: inSession,
  path: 'sense',
  validateSearch: z.object({
    part: z.string().optional().catch(undefined),
    reflection: ReflectionId.optional().catch(undefined),
  }),
  component: function Sense() {
    const { sessionId } = session.useParams()
    const { reflection } = sense.useSearch()
    return (
      <SenseScreen
        key={reflection}
        sessionId={sessionId}
        reflectionId={reflection}
        looksAlike={looksAlike}
        drawer={findingsDrawer}
        extra={{
          see: seePlace,
          findings: findingsPage,
        }}
      />
    )
  },
})
const report = createRoute({
  getParentRoute: inSession,
  path: 'report',
  component: function Report() {
    const { sessionId } = session.useParams()
    return (
      <ReportScreen sessionId={sessionId} documents={<DocumentsButton sessionId={sessionId} />} />
    )
  },
})
const followUpPapers = ['action-list', 'letters'] as const
const followUp = createRoute({
  getParentRoute: inSession,
  path: 'follow-up',
  component: function FollowUp() {
    const { sessionId } = session.useParams()
    const documents = <DocumentsButton sessionId={sessionId} only={followUpPapers} />
    return <FollowUpScreen sessionId={sessionId} documents={documents} />
  },
})

const steps = [sessionStart, plan, run, gather, sense, report, followUp]
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    settings,
    people,
    organisations,
    toolkit,
    search,
    exchange,
    review,
    session.addChildren(steps),
  ]),
  history: createHashHistory(),
  defaultErrorComponent: WentWrong,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
