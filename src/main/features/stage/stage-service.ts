import type { contract } from '../../../shared/contract'
import type { GroupRoundId, StagePanel } from '../../../shared/contract/stage'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, flag, found, newRow } from '../../workspace/rows'
import { writeSetting } from '../../workspace/settings'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { answerById, answersTo, groupsOf, presentIn, questionsOf, roundsOf } from './stage-facts'
import {
  currentQuestion,
  currentRound,
  stageRow,
  stageState,
  stageTheme,
  themeSetting,
  type StageNeeds,
} from './stage-state'
import { hasWords, mayBeReleased, toCard } from './stage-wall'

type Needs = StageNeeds & {
  /** Opens the desktop's second window; null where there are only tabs. */
  readonly openWindow: ((sessionId: string) => void) | null
}

export function createStage(open: () => Store, needs: Needs): Handlers<typeof contract.stage> {
  const set = (sessionId: string, values: StageValues, label: string, window: string) => {
    const store = open()
    store.command({ label: `stage.${label}`, window }, () => writeStage(store, sessionId, values))
    return null
  }
  return {
    state: ({ sessionId }) => stageState(open(), sessionId, needs),
    panel: ({ sessionId }) => stagePanel(open(), sessionId, needs),
    show: ({ sessionId, view }, { window }) => set(sessionId, { view }, 'show', window),
    chooseQuestion: ({ sessionId, promptId }, { window }) => {
      if (promptId) assertIn(open(), 'prompt', promptId, sessionId)
      return set(sessionId, { prompt_id: promptId }, 'chooseQuestion', window)
    },
    chooseRound: ({ sessionId, groupRoundId }, { window }) => {
      if (groupRoundId) assertIn(open(), 'group_round', groupRoundId, sessionId)
      return set(sessionId, { group_round_id: groupRoundId }, 'chooseRound', window)
    },
    setWall: ({ sessionId, on }, { window }) =>
      set(sessionId, { wall_on: flag(on) }, 'setWall', window),
    ...releasing(open),
    setTheme: ({ theme }, { window }) => {
      const store = open()
      store.command({ label: 'stage.setTheme', window }, () =>
        writeSetting(store, themeSetting, theme),
      )
      return null
    },
    openWindow: ({ sessionId }) => {
      needs.openWindow?.(sessionId)
      return { opened: needs.openWindow !== null }
    },
  }
}

type Releasing = 'release' | 'takeBack' | 'releaseAll'

function releasing(open: () => Store): Pick<Handlers<typeof contract.stage>, Releasing> {
  return {
    release: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'stage.release', window }, () => {
        if (!mayBeReleased(found(answerById(store, id))))
          throw new AppError('stage/not-for-the-wall')
        writeReleased(store, [id], store.now())
      })
      return null
    },
    takeBack: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'stage.takeBack', window }, () => {
        found(answerById(store, id))
        writeReleased(store, [id], null)
      })
      return null
    },
    releaseAll: ({ sessionId, promptId }, { window }) => {
      const store = open()
      assertIn(store, 'prompt', promptId, sessionId)
      const waiting = answersTo(store, promptId).filter(
        (answer) => mayBeReleased(answer) && !answer.isReleased,
      )
      const ids = waiting.map(({ id }) => id)
      store.command({ label: 'stage.releaseAll', window }, () =>
        writeReleased(store, ids, store.now()),
      )
      return { released: ids.length }
    },
  }
}

function writeReleased(store: Store, ids: readonly string[], at: string | null): void {
  const set = { released_at: at, updated_at: store.now() }
  for (const id of ids) store.run(sql.updateTable('reflection').set(set).where('id', '=', id))
}

function assertIn(
  store: Store,
  table: 'prompt' | 'group_round',
  id: string,
  sessionId: string,
): void {
  found(
    store.first(
      sql.selectFrom(table).select('id').where('id', '=', id).where('session_id', '=', sessionId),
    ),
  )
}

type StageValues = {
  view?: string
  prompt_id?: string | null
  group_round_id?: string | null
  wall_on?: number
}

function writeStage(store: Store, sessionId: string, values: StageValues): void {
  const before = stageRow(store, sessionId)
  if (before) {
    const set = changes(store, values)
    store.run(sql.updateTable('stage').set(set).where('id', '=', before.id))
    return
  }
  found(store.first(sql.selectFrom('session').select('id').where('id', '=', sessionId)))
  const row = { ...newRow(store), session_id: sessionId, prompt_id: null, group_round_id: null }
  store.run(sql.insertInto('stage').values({ ...row, ...values }))
}

function stagePanel(store: Store, sessionId: string, needs: StageNeeds): StagePanel {
  const session = found(
    store.first(sql.selectFrom('session').select('languages').where('id', '=', sessionId)),
  )
  const main = (JSON.parse(session.languages) as string[])[0] ?? 'en'
  const setting = stageRow(store, sessionId)
  const prompts = questionsOf(store, sessionId)
  const blockId = needs.standing(store, sessionId)?.blockId
  const current = currentQuestion(prompts, setting?.prompt_id, blockId)
  const rounds = roundsOf(store, sessionId)
  const answers = current ? answersTo(store, current.id) : []
  const allowed = answers.filter(mayBeReleased)
  const present = presentIn(store, sessionId)
  return {
    view: (setting?.view ?? 'title') as StagePanel['view'],
    theme: stageTheme(store),
    isWallOn: setting?.wall_on === 1,
    chosenId: (setting?.prompt_id ?? null) as StagePanel['chosenId'],
    questionId: (current?.id ?? null) as StagePanel['questionId'],
    roundId: (currentRound(rounds, setting?.group_round_id)?.id ?? null) as GroupRoundId | null,
    questions: prompts.map(({ id, text, kind, status }) => ({ id, text, kind, status })) as never,
    rounds: rounds.map(({ id, title }) => ({
      id: id as GroupRoundId,
      title,
      groups: groupsOf(store, id).length,
    })),
    cards: allowed.map((answer) => ({
      ...toCard(answer, present, main),
      number: answer.number,
      isReleased: answer.isReleased,
    })),
    keptBack: answers.filter(hasWords).length - allowed.length,
  }
}
