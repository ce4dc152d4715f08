import { useState } from 'react'
import type { Frame, FrameTheme } from '../../../shared/contract/frames'
import type { SessionId, ThemeId } from '../../../shared/contract/primitives'
import { Button as AriaButton } from 'react-aria-components'
import { useActions } from '../../app/commands'
import { type OutputAt, useIsReadOnly } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { ThemeChip } from '../../ui/chip'
import { Kbd } from '../../ui/kbd'
import { Buttons } from '../../ui/page'
import { Popover } from '../../ui/popover'
import { Select } from '../../ui/select'
import { FrameChooser } from './frame-chooser'
import { FrameEditor } from './frame-editor'
import type { FrameChoice } from './use-frame-choice'
import styles from './frame-pane.module.css'

type Overview = OutputAt<'coding.overview'>
type Props = {
  sessionId: SessionId
  choice: FrameChoice
  overview: Overview | undefined
  onPut: (id: ThemeId) => void
}

/** The frame's themes with their keys and how many reflections each is on. */
export function FramePane({ sessionId, choice, overview, onPut }: Props) {
  const t = useText()
  const { frames, frame, keyed, choose } = choice
  if (!frame)
    return (
      <div className={styles.pane}>
        <h2 className={styles.title}>{t('sense.choose-frame')}</h2>
        <FrameChooser sessionId={sessionId} had={[]} onChosen={choose} />
      </div>
    )
  const coded = overview?.frames.find(({ frameId }) => frameId === frame.id)?.coded ?? 0
  const shown = frame.themes.filter((theme) => !theme.isOutside && isInSight(theme, choice))
  const outside = frame.themes.find(({ isOutside }) => isOutside)
  const count = (id: ThemeId | undefined) =>
    overview?.themes.find(({ themeId }) => themeId === id)?.reflections ?? 0
  return (
    <div className={styles.pane}>
      {frames.length > 1 ? (
        <Select
          label={t('sense.frame-label')}
          hideLabel
          options={frames.map(({ id, name }) => ({ id, label: name }))}
          value={frame.id}
          onChange={choose}
        />
      ) : (
        <h2 className={styles.title}>{frame.name}</h2>
      )}
      <p className="meta">{t('sense.coded-of', { coded, total: overview?.total ?? 0 })}</p>
      <ol className={styles.themes}>
        {shown.map((theme) => (
          <ThemeRow
            key={theme.id}
            theme={theme}
            keyName={keyed.includes(theme) ? String(keyed.indexOf(theme) + 1) : undefined}
            count={count(theme.id)}
            onPut={onPut}
          />
        ))}
        <OutsideRow theme={outside} count={count(outside?.id)} onPut={onPut} />
      </ol>
      <p className={styles.advice}>{t('sense.advice')}</p>
      <FrameTools sessionId={sessionId} choice={choice} frame={frame} />
    </div>
  )
}

type ToolsProps = { sessionId: SessionId; choice: FrameChoice; frame: Frame }

function FrameTools({ sessionId, choice, frame }: ToolsProps) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const [isEditing, setEditing] = useState(false)
  useActions([
    {
      id: 'sense.edit',
      label: t('sense.edit-frame'),
      group: t('sense.coding'),
      run: () => setEditing(true),
    },
  ])
  if (isReadOnly) return null
  return (
    <Buttons>
      <Button size="small" onPress={() => setEditing(true)}>
        {t('sense.edit-frame')}
      </Button>
      <Popover
        label={t('sense.add-frame')}
        trigger={<Button size="small">{t('sense.add-frame')}</Button>}
      >
        {(close) => (
          <FrameChooser
            sessionId={sessionId}
            had={choice.frames.map(({ madeFrom }) => madeFrom)}
            onChosen={(id) => {
              close()
              choice.choose(id)
            }}
          />
        )}
      </Popover>
      <FrameEditor
        sessionId={sessionId}
        frame={frame}
        isOpen={isEditing}
        onOpenChange={setEditing}
      />
    </Buttons>
  )
}

/** Themes under others show when their parent is opened. */
const isInSight = (theme: FrameTheme, { under }: FrameChoice) =>
  theme.parentId === null || theme.parentId === under?.id

type RowProps = {
  theme: FrameTheme
  keyName: string | undefined
  count: number
  onPut: (id: ThemeId) => void
}

function ThemeRow({ theme, keyName, count, onPut }: RowProps) {
  const isReadOnly = useIsReadOnly()
  const { id, code, title, description, parentId } = theme
  return (
    <li className={styles.item} data-under={parentId !== null || undefined}>
      <AriaButton className={styles.theme} isDisabled={isReadOnly} onPress={() => onPut(id)}>
        {keyName ? <Kbd keys={keyName} /> : <span />}
        <ThemeChip code={code} colour={theme.isOutside ? 0 : theme.colour} />
        <span className={styles.name} title={description || undefined}>
          {title}
        </span>
        <Count count={count} />
      </AriaButton>
    </li>
  )
}

function OutsideRow({
  theme,
  count,
  onPut,
}: Pick<RowProps, 'count' | 'onPut'> & { theme: FrameTheme | undefined }) {
  const t = useText()
  if (theme) return <ThemeRow theme={theme} keyName="0" count={count} onPut={onPut} />
  return (
    <li className={styles.item}>
      <span className={styles.theme}>
        <Kbd keys="0" />
        <ThemeChip code="–" colour={0} />
        <span className={styles.name}>{t('sense.not-learning')}</span>
        <Count count={0} />
      </span>
    </li>
  )
}

function Count({ count }: { count: number }) {
  const dates = useDates()
  return <span className={`${styles.count} num`}>{dates.number(count)}</span>
}
