import type { RunState } from '../../../shared/contract/run'
import { makeUpTime } from '../../../shared/domain/make-up-time'
import type { RunClock } from '../../../shared/domain/run-clock'
import { type Action, useActions } from '../../app/commands'
import { useCommand, useRead, useStatus } from '../../app/host'
import { type Text, useText } from '../../app/text'
import { useRunCommands } from './run-commands'

type Run = ReturnType<typeof useRunCommands>
type Told = { id: string; label: string; run: () => void; keys?: string }

/** Everything Run can do, for the palette and the keys. With a modifier each: a clicker must do nothing. */
export function useRunActions(state: RunState, clock: RunClock): void {
  const t = useText()
  const run = useRunCommands(state)
  const prefer = useCommand('workspace.prefer')
  const preferences = useStatus()?.preferences
  const question = useQuestionAction(state, clock, run)
  const looks: Told[] = [
    {
      id: 'private',
      label: t('run.private-toggle'),
      run: () => void prefer.run({ runPrivate: !preferences?.runPrivate }),
      keys: 'mod+shift+l',
    },
    {
      id: 'signals',
      label: t('run.signals-toggle'),
      run: () => void prefer.run({ runSignals: !preferences?.runSignals }),
    },
  ]
  const all = [
    ...startActions(t, clock, run),
    ...itemActions(t, state, clock, run),
    ...question,
    ...dayActions(t, state, clock, run),
    ...looks,
  ]
  useActions(
    all.map(({ id, ...told }): Action => ({
      ...told,
      id: `run.${id}`,
      group: t('run.actions'),
      isOnce: true,
    })),
  )
}

function startActions(t: Text, { phase, nextIndex, leftBehind }: RunClock, run: Run): Told[] {
  if (phase === 'before') return [{ id: 'start', label: t('run.start'), run: () => run.start() }]
  if (phase === 'ended') return [{ id: 'start', label: t('run.reopen'), run: () => run.start() }]
  if (phase !== 'waiting' || nextIndex < 0 || leftBehind) return []
  return [{ id: 'next', label: t('run.next'), run: run.next, keys: 'mod+ArrowRight' }]
}

function itemActions(t: Text, state: RunState, { item, phase }: RunClock, run: Run): Told[] {
  if (!item) return []
  const { id, steps } = item.block
  const kept = steps.filter(({ isDropped }) => !isDropped)
  const here = kept.findIndex(({ position }) => position === state.stepPosition)
  const to = (step: (typeof kept)[number] | undefined, told: Omit<Told, 'run'>): Told[] =>
    step ? [{ ...told, run: () => run.step(step.position) }] : []
  const plus = { id: 'plus', label: t('run.plus-five-long'), keys: 'mod+shift+ArrowUp' }
  const minus = { id: 'minus', label: t('run.minus-five-long'), keys: 'mod+shift+ArrowDown' }
  const pause = { id: 'pause', label: t('run.pause-long'), keys: 'mod+shift+p' }
  return [
    { id: 'next', label: t('run.next'), run: run.next, keys: 'mod+ArrowRight' },
    { ...plus, run: () => run.adjust(id, 5) },
    { ...minus, run: () => run.adjust(id, -5) },
    { ...pause, run: () => run.pause(phase === 'running') },
    ...to(kept[here + 1], { id: 'step', label: t('run.next-step'), keys: 'mod+ArrowDown' }),
    ...to(kept[here - 1], { id: 'back', label: t('run.previous-step'), keys: 'mod+ArrowUp' }),
  ]
}

function useQuestionAction(state: RunState, { phase }: RunClock, run: Run): Told[] {
  const t = useText()
  const questions = useRead('prompts.list', { sessionId: state.sessionId }).data ?? []
  const open = questions.find(({ status }) => status === 'open')
  const waiting = questions.filter(({ status }) => status === 'waiting')
  const next = waiting.find(({ blockId }) => blockId === state.blockId) ?? waiting[0]
  const question = open ?? next
  if (!question || phase === 'ended') return []
  return [
    {
      id: 'question',
      label: t(open ? 'run.close-question' : 'run.open-question'),
      run: () => run.setQuestion(question.id, open ? 'closed' : 'open'),
      keys: 'mod+shift+o',
    },
  ]
}

function dayActions(t: Text, state: RunState, clock: RunClock, run: Run): Told[] {
  if (clock.phase === 'before' || clock.phase === 'ended') return []
  const [best] = makeUpTime(state, clock)
  const makeUp = { id: 'make-up', label: t('run.make-up'), keys: 'mod+shift+m' }
  const others = state.blocks.filter(({ id }) => id !== state.blockId)
  return [
    ...(best ? [{ ...makeUp, run: () => run.makeUpTime(best) }] : []),
    { id: 'end', label: t('run.end'), run: run.end },
    ...others.map(({ id, title }) => ({
      id: `go.${id}`,
      label: t('run.go-to', { title }),
      run: () => run.goTo(id),
    })),
  ]
}
