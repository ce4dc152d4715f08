import { EyeOff, Star } from 'lucide-react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import { useRead } from '../../app/host'
import { ReflectionFacts } from '../../app/reflection-facts'
import { useText } from '../../app/text'
import { ThemeChip } from '../../ui/chip'
import { AnswerFigure } from './answer-figure'
import styles from './reflection-card.module.css'

type Props = {
  sessionId: SessionId
  id: ReflectionId
  chunk: readonly ReflectionId[]
  isSelected: boolean
}

export function ReflectionCard({ sessionId, id, chunk, isSelected }: Props) {
  const t = useText()
  const cards = useRead('reflections.many', { sessionId, ids: [...chunk] }, { keepPrevious: true })
  const card = cards.data?.find((other) => other.id === id)
  if (!card) return <div className={styles.card}>{t('common.loading')}</div>
  return (
    <article
      className={styles.card}
      data-selected={isSelected || undefined}
      data-faded={card.state !== 'kept' || undefined}
    >
      <Words card={card} />
      <div className={styles.foot}>
        <ReflectionFacts card={card} />
        <span className={styles.chips}>
          {card.starred && (
            <Star className={styles.star} role="img" aria-label={t('gather.starred')} />
          )}
          {card.state !== 'kept' && (
            <span className={styles.state}>
              <EyeOff aria-hidden />
              {t(`gather.is.${card.state}`)}
            </span>
          )}
          {card.themes.map(({ id: themeId, code, title, colour }) => (
            <ThemeChip key={themeId} {...{ code, title, colour }} />
          ))}
        </span>
      </div>
    </article>
  )
}

function Words({ card }: { card: Reflection }) {
  return (
    <div className={styles.words} lang={card.language ?? undefined} dir="auto">
      {card.answer && <AnswerFigure card={card} />}
      {card.text && <p>{card.text}</p>}
      {card.secondText && <p>{card.secondText}</p>}
    </div>
  )
}
