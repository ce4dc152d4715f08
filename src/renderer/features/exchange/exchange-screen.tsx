import type { ReactNode } from 'react'
import type { Exchange } from '../../../shared/contract/exchanges'
import type { ExchangeId } from '../../../shared/contract/primitives'
import { useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea, AutosaveField } from '../../ui/autosave-field'
import { InlineError } from '../../ui/message'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { ExchangeFacts } from './exchange-facts'
import { ExchangeSessions } from './exchange-sessions'
import { Partners } from './partners'
import styles from './exchange.module.css'

export type ExchangeScreenProps = {
  exchangeId: ExchangeId
  /** Its peer reviews. */
  reviews: ReactNode
}

/** A partnership on one page: who with whom, what for, and what they have done together. */
export function ExchangeScreen({ exchangeId, reviews }: ExchangeScreenProps) {
  const t = useText()
  const { data: exchanges } = useRead('exchanges.list', {})
  if (!exchanges) return <Waiting>{t('common.loading')}</Waiting>
  const exchange = exchanges.find(({ id }) => id === exchangeId)
  if (!exchange) return <Page>{<InlineError>{t('people.exchange.gone')}</InlineError>}</Page>
  return (
    <Page>
      <ExchangeTitle exchange={exchange} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Partners exchange={exchange} />
          <Purpose exchange={exchange} />
          <ExchangeSessions exchange={exchange} />
          {reviews}
        </div>
        <div className={styles.side}>
          <ExchangeFacts exchange={exchange} />
        </div>
      </div>
    </Page>
  )
}

function ExchangeTitle({ exchange }: { exchange: Exchange }) {
  const t = useText()
  const save = useSave('exchanges.update')
  return (
    <div className={styles.title}>
      <h1 className="hidden-visually">{exchange.title}</h1>
      <AutosaveField
        label={t('people.exchange.title')}
        hideLabel
        look="bare"
        voice="title"
        value={exchange.title}
        save={(title) => save({ id: exchange.id, change: { title } })}
      />
    </div>
  )
}

function Purpose({ exchange }: { exchange: Exchange }) {
  const t = useText()
  const save = useSave('exchanges.update')
  return (
    <AutosaveArea
      label={t('people.exchange.purpose')}
      description={t('people.exchange.purpose-help')}
      voice="quote"
      value={exchange.purpose}
      save={(purpose) => save({ id: exchange.id, change: { purpose } })}
    />
  )
}
