import { Button as AriaButton } from 'react-aria-components'
import type { Coding } from '../../../shared/contract/coding'
import type { FrameTheme } from '../../../shared/contract/frames'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { ThemeChip } from '../../ui/chip'
import { Popover } from '../../ui/popover'
import { Toggle } from '../../ui/toggle'
import type { CodingDeeds } from './use-coding'
import styles from './coding-card.module.css'

type Props = {
  coding: Coding
  theme: FrameTheme
  deeds: CodingDeeds
  /** All words of the reflection as they are now. */
  text: string
  isCurrent: boolean
}

const signs = { '': '', negative: '−', mixed: '±' }

/** A theme on a card: its code, its marks, and what one can do with it. */
export function CodingChip({ coding, theme, deeds, text, isCurrent }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const colour = theme.isOutside ? 0 : theme.colour
  const parts = [
    coding.polarity && t(`sense.polarity.${coding.polarity}`),
    coding.basis && t(`sense.basis.${coding.basis}`),
    coding.span && t('sense.some-words'),
    coding.needsReview && t('sense.needs-review'),
  ].filter(Boolean)
  const chip = (
    <>
      <ThemeChip code={theme.code} colour={colour} title={theme.title} />
      <span aria-hidden className={styles.marks}>
        {signs[coding.polarity]}
        {coding.basis && ` ${t(`sense.basis-short.${coding.basis}`)}`}
        {coding.needsReview && ' ?'}
      </span>
      {parts.length > 0 && <span className="hidden-visually">{parts.join(', ')}</span>}
    </>
  )
  if (isReadOnly) return <span className={styles.chip}>{chip}</span>
  return (
    <Popover
      label={theme.title}
      trigger={
        <AriaButton className={styles.chip} data-current={isCurrent || undefined}>
          {chip}
        </AriaButton>
      }
    >
      {(close) => <ChipMenu {...{ coding, theme, deeds, text, close }} />}
    </Popover>
  )
}

type MenuProps = Omit<Props, 'isCurrent'> & { close: () => void }

function ChipMenu({ coding, theme, deeds, text, close }: MenuProps) {
  const t = useText()
  const words = coding.span && coding.text?.slice(coding.span.start, coding.span.end)
  return (
    <div className={styles.menu}>
      <p className={styles.menuTitle}>{theme.title}</p>
      {words && <blockquote className={styles.quote}>{words}</blockquote>}
      {coding.needsReview && <Doubt {...{ coding, text, close }} />}
      <MarkFields coding={coding} deeds={deeds} />
      <div className={styles.menuButtons}>
        <Button
          size="small"
          onPress={() => {
            close()
            deeds.step(coding, { kind: 'strongest' })
          }}
        >
          {t('sense.make-strongest')}
        </Button>
        <Button
          size="small"
          onPress={() => {
            close()
            deeds.step(coding, { kind: 'take' })
          }}
        >
          {t('sense.take-off')}
        </Button>
      </div>
    </div>
  )
}

/** What a change of the words has made uncertain, and the way to settle it. */
function Doubt({ coding, text, close }: Pick<MenuProps, 'coding' | 'text' | 'close'>) {
  const t = useText()
  const confirm = useCommand('coding.confirm')
  const isLost = coding.text !== null && coding.text !== text
  return (
    <>
      <p className="meta">{t(isLost ? 'sense.words-gone' : 'sense.words-moved')}</p>
      <Button
        size="small"
        onPress={() => {
          close()
          void confirm.run({ id: coding.id })
        }}
      >
        {t(isLost ? 'sense.put-on-whole' : 'sense.confirm')}
      </Button>
    </>
  )
}

const tones = ['none', 'negative', 'mixed'] as const
const grounds = ['none', 'intention', 'reported', 'observed'] as const

function MarkFields({ coding, deeds }: Pick<Props, 'coding' | 'deeds'>) {
  const t = useText()
  return (
    <>
      <Toggle
        label={t('sense.polarity-label')}
        options={tones.map((id) => ({ id, label: t(`sense.polarity.${id}`) }))}
        value={coding.polarity || 'none'}
        onChange={(id) =>
          deeds.step(coding, { kind: 'mark', marks: { polarity: id === 'none' ? '' : id } })
        }
      />
      <Toggle
        label={t('sense.basis-label')}
        options={grounds.map((id) => ({ id, label: t(`sense.basis.${id}`) }))}
        value={coding.basis || 'none'}
        onChange={(id) =>
          deeds.step(coding, { kind: 'mark', marks: { basis: id === 'none' ? '' : id } })
        }
      />
    </>
  )
}
