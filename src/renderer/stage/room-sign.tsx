import type { StageRoom } from '../../shared/contract/stage'
import { QrCode } from '../ui/qr-code'
import styles from './stage.module.css'
import { useVoices } from './words'

type Props = {
  room: StageRoom
  size: 'full' | 'line'
  /** Where people arrive: the Wi-Fi by camera, too. */
  withWifi?: boolean
}

/** How to get to the answer page: by camera, or by hand. */
export function RoomSign({ room, size, withWifi = false }: Props) {
  const [voice] = useVoices()
  return (
    <aside className={styles.room} data-size={size} data-fit>
      {size === 'full' && (
        <div className={styles.qr}>
          <QrCode text={room.url} label={voice?.say('stage.qr') ?? ''} />
        </div>
      )}
      <p className={styles.address} dir="ltr" data-required>
        {breakable(typed(room.url))}
      </p>
      <p className={styles.code} dir="ltr" data-required>
        {room.code}
      </p>
      {room.wifi !== '' && (
        <div className={styles.wifi}>
          {withWifi && (
            <div className={styles.small}>
              <QrCode text={room.wifiCode} label={voice?.say('stage.wifi-qr') ?? ''} />
            </div>
          )}
          <p>{voice?.say('stage.wifi', { name: room.wifi })}</p>
        </div>
      )}
    </aside>
  )
}

/** What one types; the code is asked for there, the camera brings it along. */
const typed = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

/** An address may break after its points and colons, never inside a number. */
function breakable(address: string) {
  return address.split(/(?<=[.:/])/).map((part, index) => (
    <span key={index} className={styles.whole}>
      {part}
      <wbr />
    </span>
  ))
}
