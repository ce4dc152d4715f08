import type { ReactNode } from 'react'
import { useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Card } from '../../ui/card'
import { ProgressBar } from '../../ui/progress-bar'
import { LiveButton } from './live-button'
import { useRunCommands } from './run-commands'
import type { RunViewProps } from './run-screen'
import styles from './cards.module.css'

/** The open question with how far it has come, or the one that belongs to this item. */
export function QuestionCard({ state, isPrivate }: RunViewProps) {
  const t = useText()
  const { sessionId } = state
  const questions = useRead('prompts.list', { sessionId }).data ?? []
  const counts = useRead('run.counts', { sessionId }).data
  const run = useRunCommands(state)
  const open = questions.filter(({ status }) => status === 'open')
  const waiting = questions.filter(({ status }) => status === 'waiting')
  const here = waiting.find(({ blockId }) => blockId !== null && blockId === state.blockId)
  const next = here ?? waiting[0]
  return (
    <Card as="section" aria-label={t('run.question')}>
      <p className="label">{t(open.length > 0 ? 'run.question-open' : 'run.question')}</p>
      {open.slice(0, 3).map(({ id, text }) => (
        <div key={id} className={styles.question}>
          {!isPrivate && <p className={styles.words}>{text}</p>}
          <Count count={counts?.open.find(({ promptId }) => promptId === id)} here={counts?.here}>
            <LiveButton
              {...(id === open[0]?.id ? { keys: 'mod+shift+o' } : {})}
              onGo={() => run.setQuestion(id, 'closed')}
            >
              {t('run.close')}
              <span className="hidden-visually">: {text}</span>
            </LiveButton>
          </Count>
        </div>
      ))}
      {open.length === 0 && next && (
        <div className={styles.question}>
          {!isPrivate && <p className={styles.words}>{next.text}</p>}
          <div className={styles.line}>
            <span className="meta">{t('run.question-waiting')}</span>
            <LiveButton onGo={() => run.setQuestion(next.id, 'open')}>
              {t('run.open')}
              <span className="hidden-visually">: {next.text}</span>
            </LiveButton>
          </div>
        </div>
      )}
      {open.length === 0 && !next && <p className={styles.none}>{t('run.no-question')}</p>}
    </Card>
  )
}

type CountProps = {
  count: { people: number; groups: number; paper: number; others: number } | undefined
  here: number | undefined
  children: ReactNode
}

function Count({ count, here = 0, children }: CountProps) {
  const t = useText()
  const dates = useDates()
  const { people = 0, groups = 0, paper = 0, others = 0 } = count ?? {}
  const apart = [
    groups > 0 && t('run.groups', { count: groups }),
    paper > 0 && t('run.paper', { count: paper }),
    others > 0 && t('run.others', { count: others }),
  ].filter((part) => part !== false)
  return (
    <>
      <div className={styles.line}>
        <p aria-live="polite">
          <b className={`${styles.figure} num`}>{dates.number(people)}</b>{' '}
          {t('run.answered', { here })}
        </p>
        {children}
      </div>
      <ProgressBar label={t('run.answered-share')} value={people} max={here} />
      {apart.length > 0 && (
        <p className={styles.apart}>{t('run.apart', { parts: dates.list(apart) })}</p>
      )}
    </>
  )
}
