import type { Reflection } from '../../../shared/contract/reflections'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import styles from './detail.module.css'

type State = 'withdrawn-quote' | 'withdrawn-count'

/** Somebody takes their words back: the quote, or the quote and the count; and what already has them. */
export function WithdrawMenu({ card }: { card: Reflection }) {
  const t = useText()
  const dates = useDates()
  const setState = useCommand('reflections.setState')
  const documents = useRead('reflections.usedIn', { id: card.id }).data ?? []
  const withdraw = (state: State, close: () => void) => {
    close()
    const done = t('gather.withdrawn', { number: card.number })
    void setState.run({ id: card.id, state }, { done })
  }
  return (
    <Popover
      label={t('gather.withdraw')}
      trigger={<Button size="small">{t('gather.withdraw')}</Button>}
    >
      {(close) => (
        <div className={styles.withdraw}>
          <p>{t('gather.withdraw-about')}</p>
          <Button onPress={() => withdraw('withdrawn-quote', close)}>
            {t('gather.withdraw-quote')}
          </Button>
          <Button onPress={() => withdraw('withdrawn-count', close)}>
            {t('gather.withdraw-count')}
          </Button>
          {documents.length > 0 && (
            <>
              <p>{t('gather.used-in')}</p>
              <ul>
                {documents.map(({ path, at, use }) => (
                  <li key={`${path}${at}`}>
                    {t(`gather.use.${use}`)} · {dates.moment(at)}
                    <span className={styles.path}>{path}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </Popover>
  )
}
