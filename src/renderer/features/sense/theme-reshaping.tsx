// What becomes of a theme's codings: into another theme, or some of them to a new one.
import { useState } from 'react'
import type { ReflectionId, ThemeId } from '../../../shared/contract/primitives'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import type { ThemeFormProps } from './theme-form'
import styles from './frame-editor.module.css'

export function MergeField({ frame, theme, onChoose }: ThemeFormProps) {
  const t = useText()
  const merge = useCommand('frames.mergeThemes')
  const [into, setInto] = useState<ThemeId | null>(null)
  const others = frame.themes.filter(({ id }) => id !== theme.id)
  const target = others.find(({ id }) => id === into)
  if (others.length === 0) return null
  const run = async () => {
    if (!target) return
    const done = t('sense.merged', { theme: theme.title, into: target.title })
    const outcome = await merge.run({ themeId: theme.id, into: target.id }, { done })
    if (outcome.ok) onChoose(target.id)
  }
  return (
    <div className={styles.inline}>
      <Select
        label={t('sense.merge-into')}
        options={others.map(({ id, title }) => ({ id, label: title }))}
        value={into}
        onChange={setInto}
        placeholder={t('sense.choose-theme')}
      />
      <Button isDisabled={!target} onPress={() => void run()}>
        {t('sense.merge')}
      </Button>
    </div>
  )
}

export function SplitFields(props: ThemeFormProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t('sense.split')}</Button>
      </div>
    )
  return <SplitForm {...props} close={() => setOpen(false)} />
}

/** As many as one can look through; the rest stays where it is. */
const most = 200

function SplitForm({ sessionId, theme, onChoose, close }: ThemeFormProps & { close: () => void }) {
  const t = useText()
  const split = useCommand('frames.splitTheme')
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<readonly ReflectionId[]>([])
  const filter = { sessionId, reading: 1, frameId: null, themeId: theme.id } as const
  const ids = useRead('coding.ids', { filter }).data ?? []
  const cards = useRead('reflections.many', { sessionId, ids: ids.slice(0, most) }).data ?? []
  const run = async () => {
    const done = t('sense.split-done', { count: chosen.length, theme: title.trim() })
    const outcome = await split.run(
      { themeId: theme.id, title, reflectionIds: [...chosen] },
      { done },
    )
    if (!outcome.ok) return
    close()
    onChoose(outcome.value.themeId)
  }
  return (
    <>
      <div className={styles.cards} role="group" aria-label={t('sense.split-which')}>
        {cards.map((card) => (
          <Checkbox
            key={card.id}
            isSelected={chosen.includes(card.id)}
            onChange={(isChosen) =>
              setChosen((before) =>
                isChosen ? [...before, card.id] : before.filter((id) => id !== card.id),
              )
            }
          >
            <span lang={card.language ?? undefined}>
              R{card.number} · {spokenWords(card)}
            </span>
          </Checkbox>
        ))}
      </div>
      <div className={styles.inline}>
        <TextField label={t('sense.split-title')} value={title} onChange={setTitle} />
        <Button isDisabled={chosen.length === 0 || title.trim() === ''} onPress={() => void run()}>
          {t('sense.split-off', { count: chosen.length })}
        </Button>
        <Button tone="plain" onPress={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  )
}
