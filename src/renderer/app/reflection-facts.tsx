import type { Reflection } from '../../shared/contract/reflections'
import styles from './reflection-facts.module.css'
import { useDates, useText } from './text'

/** The line under somebody's words: number, whose they are, how they came in, who may read them. */
export function ReflectionFacts({ card }: { card: Reflection }) {
  const t = useText()
  const dates = useDates()
  const consent = useConsentPhrase(card)
  const who = [card.authorName ?? t('gather.nobody'), card.organisation].filter(
    (part, index, all) => part && all.indexOf(part) === index,
  )
  const channel =
    card.slip === null
      ? t(`gather.channel.${card.channel}`)
      : t('gather.slip', { number: card.slip })
  return (
    <p className={styles.facts}>
      <span className={styles.number}>R{card.number}</span>
      {[
        who.join(', '),
        channel,
        dates.time(card.saidAt),
        card.language && card.language !== t.language ? dates.language(card.language) : null,
        card.late ? t('gather.late') : null,
        consent,
      ]
        .filter(Boolean)
        .map((part) => ` · ${part}`)}
    </p>
  )
}

type Consent = Pick<Reflection, 'audience' | 'attribution' | 'cleared'>

/** "may be quoted to participants, by role": the two consents in a few words. */
function useConsentPhrase({ audience, attribution, cleared }: Consent): string {
  const t = useText()
  if (!cleared) return t('gather.phrase.uncleared')
  if (audience === 'count') return t('gather.phrase.count')
  return t('gather.phrase.quotable', {
    readers: t(`gather.readers.${audience}`),
    signed: t(`gather.signed.${attribution}`),
  })
}
