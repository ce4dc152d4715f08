import type { Participant } from '../../../shared/contract/participants'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { VirtualList } from '../../ui/virtual-list'
import type { Arrival } from './participants-check-in'
import styles from './participants-check-in.module.css'

type Props = {
  missing: readonly Participant[]
  expected: number
  onArrival: (arrival: Arrival) => void
}

/** Who has not come yet, by name. */
export function StillMissing({ missing, expected, onArrival }: Props) {
  const t = useText()
  const { run } = useCommand('participants.checkIn')
  const checkIn = async (id: Participant['id']) => {
    const outcome = await run({ id })
    if (outcome.ok) onArrival({ participant: outcome.value, wasHere: false })
  }
  if (expected === 0) return <p className="meta">{t('participants.nobody-expected')}</p>
  if (missing.length === 0) return <p className="meta">{t('participants.everybody-here')}</p>
  return (
    <>
      <h3>{t('participants.still-missing', { count: missing.length })}</h3>
      <div className={styles.missing}>
        <VirtualList
          label={t('participants.still-missing', { count: missing.length })}
          items={missing}
          textOf={({ name }) => name}
          estimatedHeight={44}
          gap={0}
          padding={0}
          onAction={(id) => {
            const one = missing.find((other) => other.id === id)
            if (one) void checkIn(one.id)
          }}
          dependencies={[t]}
        >
          {(one) => (
            <div className={styles.missingRow}>
              <span className={styles.number}>{one.badge}</span>
              <span className={styles.names}>
                <span>{one.name}</span>
                {one.organisation !== null && (
                  <span className={styles.about}>{one.organisation}</span>
                )}
              </span>
              <Button
                size="small"
                aria-label={t('participants.check-in-named', { name: one.name })}
                onPress={() => void checkIn(one.id)}
              >
                {t('participants.here')}
              </Button>
            </div>
          )}
        </VirtualList>
      </div>
    </>
  )
}
