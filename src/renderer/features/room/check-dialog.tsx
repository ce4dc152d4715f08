import { Circle, CircleCheck, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { RoomCheck } from '../../../shared/contract/room'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { NumberField } from '../../ui/number-field'
import { Waiting } from '../../ui/progress-bar'
import { QrCode } from '../../ui/qr-code'
import { RadioGroup } from '../../ui/radio-group'
import { Advice } from './advice'
import type { DialogRoomProps } from './room-dialogs'
import styles from './room-dialogs.module.css'

/** Before people arrive: does the page answer where phones will look for it? */
export function CheckDialog({ sessionId, room, onClose }: DialogRoomProps) {
  const t = useText()
  const open = useCommand('room.open')
  const move = useCommand('room.move')
  const [host, setHost] = useState<string | null>(null)
  const [port, setPort] = useState(room.port)
  const { data: check, refetch } = useRead('room.check', {})
  const isOpen = room.status !== 'closed'
  useAskingAgain(refetch)
  const choose = (address: string) => {
    setHost(address)
    if (isOpen) void move.run({ sessionId, host: address }).then(() => refetch())
  }
  const opening = async () => {
    const chosen = host ?? check?.chosen
    const outcome = await open.run({
      sessionId,
      ...(chosen ? { host: chosen } : {}),
      ...(port === room.port ? {} : { port }),
    })
    if (outcome.ok) await refetch()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('room.check-title')}
      width="wide"
      footer={
        isOpen ? (
          <Button onPress={onClose}>{t('common.close')}</Button>
        ) : (
          <Button tone="primary" isDisabled={open.isRunning} onPress={() => void opening()}>
            {t('room.open')}
          </Button>
        )
      }
    >
      {check ? (
        <div className={styles.check}>
          <ul className={styles.points}>
            <Address check={check} host={host} onChoose={choose} />
            <Reach check={check} isOpen={isOpen} />
            {check.vpn && <Point state="care">{t('room.check-vpn')}</Point>}
            <Point state="wait">{t(`room.check-${check.system}`, { port: check.port })}</Point>
            <PhonePoint isOpen={isOpen} isSeen={check.phoneSeen || room.phoneSeen} />
          </ul>
          <Sign room={room} />
          {!isOpen && <Port port={port} onChange={setPort} />}
          <Advice />
        </div>
      ) : (
        <Waiting>{t('common.loading')}</Waiting>
      )}
    </Dialog>
  )
}

/** A phone that comes through, or a cable that is pulled, is no row of the workspace. */
function useAskingAgain(refetch: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = window.setInterval(() => void refetch(), 3000)
    return () => window.clearInterval(timer)
  }, [refetch])
}

type State = 'good' | 'care' | 'wait'
const icons = { good: CircleCheck, care: TriangleAlert, wait: Circle }

function Point({ state, children }: { state: State; children: ReactNode }) {
  const t = useText()
  const Icon = icons[state]
  return (
    <li data-state={state}>
      <Icon aria-label={t(`room.point-${state}`)} role="img" />
      <div>{children}</div>
    </li>
  )
}

/** What phones scan to try it. */
function Sign({ room: { url, host, port } }: Pick<DialogRoomProps, 'room'>) {
  const t = useText()
  if (url === null) return null
  return (
    <div className={styles.qr}>
      <QrCode text={url} label={t('room.qr')} />
      <p className="num">{`${host}:${port}`}</p>
    </div>
  )
}

function Port({ port, onChange }: { port: number; onChange: (port: number) => void }) {
  const t = useText()
  return (
    <div className={styles.port}>
      <NumberField
        label={t('room.port')}
        description={t('room.port-about')}
        compact
        minValue={1024}
        maxValue={65_535}
        value={port}
        onChange={(wanted) => Number.isInteger(wanted) && onChange(wanted)}
      />
    </div>
  )
}

type AddressProps = { check: RoomCheck; host: string | null; onChoose: (host: string) => void }

/** Which of the laptop's addresses; asked only when there is a choice. */
function Address({ check, host, onChoose }: AddressProps) {
  const t = useText()
  const { interfaces, chosen } = check
  const [first] = interfaces
  if (!first) return <Point state="care">{t('room.check-no-network')}</Point>
  if (interfaces.length === 1)
    return (
      <Point state="good">
        {t('room.check-address', { address: first.address, name: first.name })}
      </Point>
    )
  return (
    <Point state="care">
      <RadioGroup
        label={t('room.check-which')}
        value={host ?? chosen}
        onChange={onChoose}
        options={interfaces.map(({ name, address, isVirtual }) => ({
          id: address,
          label: <span className="num">{address}</span>,
          description: isVirtual ? t('room.check-virtual', { name }) : name,
        }))}
      />
    </Point>
  )
}

function Reach({ check, isOpen }: { check: RoomCheck; isOpen: boolean }) {
  const t = useText()
  if (!isOpen || check.reachable === null)
    return <Point state="wait">{t('room.check-not-open')}</Point>
  return check.reachable ? (
    <Point state="good">{t('room.check-answers')}</Point>
  ) : (
    <Point state="care">{t('room.check-silent')}</Point>
  )
}

function PhonePoint({ isOpen, isSeen }: { isOpen: boolean; isSeen: boolean }) {
  const t = useText()
  if (isSeen) return <Point state="good">{t('room.check-phone-seen')}</Point>
  return <Point state="wait">{t(isOpen ? 'room.check-phone' : 'room.check-phone-later')}</Point>
}
