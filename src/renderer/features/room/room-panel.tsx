// The answer page from the Run screen: open it, see who is there, let people in, close it.
import { Smartphone } from 'lucide-react'
import { useEffect } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { RoomState } from '../../../shared/contract/room'
import { useActions } from '../../app/commands'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { QrCode } from '../../ui/qr-code'
import { PendingPhones } from './pending-phones'
import styles from './room-panel.module.css'

export function RoomPanel({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const { data: room, refetch } = useRead('room.state', { sessionId })
  const open = useCommand('room.open')
  const isOpen = room !== undefined && room.status !== 'closed'
  const opening = () => void open.run({ sessionId })
  useActions(
    room && !isOpen
      ? [{ id: 'room.open', label: t('room.open'), group: t('room.actions'), run: opening }]
      : [],
  )
  // Who is connected is no row of the workspace: nothing tells of it, so it is asked for.
  useEffect(() => {
    if (!isOpen) return
    const timer = window.setInterval(() => void refetch(), 4000)
    return () => window.clearInterval(timer)
  }, [isOpen, refetch])
  if (!room) return null
  return (
    <section className={styles.panel} aria-labelledby="room-panel">
      <header className={styles.head}>
        <h2 id="room-panel">{t('room.panel')}</h2>
        <span className={styles.status} data-open={isOpen || undefined} role="status">
          {t(`room.status-${room.status}`, { count: room.online })}
        </span>
      </header>
      {isOpen ? (
        <OpenRoom sessionId={sessionId} room={room} />
      ) : (
        <>
          <p className={styles.about}>{t('room.about')}</p>
          <Button
            icon={<Smartphone aria-hidden />}
            isDisabled={open.isRunning}
            onPress={opening}
            wide
          >
            {t('room.open')}
          </Button>
        </>
      )}
    </section>
  )
}

type OpenProps = { sessionId: SessionId; room: RoomState }

function OpenRoom({ sessionId, room }: OpenProps) {
  const t = useText()
  const lock = useCommand('room.setLocked')
  const close = useCommand('room.close')
  const isLocked = room.status === 'locked'
  const toggle = () => void lock.run({ sessionId, locked: !isLocked })
  const closing = () => void close.run({ sessionId })
  const group = t('room.actions')
  useActions([
    { id: 'room.lock', label: t(isLocked ? 'room.unlock' : 'room.lock'), group, run: toggle },
    { id: 'room.close', label: t('room.close'), group, run: closing },
  ])
  return (
    <>
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
      <p className={styles.about}>
        {t('room.joined', { joined: room.joined, online: room.online, cap: room.cap })}
      </p>
      {!room.phoneSeen && <p className={styles.about}>{t('room.no-phone-yet')}</p>}
      <PendingPhones sessionId={sessionId} pending={room.pending} />
      <div className={styles.buttons}>
        <Button size="small" isDisabled={lock.isRunning} onPress={toggle}>
          {t(isLocked ? 'room.unlock' : 'room.lock')}
        </Button>
        <Button size="small" isDisabled={close.isRunning} onPress={closing}>
          {t('room.close')}
        </Button>
      </div>
    </>
  )
}

/** "K7M 2QX": as one reads it out. */
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`
