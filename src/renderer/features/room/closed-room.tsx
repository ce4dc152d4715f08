import { Smartphone } from 'lucide-react'
import type { SessionId } from '../../../shared/contract/primitives'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import type { Ask } from './room-dialogs'
import styles from './room-panel.module.css'

export function ClosedRoom({
  sessionId,
  onAsk,
}: {
  sessionId: SessionId
  onAsk: (what: Ask) => void
}) {
  const t = useText()
  const open = useCommand('room.open')
  return (
    <>
      <p className={styles.about}>{t('room.about')}</p>
      <Button
        icon={<Smartphone aria-hidden />}
        isDisabled={open.isRunning}
        onPress={() => void open.run({ sessionId })}
        wide
      >
        {t('room.open')}
      </Button>
      <Button tone="plain" size="small" onPress={() => onAsk('check')}>
        {t('room.check-first')}
      </Button>
    </>
  )
}
