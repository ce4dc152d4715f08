import { useState } from 'react'
import type { Frame } from '../../../shared/contract/frames'
import type { SessionId, ThemeId } from '../../../shared/contract/primitives'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { ThemeChip } from '../../ui/chip'
import { Dialog } from '../../ui/dialog'
import { ThemeForm } from './theme-form'
import styles from './frame-editor.module.css'

type Props = {
  sessionId: SessionId
  frame: Frame
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** The themes of a frame: what they are called, where they stand, what becomes of them. */
export function FrameEditor({ sessionId, frame, isOpen, onOpenChange }: Props) {
  const t = useText()
  const [chosen, setChosen] = useState<ThemeId | null>(null)
  const theme = frame.themes.find(({ id }) => id === chosen) ?? frame.themes[0]
  return (
    <Dialog width="wide" title={t('sense.edit-frame')} {...{ isOpen, onOpenChange }}>
      <FrameFacts frame={frame} close={() => onOpenChange(false)} />
      <div className={styles.columns}>
        <ThemeList frame={frame} chosen={theme?.id ?? null} onChoose={setChosen} />
        {theme ? (
          <ThemeForm
            key={theme.id}
            {...{ sessionId, frame, theme }}
            onChoose={(id) => setChosen(id)}
          />
        ) : (
          <p className="meta">{t('sense.no-themes')}</p>
        )}
      </div>
    </Dialog>
  )
}

function FrameFacts({ frame, close }: { frame: Frame; close: () => void }) {
  const t = useText()
  const rename = useSave('frames.rename')
  const remove = useCommand('frames.remove')
  return (
    <div className={styles.facts}>
      <AutosaveField
        label={t('sense.frame-name')}
        value={frame.name}
        save={(name) => rename({ frameId: frame.id, name })}
      />
      <Button
        tone="plain"
        onPress={() => {
          close()
          void remove.run(
            { frameId: frame.id },
            { done: t('sense.frame-removed', { name: frame.name }) },
          )
        }}
      >
        {t('sense.remove-frame')}
      </Button>
      {frame.owner !== '' && (
        <p className={`${styles.owner} meta`}>
          {[frame.owner, frame.licence].filter(Boolean).join(' · ')}
        </p>
      )}
    </div>
  )
}

type ListProps = { frame: Frame; chosen: ThemeId | null; onChoose: (id: ThemeId) => void }

function ThemeList({ frame, chosen, onChoose }: ListProps) {
  const t = useText()
  const add = useCommand('frames.addTheme')
  return (
    <div className={styles.list}>
      <ul aria-label={t('sense.themes')}>
        {frame.themes.map((theme) => (
          <li key={theme.id} data-under={theme.parentId !== null || undefined}>
            <button
              type="button"
              className={styles.row}
              aria-current={theme.id === chosen || undefined}
              onClick={() => onChoose(theme.id)}
            >
              <ThemeChip code={theme.code} colour={theme.isOutside ? 0 : theme.colour} />
              <span>{theme.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <AddField
        id="sense-add-theme"
        label={t('sense.add-theme')}
        placeholder={t('sense.add-theme-example')}
        onAdd={async (title) => {
          const outcome = await add.run({ frameId: frame.id, title }, { quiet: true })
          if (outcome.ok) onChoose(outcome.value.themeId)
          return outcome.ok ? null : outcome.sentence
        }}
      />
    </div>
  )
}
