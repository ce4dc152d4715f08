import { Star } from 'lucide-react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Waiting } from '../../ui/progress-bar'
import { ConsentFields } from './consent-fields'
import { DetailFields } from './detail-fields'
import { DetailWords } from './detail-words'
import { WithdrawMenu } from './withdraw-menu'
import styles from './detail.module.css'

type Props = { sessionId: SessionId; id: ReflectionId }

/** One reflection with everything that can be said about it; each change saves itself. */
export function ReflectionDetail({ sessionId, id }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const card = useRead('reflections.get', { id }).data
  if (!card) return <Waiting>{t('common.loading')}</Waiting>
  return (
    <div className={styles.detail}>
      <header className={styles.head}>
        <h2>R{card.number}</h2>
        {!isReadOnly && <Marks card={card} />}
      </header>
      <DetailWords card={card} isReadOnly={isReadOnly} />
      {!isReadOnly && (
        <>
          <DetailFields sessionId={sessionId} card={card} />
          <ConsentFields card={card} />
        </>
      )}
    </div>
  )
}

function Marks({ card }: { card: Reflection }) {
  const t = useText()
  const star = useCommand('reflections.star')
  const setState = useCommand('reflections.setState')
  const { id, number, starred, state } = card
  const turn = (next: 'kept' | 'hidden') =>
    setState.run(
      { id, state: next },
      { done: t(next === 'hidden' ? 'gather.hidden' : 'gather.shown-again', { number }) },
    )
  return (
    <div className={styles.marks}>
      <Button
        size="small"
        tone={starred ? 'primary' : 'quiet'}
        icon={<Star aria-hidden />}
        aria-pressed={starred}
        onPress={() => void star.run({ id, starred: !starred })}
      >
        {t('gather.star')}
      </Button>
      {state === 'kept' && (
        <Button size="small" onPress={() => void turn('hidden')}>
          {t('gather.hide')}
        </Button>
      )}
      {state !== 'kept' && (
        <Button size="small" onPress={() => void turn('kept')}>
          {t(state === 'hidden' ? 'gather.show-again' : 'gather.give-back')}
        </Button>
      )}
      {state !== 'withdrawn-count' && <WithdrawMenu card={card} />}
    </div>
  )
}
