import { useMemo } from 'react'
import { encode } from 'uqr'
import type { StageRoom } from '../../shared/contract/stage'
import styles from './stage.module.css'
import { useVoices } from './words'

/** How to get to the answer page: by camera, or by hand. */
export function RoomSign({ room, size }: { room: StageRoom; size: 'full' | 'line' }) {
  const [voice] = useVoices()
  return (
    <aside className={styles.room} data-size={size} data-fit>
      {size === 'full' && <QrCode text={room.url} />}
      <p className={styles.address} dir="ltr" data-required>
        {breakable(typed(room.url))}
      </p>
      <p className={styles.code} dir="ltr" data-required>
        {room.code}
      </p>
      {room.wifi !== '' && (
        <p className={styles.wifi}>{voice?.say('stage.wifi', { name: room.wifi })}</p>
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

function QrCode({ text }: { text: string }) {
  const [voice] = useVoices()
  const { size, path } = useMemo(() => qrPath(text), [text])
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={voice?.say('stage.qr')}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.qrPaper} />
      <path d={path} className={styles.qrInk} />
    </svg>
  )
}

const quietZone = 4

function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}
