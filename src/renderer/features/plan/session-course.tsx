import type { Session } from '../../../shared/contract/sessions'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import styles from './session-section.module.css'

type Status = Session['status']
const course: readonly Status[] = ['draft', 'ready', 'running', 'ended', 'archived']
const onwards = {
  draft: 'ready',
  ready: 'running',
  running: 'ended',
  ended: 'archived',
  archived: null,
} as const
const back = {
  draft: null,
  ready: 'draft',
  running: 'ready',
  ended: 'running',
  archived: 'ended',
} as const

/** How far along the session is, what that means, and the next sensible step. */
export function SessionCourse({ session }: { session: Session }) {
  const t = useText()
  const { run, isRunning } = useCommand('sessions.setStatus')
  const { status } = session
  const go = (to: Status) =>
    void run({ id: session.id, status: to }, { done: t(`plan.course.now.${to}`) })
  const next = onwards[status]
  const before = back[status]
  return (
    <Card as="section" aria-label={t('plan.course')}>
      <h3>{t('plan.course')}</h3>
      <ol className={styles.course}>
        {course.map((mark, index) => (
          <li
            key={mark}
            className={styles.mark}
            aria-current={mark === status ? 'step' : undefined}
            data-place={index < course.indexOf(status) ? 'past' : undefined}
          >
            {t(`plan.status.${mark}`)}
          </li>
        ))}
      </ol>
      <p className={styles.courseWords}>{t(`plan.course.meaning.${status}`)}</p>
      <div className={styles.steps}>
        {next && (
          <Button tone="primary" isDisabled={isRunning} onPress={() => go(next)}>
            {t(`plan.course.to.${next}`)}
          </Button>
        )}
        {before && (
          <Button isDisabled={isRunning} onPress={() => go(before)}>
            {t(`plan.course.back.${before}`)}
          </Button>
        )}
      </div>
    </Card>
  )
}
