import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { NumberField } from '../../ui/number-field'
import { OfferChoices } from './offer-choices'
import { PendingPhones } from './pending-phones'
import type { DialogRoomProps } from './room-dialogs'
import styles from './room-dialogs.module.css'

/** Who is in, who may come in, and how. */
export function PhonesDialog({ sessionId, room, onClose }: DialogRoomProps) {
  const t = useText()
  const setCap = useCommand('room.setCap')
  const lock = useCommand('room.setLocked')
  const isLocked = room.status === 'locked'
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('room.phones-title')}>
      <div className={styles.line}>
        <NumberField
          label={t('room.cap')}
          description={t('room.cap-about', { joined: room.joined })}
          minValue={1}
          maxValue={10_000}
          value={room.cap}
          onChange={(cap) =>
            Number.isInteger(cap) && cap !== room.cap && void setCap.run({ sessionId, cap })
          }
        />
        <Button
          isDisabled={lock.isRunning}
          onPress={() => void lock.run({ sessionId, locked: !isLocked })}
        >
          {t(isLocked ? 'room.unlock' : 'room.lock')}
        </Button>
      </div>
      <OfferChoices sessionId={sessionId} room={room} />
      <PendingPhones sessionId={sessionId} pending={room.pending} />
      <PhoneList sessionId={sessionId} room={room} />
    </Dialog>
  )
}

function PhoneList({ sessionId, room }: Omit<DialogRoomProps, 'onClose'>) {
  const t = useText()
  const remove = useCommand('room.remove')
  const known = room.phones.filter(({ pending }) => !pending)
  if (known.length === 0) return <p className={styles.about}>{t('room.nobody-in')}</p>
  return (
    <section aria-labelledby="room-phones">
      <h3 id="room-phones" className={styles.heading}>
        {t('room.in')}
      </h3>
      <ul className={styles.phones}>
        {known.map(({ id, name, online }) => (
          <li key={id}>
            <bdi className={styles.name}>{name}</bdi>
            <span className={styles.about}>{t(online ? 'room.online' : 'room.away')}</span>
            <Button
              size="small"
              tone="plain"
              aria-label={t('room.remove-phone', { name })}
              isDisabled={remove.isRunning}
              onPress={() => void remove.run({ sessionId, participantId: id })}
            >
              {t('room.take-out')}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.about}>{t('room.take-out-about')}</p>
    </section>
  )
}
