import type { ReadTheme, SharedReading } from '../../../shared/contract/agreement'
import type { FrameId } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { type OutputAt, useCommand, useIsReadOnly } from '../../app/host'
import { ReflectionFacts } from '../../app/reflection-facts'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ThemeChip } from '../../ui/chip'
import { MarkedText } from '../../ui/marked-text'
import { Buttons } from '../../ui/page'
import type { Coder } from './use-coding'
import styles from './agreement.module.css'

type Props = {
  reading: SharedReading
  card: Reflection | undefined
  frameId: FrameId
  coder: Coder
  coders: OutputAt<'agreement.view'>['coders']
}

/** One reflection as both coders read it. */
export function DifferenceCard({ reading, card, frameId, coder, coders }: Props) {
  const t = useText()
  const dates = useDates()
  const settle = useCommand('agreement.settle')
  const isReadOnly = useIsReadOnly()
  if (!card) return null
  const take = (which: 'first' | 'second' | 'both') =>
    void settle.run(
      { reflectionId: card.id, frameId, take: which, settledBy: coder.name },
      { done: t('sense.settled', { number: card.number }) },
    )
  const isOpen = !reading.isSame && reading.settledBy === null && !isReadOnly
  return (
    <Card as="li">
      <MarkedText text={spokenWords(card)} language={card.language} />
      <div className={styles.foot}>
        <ReflectionFacts card={card} />
      </div>
      <div className={styles.sides}>
        <Side label={dates.list(coders.first) || t('sense.reading.1')} themes={reading.first} />
        <Side label={dates.list(coders.second) || t('sense.reading.2')} themes={reading.second} />
      </div>
      {isOpen && (
        <Buttons>
          <Button size="small" onPress={() => take('first')}>
            {t('sense.take-first')}
          </Button>
          <Button size="small" onPress={() => take('second')}>
            {t('sense.take-second')}
          </Button>
          <Button size="small" onPress={() => take('both')}>
            {t('sense.take-both')}
          </Button>
        </Buttons>
      )}
      {reading.settledBy !== null && (
        <p className="meta">
          {reading.settledBy === ''
            ? t('sense.is-settled')
            : t('sense.settled-by', { name: reading.settledBy })}
        </p>
      )}
    </Card>
  )
}

function Side({ label, themes }: { label: string; themes: readonly ReadTheme[] }) {
  return (
    <div>
      <p className={styles.side}>{label}</p>
      <div className={styles.chips}>
        {themes.map(({ id, code, title, colour }) => (
          <ThemeChip key={id} {...{ code, title, colour }} showTitle />
        ))}
      </div>
    </div>
  )
}
