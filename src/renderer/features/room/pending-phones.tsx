import type { SessionId } from '../../../shared/contract/primitives'
import type { RoomState } from '../../../shared/contract/room'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import styles from './room-panel.module.css'

type Props = { sessionId: SessionId; pending: RoomState['pending'] }

/** Phones that took a name of the list: the facilitator, who sees the room, says whether it is them. */
export function PendingPhones({ sessionId, pending }: Props) {
  const t = useText()
  const accept = useCommand('room.accept')
  const remove = useCommand('room.remove')
  if (pending.length === 0) return null
  return (
    <section aria-label={t('room.pending')}>
      <h3 className={styles.about}>{t('room.pending')}</h3>
      <ul className={styles.pending}>
        {pending.map(({ id, name, answers }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>
              <br />
              <span className={styles.about}>{t('room.answers', { count: answers })}</span>
            </span>
            <Button
              size="small"
              aria-label={t('room.accept-named', { name })}
              isDisabled={accept.isRunning}
              onPress={() => void accept.run({ sessionId, participantId: id })}
            >
              {t('room.accept')}
            </Button>
            <Button
              size="small"
              tone="plain"
              aria-label={t('room.remove-named', { name })}
              isDisabled={remove.isRunning}
              onPress={() => void remove.run({ sessionId, participantId: id })}
            >
              {t('room.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
