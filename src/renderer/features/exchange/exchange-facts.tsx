import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Exchange } from '../../../shared/contract/exchanges'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-time-field'
import { InlineError } from '../../ui/message'
import { Select } from '../../ui/select'
import styles from './exchange.module.css'

const types = [
  'peer-review',
  'reciprocal-review',
  'peer-assist',
  'learning-visit',
  'staff-exchange',
  'seminar-series',
] as const

/** Its type and dates, and the way out. */
export function ExchangeFacts({ exchange }: { exchange: Exchange }) {
  const t = useText()
  const { run } = useCommand('exchanges.update')
  const [isBackwards, setBackwards] = useState(false)
  const { id, startsOn, endsOn } = exchange
  const put = (change: { startsOn?: string | null; endsOn?: string | null }) => {
    const next = { startsOn, endsOn, ...change }
    const backwards = next.startsOn !== null && next.endsOn !== null && next.endsOn < next.startsOn
    setBackwards(backwards)
    if (!backwards) void run({ id, change })
  }
  return (
    <>
      <Select
        label={t('people.exchange.type')}
        options={types.map((type) => ({
          id: type,
          label: t(`people.exchange.type.${type}`),
          detail: t(`people.exchange.type.${type}.help`),
        }))}
        value={exchange.type}
        onChange={(type) => void run({ id, change: { type } })}
      />
      <DateField
        label={t('people.exchange.starts-on')}
        value={startsOn}
        onChange={(next) => put({ startsOn: next })}
      />
      <DateField
        label={t('people.exchange.ends-on')}
        value={endsOn}
        onChange={(next) => put({ endsOn: next })}
        error={isBackwards ? t('people.exchange.ends-before') : null}
      />
      <p className={`label ${styles.later}`}>{t('people.exchange.later')}</p>
      <RemoveExchange exchange={exchange} />
    </>
  )
}

function RemoveExchange({ exchange }: { exchange: Exchange }) {
  const t = useText()
  const navigate = useNavigate()
  const { run } = useCommand('exchanges.remove')
  const [refusal, setRefusal] = useState<string | null>(null)
  const remove = async () => {
    const done = t('people.removed', { name: exchange.title })
    const outcome = await run({ id: exchange.id }, { done, quiet: true })
    if (outcome.ok) return void navigate({ to: '/' })
    const isUsed = outcome.error.code === 'record/in-use'
    setRefusal(isUsed ? t('people.exchange.in-use') : outcome.sentence)
  }
  return (
    <div className={styles.removal}>
      <Button onPress={() => void remove()}>{t('people.exchange.remove')}</Button>
      {refusal !== null && <InlineError>{refusal}</InlineError>}
    </div>
  )
}
