import { Copy, Languages } from 'lucide-react'
import type { Block } from '../../../shared/contract/agenda'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import styles from './programme-section.module.css'

/** What is done with an item as a whole. */
export function ItemTools({ block }: { block: Block }) {
  const t = useText()
  const duplicate = useCommand('agenda.duplicate')
  const take = useCommand('agenda.takeBilingualTime')
  const { id, title, sessionId, minutes, bilingualMinutes } = block
  return (
    <div className={styles.itemTools}>
      <Button
        size="small"
        icon={<Copy aria-hidden />}
        isDisabled={duplicate.isRunning}
        onPress={() => void duplicate.run({ id }, { done: t('plan.item.duplicated', { title }) })}
      >
        {t('plan.item.duplicate')}
      </Button>
      {bilingualMinutes !== minutes && (
        <Button
          size="small"
          icon={<Languages aria-hidden />}
          isDisabled={take.isRunning}
          onPress={() => void take.run({ sessionId, id })}
        >
          {t('plan.item.take-bilingual', { from: minutes, to: bilingualMinutes })}
        </Button>
      )}
    </div>
  )
}
