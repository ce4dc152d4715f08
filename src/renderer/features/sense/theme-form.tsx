import type { Frame, FrameTheme } from '../../../shared/contract/frames'
import type { SessionId, ThemeId } from '../../../shared/contract/primitives'
import { useCommand, useRead, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveArea, AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Buttons } from '../../ui/page'
import { Select } from '../../ui/select'
import { Toggle } from '../../ui/toggle'
import { MergeField, SplitFields } from './theme-reshaping'
import styles from './frame-editor.module.css'

export type ThemeFormProps = {
  sessionId: SessionId
  frame: Frame
  theme: FrameTheme
  onChoose: (id: ThemeId) => void
}

export function ThemeForm(props: ThemeFormProps) {
  const t = useText()
  const { frame, theme } = props
  const change = useSave('frames.changeTheme')
  const remove = useCommand('frames.removeTheme')
  const themeId = theme.id
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <AutosaveField
          label={t('sense.theme-title')}
          value={theme.title}
          save={(title) => change({ themeId, title })}
        />
        <AutosaveField
          label={t('sense.theme-code')}
          value={theme.code}
          save={(code) => change({ themeId, code })}
        />
      </div>
      <TitleTranslations {...props} />
      <AutosaveArea
        label={t('sense.theme-description')}
        value={theme.description}
        save={(description) => change({ themeId, description })}
      />
      {!theme.isOutside && (
        <Toggle
          label={t('sense.theme-colour')}
          options={colours.map((id) => ({ id, label: t(`sense.colour.${id}`) }))}
          value={colours[theme.colour - 1] ?? '1'}
          onChange={(id) => void change({ themeId, colour: Number(id) })}
        />
      )}
      <PlaceFields frame={frame} theme={theme} />
      <MergeField {...props} />
      <SplitFields {...props} />
      <Buttons>
        <Button
          tone="danger"
          size="small"
          onPress={() =>
            void remove.run({ themeId }, { done: t('sense.theme-removed', { theme: theme.title }) })
          }
        >
          {t('sense.remove-theme')}
        </Button>
      </Buttons>
    </div>
  )
}

const colours = ['1', '2', '3', '4', '5'] as const

/** The title in the session's other languages. */
function TitleTranslations({ sessionId, theme }: ThemeFormProps) {
  const languages = useRead('sessions.get', { id: sessionId }).data?.languages ?? []
  return languages
    .slice(1)
    .map((language) => <TitleTranslation key={language} {...{ sessionId, theme, language }} />)
}

type TranslationProps = { sessionId: SessionId; theme: FrameTheme; language: string }

function TitleTranslation({ sessionId, theme, language }: TranslationProps) {
  const t = useText()
  const dates = useDates()
  const write = useSave('translations.write')
  const texts = useRead('translations.list', { sessionId, language }).data ?? []
  const kept = texts.find(({ rowId, field }) => rowId === theme.id && field === 'title')
  const of = { table: 'theme', rowId: theme.id, field: 'title', language } as const
  return (
    <div lang={language}>
      <AutosaveField
        label={t('sense.theme-title-in', { language: dates.language(language) })}
        value={kept?.translation ?? ''}
        save={(text) => write({ ...of, text })}
      />
    </div>
  )
}

const top = 'top'

function PlaceFields({ frame, theme }: Pick<ThemeFormProps, 'frame' | 'theme'>) {
  const t = useText()
  const move = useCommand('frames.moveTheme')
  const neighbours = frame.themes.filter(({ parentId }) => parentId === theme.parentId)
  const place = neighbours.findIndex(({ id }) => id === theme.id)
  const parents = frame.themes.filter(({ id }) => !isWithin(frame, id, theme.id))
  const put = (parentId: ThemeId | null, to: number) =>
    void move.run({ themeId: theme.id, parentId, to })
  return (
    <div className={styles.inline}>
      <Select
        label={t('sense.theme-under')}
        options={[
          { id: top, label: t('sense.theme-top') },
          ...parents.map(({ id, title }) => ({ id: id as string, label: title })),
        ]}
        value={theme.parentId ?? top}
        onChange={(id) => put(parents.find((one) => one.id === id)?.id ?? null, 1000)}
      />
      <Button isDisabled={place <= 0} onPress={() => put(theme.parentId, place - 1)}>
        {t('sense.move-up')}
      </Button>
      <Button
        isDisabled={place >= neighbours.length - 1}
        onPress={() => put(theme.parentId, place + 1)}
      >
        {t('sense.move-down')}
      </Button>
    </div>
  )
}

/** Whether a theme is the other or stands somewhere under it. */
function isWithin(frame: Frame, id: ThemeId | null, other: ThemeId): boolean {
  if (id === null || id === other) return id === other
  const parent = frame.themes.find((theme) => theme.id === id)?.parentId ?? null
  return isWithin(frame, parent, other)
}
