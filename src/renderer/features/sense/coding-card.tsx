import type { SyntheticEvent } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { useRead } from '../../app/host'
import { ReflectionFacts } from '../../app/reflection-facts'
import { ReflectionGrip } from '../../app/reflection-grip'
import { useText } from '../../app/text'
import { Card } from '../../ui/card'
import { ThemeChip } from '../../ui/chip'
import { MarkedText } from '../../ui/marked-text'
import type { ChosenWords } from './sense-screen'
import styles from './coding-card.module.css'

type Props = {
  sessionId: SessionId
  id: ReflectionId
  chunk: readonly ReflectionId[]
  isSelected: boolean
  onSelect: (id: ReflectionId | null) => void
  onChoose: (words: ChosenWords | null) => void
}

export function CodingCard({ sessionId, id, chunk, isSelected, onSelect, onChoose }: Props) {
  const t = useText()
  const cards = useRead('reflections.many', { sessionId, ids: [...chunk] }, { keepPrevious: true })
  const card = cards.data?.find((other) => other.id === id)
  if (!card) return <Card>{t('common.loading')}</Card>
  const text = spokenWords(card)
  const words = {
    onPointerDown: keepHere,
    onMouseDown: keepHere,
    onClick: () => onSelect(id),
  }
  return (
    <Card as="article" isSelected={isSelected}>
      <div {...words} role="presentation">
        <MarkedText
          text={text}
          language={card.language}
          onChoose={(span) => onChoose(span && { ...span, text })}
        />
      </div>
      <div className={styles.foot}>
        <ReflectionFacts card={card} />
        <span className={styles.chips}>
          <ReflectionGrip id={id} title={t('findings.grip')} />
          {card.themes.length === 0 && <span className="meta">{t('sense.not-coded')}</span>}
          {card.themes.map(({ id: themeId, code, title, colour }) => (
            <ThemeChip key={themeId} {...{ code, title, colour }} />
          ))}
        </span>
      </div>
    </Card>
  )
}

/** Words are chosen with the mouse; the row would take the press for its own. */
const keepHere = (event: SyntheticEvent) => event.stopPropagation()
