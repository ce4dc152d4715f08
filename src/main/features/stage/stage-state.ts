// Everything the big screen may show at this moment, and nothing else.
import type { Prompt } from '../../../shared/contract/agenda'
import type {
  Said,
  StageClock,
  StageQuestion,
  StageResults,
  StageRoom,
  StageState,
  StageView,
} from '../../../shared/contract/stage'
import { mayCount } from '../../../shared/domain/consent'
import { tally } from '../../../shared/domain/stage-results'
import { found } from '../../workspace/rows'
import { readSetting } from '../../workspace/settings'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'
import {
  answersTo,
  groupsOf,
  presentIn,
  questionsOf,
  roundsOf,
  type Present,
  type StageAnswer,
} from './stage-facts'
import { isOnWall, toCard } from './stage-wall'

/** Where the running day stands; null when nothing runs. */
export type Standing = Omit<StageClock, 'title' | 'isBreak'> & { readonly blockId: string }

export type StageNeeds = {
  readonly standing: (store: Store, sessionId: string) => Standing | null
  readonly roomAddress: (sessionId: string) => StageRoom | null
}

type Scene = {
  readonly store: Store
  readonly session: Row<'session'>
  readonly languages: string[]
  readonly present: Present[]
}

/** How many languages stand beside each other on the big screen. */
const mostLanguages = 2
const showsQuestion: readonly StageView[] = ['question', 'wall', 'results']
const showsClock: readonly StageView[] = ['title', 'question', 'groups', 'break']
const showsRoom: readonly StageView[] = ['title', 'question']

export function stageState(store: Store, sessionId: string, needs: StageNeeds): StageState {
  const session = found(
    store.first(sql.selectFrom('session').selectAll().where('id', '=', sessionId)),
  )
  const languages = (JSON.parse(session.languages) as string[]).slice(0, mostLanguages)
  const scene: Scene = { store, session, languages, present: presentIn(store, sessionId) }
  const setting = stageRow(store, sessionId)
  const view = (setting?.view ?? 'title') as StageView
  const standing = needs.standing(store, sessionId)
  const prompt = showsQuestion.includes(view)
    ? currentQuestion(questionsOf(store, sessionId), setting?.prompt_id, standing?.blockId)
    : undefined
  const answers = prompt ? answersTo(store, prompt.id) : []
  return {
    now: store.now(),
    view,
    theme: stageTheme(store),
    languages: languages.length > 0 ? languages : ['en'],
    timeZone: session.time_zone,
    title: view === 'blank' ? [] : inLanguages(scene, 'session', session.id, session, 'title'),
    subtitle:
      view === 'title' ? inLanguages(scene, 'session', session.id, session, 'subtitle') : [],
    clock: showsClock.includes(view) ? clockOf(scene, standing) : null,
    question: prompt ? question(scene, prompt, answers) : null,
    groups: view === 'groups' ? groups(store, sessionId, setting?.group_round_id) : null,
    wall: view === 'wall' && setting?.wall_on === 1 ? wall(scene, answers) : null,
    results: view === 'results' && prompt ? results(scene, prompt, answers) : null,
    room: showsRoom.includes(view) ? needs.roomAddress(sessionId) : null,
  }
}

export const stageRow = (store: Store, sessionId: string): Row<'stage'> | undefined =>
  store.first(sql.selectFrom('stage').selectAll().where('session_id', '=', sessionId))

export const themeSetting = 'stage-theme'

export function stageTheme(store: Store): 'night' | 'day' {
  return readSetting(store, themeSetting) === 'day' ? 'day' : 'night'
}

/** The one that was chosen; otherwise the open one of the item that runs, or the last one opened. */
export function currentQuestion(
  all: readonly Row<'prompt'>[],
  chosenId: string | null | undefined,
  blockId: string | undefined,
): Row<'prompt'> | undefined {
  const chosen = chosenId ? all.find(({ id }) => id === chosenId) : undefined
  const open = all.filter(({ status }) => status === 'open')
  return chosen ?? open.find((one) => one.block_id === blockId) ?? open.at(-1)
}

export function currentRound(
  rounds: readonly { id: string; title: string }[],
  chosenId: string | null | undefined,
): { id: string; title: string } | undefined {
  return rounds.find(({ id }) => id === chosenId) ?? rounds.at(-1)
}

const primary = (tag: string) => tag.toLowerCase().split('-')[0]

/** The text in each language it has been written in; the first language always. */
function inLanguages<Field extends string>(
  { store, languages }: Scene,
  table: string,
  rowId: string,
  row: Record<Field, string>,
  field: Field,
): Said {
  const original = row[field]
  if (original === '') return []
  const translations = store
    .prepare<[string, string, string], { language: string; text: string }>(
      'SELECT language, text FROM translation WHERE of_table = ? AND row_id = ? AND field = ?',
    )
    .all(table, rowId, field)
  return languages.flatMap((language, index) => {
    if (index === 0) return [{ language, text: original }]
    const found = translations.find((one) => primary(one.language) === primary(language))
    return found ? [{ language, text: found.text }] : []
  })
}

function clockOf(scene: Scene, standing: Standing | null): StageClock | null {
  if (!standing) return null
  const { blockId, ...times } = standing
  const block = scene.store.first(
    sql.selectFrom('agenda_block').select(['title', 'is_break']).where('id', '=', blockId),
  )
  if (!block) return null
  return {
    ...times,
    title: inLanguages(scene, 'agenda_block', blockId, block, 'title'),
    isBreak: block.is_break === 1,
  }
}

function question(
  scene: Scene,
  prompt: Row<'prompt'>,
  answers: readonly StageAnswer[],
): StageQuestion {
  const counted = answers.filter(({ consent }) => mayCount(consent))
  const here = new Set(scene.present.map(({ id }) => id))
  const people = new Set(counted.flatMap(({ participantId }) => participantId ?? []))
  const answered = [...people].filter((id) => here.has(id)).length
  return {
    id: prompt.id as StageQuestion['id'],
    kind: prompt.kind as StageQuestion['kind'],
    text: inLanguages(scene, 'prompt', prompt.id, prompt, 'text'),
    secondText: inLanguages(scene, 'prompt', prompt.id, prompt, 'second_text'),
    isOpen: prompt.status === 'open',
    answered,
    others: counted.filter(
      ({ participantId }) => participantId === null || !here.has(participantId),
    ).length,
    present: scene.present.length,
  }
}

function groups(store: Store, sessionId: string, chosenId: string | null | undefined) {
  const round = currentRound(roundsOf(store, sessionId), chosenId)
  return round ? { title: round.title, groups: groupsOf(store, round.id) } : null
}

const wall = ({ present, languages }: Scene, answers: readonly StageAnswer[]) =>
  answers.filter(isOnWall).map((answer) => toCard(answer, present, languages[0] ?? 'en'))

function results(
  scene: Scene,
  prompt: Row<'prompt'>,
  answers: readonly StageAnswer[],
): StageResults | null {
  const [first = 'en', ...others] = scene.languages
  const counted = answers.filter(({ consent }) => mayCount(consent))
  const figures = tally(
    askedIn(scene, prompt, first),
    others.map((language) => askedIn(scene, prompt, language)),
    counted.flatMap(({ answer }) => answer ?? []),
    answers.filter(isOnWall).map(({ text }) => text),
  )
  if (!figures) return null
  const rows = figures.rows.map(({ label, ...row }) => ({
    ...row,
    label: label && saidOnce(label, scene.languages),
  }))
  return { ...figures, rows }
}

/** A label that is the same in every language, a number, stands once. */
const saidOnce = (label: readonly string[], languages: readonly string[]): Said =>
  label.flatMap((text, index) =>
    label.indexOf(text) === index ? [{ language: languages[index] ?? 'en', text }] : [],
  )

/** The question with its labels in `language`, where they have been translated. */
function askedIn(scene: Scene, prompt: Row<'prompt'>, language: string) {
  const say = (field: string, text: string): string =>
    inLanguages(scene, 'prompt', prompt.id, { [field]: text }, field).find(
      (said) => said.language === language,
    )?.text ?? text
  return {
    kind: prompt.kind as Prompt['kind'],
    options: (JSON.parse(prompt.options) as Prompt['options']).map(({ key, text }) => ({
      key,
      text: say(`option:${key}`, text),
    })),
    min: prompt.min,
    max: prompt.max,
    minLabel: say('min_label', prompt.min_label),
    maxLabel: say('max_label', prompt.max_label),
  }
}
