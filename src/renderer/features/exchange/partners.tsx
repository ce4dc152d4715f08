import { X } from 'lucide-react'
import type { Exchange } from '../../../shared/contract/exchanges'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { ComboBox } from '../../ui/combo-box'
import styles from './exchange.module.css'

type Partner = Pick<Exchange['partners'][number], 'organisationId' | 'part'>
type Part = Partner['part']

/** Both sides beside each other. In a peer assist they are the asker and the peers. */
export function Partners({ exchange }: { exchange: Exchange }) {
  return (
    <div className={styles.partners}>
      <Side exchange={exchange} part="host" />
      <Side exchange={exchange} part="reviewer" />
    </div>
  )
}

function Side({ exchange, part }: { exchange: Exchange; part: Part }) {
  const t = useText()
  const { run } = useCommand('exchanges.update')
  const { data: organisations = [] } = useRead('organisations.list', {})
  const partners = exchange.partners.filter(({ leftOn }) => leftOn === null)
  const here = partners.filter((partner) => partner.part === part)
  const words = exchange.type === 'peer-assist' ? 'assist' : 'review'
  const title = t(`people.exchange.side.${words}.${part}`)
  const put = (next: Partner[], done?: string) =>
    void run({ id: exchange.id, change: { partners: next } }, done === undefined ? {} : { done })
  return (
    <Card as="section" aria-label={title}>
      <h2 className={styles.sideTitle}>{title}</h2>
      <p className="label">{t(`people.exchange.side.${words}.${part}.help`)}</p>
      <ul className={styles.list}>
        {here.map((partner) => (
          <PartnerRow
            key={partner.organisationId}
            organisation={organisations.find(({ id }) => id === partner.organisationId)}
            onRemove={(name) =>
              put(
                partners.filter((one) => one !== partner),
                t('people.exchange.partner-removed', { name }),
              )
            }
          />
        ))}
      </ul>
      <AddPartner
        label={t('people.exchange.add-partner', { side: title })}
        organisations={organisations.filter(
          ({ id }) => !here.some((partner) => partner.organisationId === id),
        )}
        onAdd={(organisationId) => put([...partners, { organisationId, part }])}
      />
    </Card>
  )
}

type Organisation = { id: Partner['organisationId']; name: string; country: string | null }

function PartnerRow(props: {
  organisation: Organisation | undefined
  onRemove: (name: string) => void
}) {
  const t = useText()
  const dates = useDates()
  const { organisation, onRemove } = props
  const name = organisation?.name ?? t('common.unknown')
  return (
    <li className={styles.partner}>
      <span>
        <span className={styles.partnerName}>{name}</span>
        {organisation?.country && (
          <span className="label">{dates.country(organisation.country)}</span>
        )}
      </span>
      <IconButton
        label={t('people.exchange.remove-partner', { name })}
        icon={<X aria-hidden />}
        onPress={() => onRemove(name)}
      />
    </li>
  )
}

type AddPartnerProps = {
  label: string
  organisations: readonly Organisation[]
  onAdd: (id: Partner['organisationId']) => void
}

function AddPartner({ label, organisations, onAdd }: AddPartnerProps) {
  const t = useText()
  const { run } = useCommand('organisations.create')
  const make = async (name: string) => {
    const outcome = await run({ name })
    if (outcome.ok) onAdd(outcome.value.id)
  }
  return (
    <ComboBox
      key={organisations.length}
      label={label}
      hideLabel
      placeholder={t('people.exchange.add-organisation')}
      options={organisations.map(({ id, name }) => ({ id, label: name }))}
      value={null}
      onChange={(id) => id !== null && onAdd(id)}
      onOther={(name) => void make(name)}
      none={t('people.exchange.new-partner')}
    />
  )
}
