import { type SyntheticEvent, useEffect } from 'react'
import type { Coding } from '../../../shared/contract/coding'
import type { FrameTheme } from '../../../shared/contract/frames'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { useRead } from '../../app/host'
import { ReflectionFacts } from '../../app/reflection-facts'
import { ReflectionGrip } from '../../app/reflection-grip'
import { useText } from '../../app/text'
import { Card } from '../../ui/card'
import type { Mark } from '../../ui/mark-segments'
import { MarkedText } from '../../ui/marked-text'
import { CardTranslation } from './card-translation'
import { CodingChip } from './coding-chip'
import { usePending } from './coding-queue'
import { isNamed, withPending } from './pending-codings'
import type { CodingDeeds } from './use-coding'
import { useChosen, type WordChoosing } from './use-word-choice'
import styles from './coding-card.module.css'

type Props = {
  sessionId: SessionId
  id: ReflectionId
  chunk: readonly ReflectionId[]
  deeds: CodingDeeds
  words: WordChoosing
}

export function CodingCard({ sessionId, id, chunk, deeds, words }: Props) {
  const t = useText()
  const ids = [...chunk]
  const cards = useRead('reflections.many', { sessionId, ids }, { keepPrevious: true })
  const frames = useRead('frames.list', { sessionId }).data ?? []
  const isSelected = useChosen(words, (held) => held.id === id)
  const marked = useChosen(words, (held) => (held.id === id ? held.marked : null))
  const codings = useCodings(sessionId, id, chunk, deeds)
  const card = cards.data?.find((other) => other.id === id)
  if (!card) return <Card>{t('common.loading')}</Card>
  const themes = frames.flatMap((frame) => frame.themes)
  const named = codings.flatMap((coding) => {
    const theme = themes.find((one) => one.id === coding.themeId)
    return theme ? [{ coding, theme }] : []
  })
  return (
    <Card as="article" isSelected={isSelected}>
      <CardWords card={card} named={named} words={words} />
      <CardTranslation {...{ sessionId, card, chunk }} />
      <div className={styles.foot}>
        <ReflectionFacts card={card} />
        <span className={styles.chips}>
          <ReflectionGrip id={id} title={t('findings.grip')} />
          {named.length === 0 && <span className={styles.open}>{t('sense.not-coded')}</span>}
          {named.map(({ coding, theme }) => (
            <CodingChip
              key={`${theme.id}/${coding.span?.start ?? ''}/${coding.span?.end ?? ''}`}
              {...{ coding, theme, deeds }}
              text={spokenWords(card)}
              isCurrent={
                marked !== null && isNamed(coding, { ...marked, reading: deeds.reading() })
              }
            />
          ))}
        </span>
      </div>
    </Card>
  )
}

/** As the host knows them, with what was pressed since. */
function useCodings(
  sessionId: SessionId,
  id: ReflectionId,
  chunk: readonly ReflectionId[],
  { queue, reading: readingNow }: CodingDeeds,
): readonly Coding[] {
  const reading = readingNow()
  const input = { sessionId, reading, ids: [...chunk] }
  const pending = usePending(queue, reading, id)
  const known = useRead('coding.many', input, { keepPrevious: true }).data ?? []
  return withPending(
    known.filter(({ reflectionId }) => reflectionId === id),
    pending,
  )
}

type Named = { readonly coding: Coding; readonly theme: FrameTheme }
type WordsProps = { card: Reflection; named: readonly Named[]; words: WordChoosing }

function CardWords({ card, named, words }: WordsProps) {
  const { id, language } = card
  const text = spokenWords(card)
  const { tell } = words
  useEffect(() => tell(id, { text, language }))
  const marks = named.flatMap(({ coding: { span, text: codedIn, needsReview }, theme }): Mark[] =>
    span && codedIn === text
      ? [
          {
            ...span,
            id: theme.id,
            colour: theme.isOutside ? 0 : theme.colour,
            label: theme.code,
            isDoubtful: needsReview,
          },
        ]
      : [],
  )
  const chosen = useChosen(words, (held) => (held.id === id && held.steps ? held.words : null))
  return (
    <div
      role="presentation"
      onPointerDown={keepHere}
      onMouseDown={keepHere}
      onClick={() => words.select(id)}
    >
      <MarkedText
        text={text}
        marks={marks}
        language={language}
        chosen={chosen}
        onChoose={(span) => words.chooseByMouse(id, span && { ...span, text })}
      />
    </div>
  )
}

/** Words are chosen with the mouse; the row would take the press for its own. */
const keepHere = (event: SyntheticEvent) => event.stopPropagation()
