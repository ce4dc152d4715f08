import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Banner } from '../../ui/message'
import { QrCode } from '../../ui/qr-code'
import { PendingPhones } from './pending-phones'
import type { Ask } from './room-dialogs'
import type { RoomProps } from './room-panel'
import styles from './room-panel.module.css'

/** What people scan or type, and who waits to be let in. */
export function OpenRoom({ sessionId, room, onAsk }: RoomProps & { onAsk: (what: Ask) => void }) {
  const t = useText()
  return (
    <>
      <Whereabouts room={room} />
      {room.url !== null && (
        <div className={styles.qr}>
          <QrCode text={room.url} label={t('room.qr')} />
        </div>
      )}
      <p className={`${styles.address} num`}>{`${room.host}:${room.port}`}</p>
      <p className={styles.code}>
        <span className={styles.about}>{t('room.code')}</span>
        <strong className="num">{spaced(room.code ?? '')}</strong>
      </p>
      {room.phoneSeen || room.joined > 0 ? (
        <p className={styles.about}>{t('room.joined', { joined: room.joined, cap: room.cap })}</p>
      ) : (
        <div className={styles.about}>
          {t('room.no-phone-yet')}{' '}
          <Button tone="plain" size="small" onPress={() => onAsk('check')}>
            {t('room.check-action')}
          </Button>
        </div>
      )}
      <PendingPhones sessionId={sessionId} pending={room.pending} />
    </>
  )
}

/** "K7M 2QX": as one reads it out. */
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`

/** Said when the laptop's address has changed, or when there is no network. */
function Whereabouts({ room }: Pick<RoomProps, 'room'>) {
  const t = useText()
  if (room.isOffNetwork)
    return (
      <Banner tone="danger" isLive>
        {t('room.off-network')}
      </Banner>
    )
  if (room.movedFrom === null) return null
  return (
    <Banner tone="care" isLive>
      {t('room.moved', { from: room.movedFrom, to: `${room.host}:${room.port}` })}
    </Banner>
  )
}
