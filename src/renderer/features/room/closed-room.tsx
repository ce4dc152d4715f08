import { Smartphone } from 'lucide-react'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import type { Ask } from './room-dialogs'
import styles from './room-panel.module.css'

type Props = { onOpen: () => void; onAsk: (what: Ask) => void }

export function ClosedRoom({ onOpen, onAsk }: Props) {
  const t = useText()
  return (
    <>
      <p className={styles.about}>{t('room.about')}</p>
      <Button icon={<Smartphone aria-hidden />} onPress={onOpen} wide>
        {t('room.open')}
      </Button>
      <Button tone="plain" size="small" onPress={() => onAsk('check')}>
        {t('room.check-first')}
      </Button>
      <Button tone="plain" size="small" onPress={() => onAsk('rehearse')}>
        {t('room.rehearse-action')}
      </Button>
    </>
  )
}
