import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import type { Outbox } from './use-outbox'
import styles from './quick-capture.module.css'

/** Whether the last words are on disk, said once; and those that are not yet, kept in sight. */
export function OutboxLine({ outbox }: { outbox: Outbox }) {
  const t = useText()
  const dates = useDates()
  const { waiting, last } = outbox
  const failed = waiting.filter(({ sentence }) => sentence !== null)
  return (
    <div className={styles.outbox}>
      <p role="status" className={styles.status} data-saved={waiting.length === 0 || undefined}>
        {waiting.length > failed.length
          ? t('gather.saving')
          : last && failed.length === 0
            ? t('gather.saved', { number: last.number, time: dates.time(last.savedAt) })
            : ''}
      </p>
      {failed.map(({ input, sentence }) => (
        <div key={input.clientKey} className={styles.failed} role="alert">
          <p>
            <strong>{t('gather.not-saved')}</strong> {sentence} <q>{input.text}</q>
          </p>
          <Button size="small" onPress={outbox.retry}>
            {t('gather.try-again')}
          </Button>
          <Button size="small" tone="plain" onPress={() => outbox.drop(input.clientKey)}>
            {t('gather.drop')}
          </Button>
        </div>
      ))}
    </div>
  )
}
