import { useState } from 'react'
import type { RoomWifi } from '../../../shared/contract/room'
import { wifiCode } from '../../../shared/domain/wifi-code'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { QrCode } from '../../ui/qr-code'
import { TextField } from '../../ui/text-field'
import type { DialogRoomProps } from './room-dialogs'
import styles from './room-dialogs.module.css'

const none: RoomWifi = { name: '', password: '', isHidden: false }

/** A code that lets a camera join the Wi-Fi, before the one for the answer page. */
export function WifiDialog({ sessionId, room, onClose }: DialogRoomProps) {
  const t = useText()
  const setWifi = useCommand('room.setWifi')
  const [wifi, setTyped] = useState<RoomWifi>(room.wifi ?? none)
  const change = (part: Partial<RoomWifi>) => setTyped({ ...wifi, ...part })
  const name = wifi.name.trim()
  const close = () => {
    const kept = name === '' ? null : { ...wifi, name }
    void setWifi.run({ sessionId, wifi: kept }).then(onClose)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      title={t('room.wifi-title')}
      footer={
        <>
          {room.wifi !== null && (
            <Button onPress={() => setTyped(none)}>{t('room.wifi-forget')}</Button>
          )}
          <Button tone="primary" onPress={close}>
            {t('room.wifi-done')}
          </Button>
        </>
      }
    >
      <p>{t('room.wifi-about')}</p>
      <div className={styles.wifi}>
        <div className={styles.fields}>
          <TextField
            label={t('room.wifi-name')}
            maxLength={32}
            value={wifi.name}
            onChange={(value) => change({ name: value })}
            draft="none"
          />
          <TextField
            label={t('room.wifi-password')}
            description={t('room.wifi-password-about')}
            maxLength={63}
            value={wifi.password}
            onChange={(password) => change({ password })}
            draft="none"
          />
          <Checkbox isSelected={wifi.isHidden} onChange={(isHidden) => change({ isHidden })}>
            {t('room.wifi-hidden')}
          </Checkbox>
        </div>
        <div className={styles.qr}>
          {name === '' ? (
            <p className={styles.about}>{t('room.wifi-none')}</p>
          ) : (
            <QrCode text={wifiCode({ ...wifi, name })} label={t('room.wifi-qr', { name })} />
          )}
        </div>
      </div>
    </Dialog>
  )
}
