import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { LocalText, MethodCard } from '../../../shared/domain/toolkit-cards'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { AddDialog } from './add-dialog'
import { MethodSteps } from './method-steps'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

export function MethodDetail({ card }: { card: MethodCard }) {
  const t = useText()
  const say = useCardText()
  const [isAdding, setAdding] = useState(false)
  const name = say(card.name)
  const { timeRule, range, remote, bilingual } = card
  return (
    <article className={styles.detail} aria-label={name.text}>
      <h2 lang={name.lang}>{name.text}</h2>
      <Words of={card.purpose} />
      <Button tone="primary" icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
        {t('toolkit.add')}
      </Button>
      <AddDialog
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        adding={{ kind: 'method', card }}
      />
      <Took cardKey={card.key} />
      <dl className={styles.facts}>
        <Fact label={t('toolkit.use')} of={card.use} />
        {card.avoid && <Fact label={t('toolkit.avoid')} of={card.avoid} />}
        <Fact label={t('toolkit.subgroup')} of={card.subgroup} />
        <Fact
          label={t('toolkit.time', { minutes: card.minutes, min: range.min, max: range.max })}
          of={timeRule.words}
        />
      </dl>
      <MethodSteps steps={card.steps} />
      <dl className={styles.facts}>
        <Fact label={t('toolkit.materials')} of={card.materials} />
        <Fact
          label={`${t('toolkit.bilingual')}: ${t(`toolkit.fit.${bilingual.fit}`)}`}
          of={bilingual.why}
        />
        <Fact
          label={`${t('toolkit.remote')}: ${t(`toolkit.remote.${remote.fit}`)}`}
          of={remote.how}
        />
      </dl>
      <h3>{t('toolkit.capture')}</h3>
      {card.capture.length === 0 ? (
        <p className="meta">{t('toolkit.capture-none')}</p>
      ) : (
        <ul className={styles.capture}>
          {card.capture.map((field, index) => (
            <li key={index}>
              <Words of={field.text} />
              {field.isPrivate && <span className="meta">{t('toolkit.private')}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="meta">
        <Words of={card.credit} inline /> <Words of={card.licence} inline />
      </p>
    </article>
  )
}

/** "Took 28 instead of 20 min": what real days taught. */
function Took({ cardKey }: { cardKey: string }) {
  const t = useText()
  const { data } = useRead('toolkit.took', {})
  const times = data?.find(({ key }) => key === cardKey)?.times ?? []
  const last = times.at(-1)
  if (!last) return null
  return (
    <p className="meta">
      {t('toolkit.took', { real: last.real, planned: last.planned, times: times.length })}
    </p>
  )
}

function Words({ of, inline }: { of: LocalText; inline?: boolean }) {
  const { text, lang } = useCardText()(of)
  return inline ? <span lang={lang}>{text}</span> : <p lang={lang}>{text}</p>
}

function Fact({ label, of }: { label: string; of: LocalText | null }) {
  const say = useCardText()
  const said = of && say(of)
  return (
    <div>
      <dt>{label}</dt>
      {said && <dd lang={said.lang}>{said.text}</dd>}
    </div>
  )
}
