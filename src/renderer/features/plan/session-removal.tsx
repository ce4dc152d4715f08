import { Trash2 } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { InlineError } from '../../ui/message'
import styles from './session-section.module.css'

/** A session in which somebody has said something stays; otherwise it can go, and come back by undo. */
export function SessionRemoval({ session }: { session: Session }) {
  const t = useText()
  const navigate = useNavigate()
  const { run, isRunning } = useCommand('sessions.remove')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { reflections } = session.counts
  const remove = async () => {
    const done = t('plan.session.removed', { title: session.title })
    const outcome = await run({ id: session.id }, { done, quiet: true })
    if (outcome.ok) await navigate({ to: '/' } as never)
    else setRefusal(outcome.sentence)
  }
  return (
    <div className={styles.removal}>
      {reflections > 0 ? (
        <p className="label">{t('plan.session.stays', { count: reflections })}</p>
      ) : (
        <Button icon={<Trash2 aria-hidden />} isDisabled={isRunning} onPress={() => void remove()}>
          {t('plan.session.remove')}
        </Button>
      )}
      {refusal !== null && <InlineError>{refusal}</InlineError>}
    </div>
  )
}
