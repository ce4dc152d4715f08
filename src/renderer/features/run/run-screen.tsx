import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { SessionId } from '../../../shared/contract/primitives'
import type { RunState } from '../../../shared/contract/run'
import { type RunClock, runClock } from '../../../shared/domain/run-clock'
import { useHostNow } from '../../app/host-clock'
import { useRead, useStatus } from '../../app/host'
import { useErrorText, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { InlineError } from '../../ui/message'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { AfterDay } from './after-day'
import { BeforeDay } from './before-day'
import { ClockCard } from './clock-card'
import { JustIn } from './just-in'
import { NextCard } from './next-card'
import { ParkingCard } from './parking-card'
import { QuestionCard } from './question-card'
import { useRunActions } from './run-actions'
import { useSignals } from './use-signals'
import { WaitingCard } from './waiting-card'
import styles from './run-screen.module.css'

export type RunScreenProps = {
  sessionId: SessionId
  /** The answer page's panel: address, code, phones. */
  room?: ReactNode
  /** What the big screen shows. */
  stage?: ReactNode
}
export type RunViewProps = { state: RunState; clock: RunClock; isPrivate: boolean }

/** The day as it runs: one glance, one key. */
export function RunScreen({ sessionId, room, stage }: RunScreenProps) {
  const t = useText()
  const errorText = useErrorText()
  const { data: state, error } = useRead('run.state', { sessionId })
  if (error && !state)
    return (
      <Page>
        <InlineError>{errorText(error)}</InlineError>
      </Page>
    )
  if (!state) return <Waiting>{t('common.loading')}</Waiting>
  if (state.blocks.length === 0) return <NoProgramme sessionId={sessionId} />
  return <Day key={sessionId} state={state} room={room} stage={stage} />
}

function NoProgramme({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const navigate = useNavigate()
  const open = () => void navigate({ to: '/sessions/$sessionId/plan', params: { sessionId } })
  return (
    <EmptyState picture="agenda" action={<Button onPress={open}>{t('frame.open-plan')}</Button>}>
      {t('run.empty')}
    </EmptyState>
  )
}

type DayProps = { state: RunState; room: ReactNode; stage: ReactNode }

function Day({ state, room, stage }: DayProps) {
  const t = useText()
  const clock = runClock(state, useHostNow())
  const preferences = useStatus()?.preferences
  const isPrivate = preferences?.runPrivate ?? false
  useRunActions(state, clock)
  useSignals(clock, preferences?.runSignals ?? false)
  const view = { state, clock, isPrivate }
  return (
    <div className={styles.scroll}>
      <h2 className="hidden-visually">{t('frame.run')}</h2>
      <div className={styles.run}>
        <div className={styles.main}>
          <Top {...view} />
          {clock.phase !== 'before' && clock.phase !== 'ended' && (
            <div className={styles.pair}>
              <QuestionCard {...view} />
              <JustIn sessionId={state.sessionId} isPrivate={isPrivate} />
            </div>
          )}
        </div>
        <aside className={styles.side} aria-label={t('run.side')}>
          {!isPrivate && room}
          {clock.phase !== 'before' && clock.phase !== 'ended' && <NextCard {...view} />}
          {stage}
          <ParkingCard {...view} />
        </aside>
      </div>
    </div>
  )
}

function Top(view: RunViewProps) {
  switch (view.clock.phase) {
    case 'before':
      return <BeforeDay {...view} />
    case 'ended':
      return <AfterDay {...view} />
    case 'waiting':
      return <WaitingCard {...view} />
    case 'running':
    case 'paused':
      return <ClockCard {...view} />
  }
}
