import type { SessionId } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { ThemeChip } from '../../ui/chip'
import { ComboBox } from '../../ui/combo-box'
import { Select } from '../../ui/select'
import { authorKey, authorOf, authorOptions, useAuthors } from './authors'
import { QuestionSelect } from './question-select'
import styles from './detail.module.css'

type Props = { sessionId: SessionId; card: Reflection }

export function DetailFields({ sessionId, card }: Props) {
  const t = useText()
  const dates = useDates()
  const authors = useAuthors(sessionId)
  const assign = useCommand('reflections.assign')
  const edit = useCommand('reflections.edit')
  const languages = useRead('sessions.get', { id: sessionId }).data?.languages ?? []
  const known = [...new Set([...languages, ...(card.language ? [card.language] : [])])]
  return (
    <div className={styles.fields}>
      <ComboBox
        label={t('gather.whose')}
        options={authorOptions(authors, t('gather.nobody'))}
        value={authorKey(card.author)}
        onChange={(key) => {
          if (key !== null && key !== authorKey(card.author))
            void assign.run({ id: card.id, author: authorOf(authors, key) })
        }}
        none={t('gather.no-match')}
      />
      <QuestionSelect
        sessionId={sessionId}
        value={card.promptId}
        onChange={(promptId) => void assign.run({ id: card.id, promptId })}
      />
      <Select
        label={t('gather.language')}
        options={[
          { id: 'none', label: t('gather.language-unknown') },
          ...known.map((tag) => ({ id: tag, label: dates.language(tag) })),
        ]}
        value={card.language ?? 'none'}
        onChange={(tag) =>
          void edit.run({ id: card.id, text: card.text, language: tag === 'none' ? null : tag })
        }
      />
      <ThemeFields sessionId={sessionId} card={card} />
    </div>
  )
}

function ThemeFields({ sessionId, card }: Props) {
  const t = useText()
  const setThemes = useCommand('reflections.setThemes')
  const themes = useRead('sense.themes', { sessionId }).data ?? []
  const on = card.themes.map(({ id }) => id)
  const left = themes.filter(({ id }) => !on.includes(id))
  return (
    <div className={styles.themes}>
      {card.themes.length > 0 && (
        <p className={styles.chips}>
          {card.themes.map(({ id, code, title, colour }) => (
            <ThemeChip
              key={id}
              {...{ code, title, colour }}
              showTitle
              onRemove={() =>
                void setThemes.run({ id: card.id, themeIds: on.filter((other) => other !== id) })
              }
            />
          ))}
        </p>
      )}
      {left.length > 0 && (
        <Select
          label={t('gather.add-theme')}
          placeholder={t('gather.add-theme')}
          options={left.map(({ id, title, code }) => ({
            id: id as string,
            label: title,
            detail: code,
          }))}
          value={null}
          onChange={(id) => {
            const theme = themes.find((other) => other.id === id)
            if (theme) void setThemes.run({ id: card.id, themeIds: [...on, theme.id] })
          }}
        />
      )}
    </div>
  )
}
