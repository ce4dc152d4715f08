// The answer page from the Run screen: open it, see who is there, let people in, close it.
import { Ellipsis } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { RoomState } from '../../../shared/contract/room'
import { type Action, useActions } from '../../app/commands'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { Popover } from '../../ui/popover'
import { ClosedRoom } from './closed-room'
import { OpenRoom } from './open-room'
import { type Ask, RoomDialogs } from './room-dialogs'
import styles from './room-panel.module.css'

export function RoomPanel({ sessionId }: { sessionId: SessionId }) {
  const { data: room, refetch } = useRead('room.state', { sessionId })
  const isOpen = room !== undefined && room.status !== 'closed'
  // Who is connected is no row of the workspace: nothing tells of it, so it is asked for.
  useEffect(() => {
    if (!isOpen) return
    const timer = window.setInterval(() => void refetch(), 4000)
    return () => window.clearInterval(timer)
  }, [isOpen, refetch])
  return room ? <Panel sessionId={sessionId} room={room} onNews={() => void refetch()} /> : null
}

export type RoomProps = { sessionId: SessionId; room: RoomState }

function Panel({ sessionId, room, onNews }: RoomProps & { onNews: () => void }) {
  const t = useText()
  const [asked, setAsked] = useState<Ask | null>(null)
  const isOpen = room.status !== 'closed'
  const actions = useRoomActions({ sessionId, room }, setAsked)
  useActions(actions)
  return (
    <Card as="section" aria-labelledby="room-panel">
      <div className={styles.panel}>
        <header className={styles.head}>
          <h3 id="room-panel">{t('room.panel')}</h3>
          <MoreMenu actions={actions.filter(({ id }) => id !== 'room.open')} />
        </header>
        <p className={styles.status} data-open={isOpen || undefined}>
          {t(`room.status-${room.status}`, { count: room.online })}
        </p>
        {isOpen ? (
          <OpenRoom sessionId={sessionId} room={room} onAsk={setAsked} />
        ) : (
          <ClosedRoom
            onOpen={() => actions.find(({ id }) => id === 'room.open')?.run()}
            onAsk={setAsked}
          />
        )}
      </div>
      <RoomDialogs
        sessionId={sessionId}
        room={room}
        asked={asked}
        onClose={() => {
          setAsked(null)
          onNews()
        }}
      />
    </Card>
  )
}

/** Everything one can do with the answer page, in the menu and in the palette. */
function useRoomActions({ sessionId, room }: RoomProps, ask: (what: Ask) => void): Action[] {
  const t = useText()
  const open = useOpening(sessionId, ask)
  const lock = useCommand('room.setLocked')
  const close = useCommand('room.close')
  const group = t('room.actions')
  const isLocked = room.status === 'locked'
  const asking = (what: Ask): Action => ({
    id: `room.${what}`,
    label: t(`room.${what}-action`),
    group,
    run: () => ask(what),
  })
  const always = [asking('check'), asking('wifi'), asking('rehearse'), asking('withdraw')]
  if (room.status === 'closed')
    return [
      {
        id: 'room.open',
        label: t('room.open'),
        group,
        run: open,
      },
      ...always,
    ]
  return [
    asking('phones'),
    ...always,
    {
      id: 'room.lock',
      label: t(isLocked ? 'room.unlock' : 'room.lock'),
      group,
      run: () => void lock.run({ sessionId, locked: !isLocked }),
    },
    {
      id: 'room.close',
      label: t('room.close'),
      group,
      run: () => void close.run({ sessionId }),
    },
  ]
}

/** Opens at once where there is one network; where there are several, which one is asked. */
function useOpening(sessionId: SessionId, ask: (what: Ask) => void): () => void {
  const open = useCommand('room.open')
  const { data: check } = useRead('room.check', {})
  const real = check?.interfaces.filter(({ isVirtual }) => !isVirtual).length ?? 1
  const isAsked = real > 1 || (real === 0 && (check?.interfaces.length ?? 0) > 0)
  return () => {
    if (isAsked) ask('check')
    else void open.run({ sessionId })
  }
}

function MoreMenu({ actions }: { actions: readonly Action[] }) {
  const t = useText()
  return (
    <Popover
      label={t('room.more')}
      trigger={<IconButton label={t('room.more')} icon={<Ellipsis aria-hidden />} />}
    >
      {(close) => (
        <div className={styles.menu}>
          {actions.map(({ id, label, run }) => (
            <Button
              key={id}
              tone="plain"
              wide
              onPress={() => {
                close()
                run()
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  )
}
