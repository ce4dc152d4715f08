import { Dialog } from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { OpeningButton } from '../../ui/opening-button'
import popover from '../../ui/list-box.module.css'
import styles from './participants-table.module.css'

const focusAll = (field: HTMLInputElement | null) => field?.select()

type Props = {
  participant: Participant
  /** Who wears a number, to name them when it is taken. */
  wearer: (badge: number) => Participant | undefined
}

/** The number on somebody's badge; Enter or a click opens it for writing. */
export function BadgeCell({ participant, wearer }: Props) {
  const t = useText()
  const { name, badge } = participant
  const label = t('participants.badge-of', { name })
  return (
    <OpeningButton
      label={`${label}: ${badge ?? t('participants.no-badge')}`}
      opens="dialog"
      className={styles.badge}
      panelClassName={popover.popover}
      renderPanel={() => (
        <Dialog aria-label={label} className={popover.panel}>
          <BadgeField participant={participant} wearer={wearer} />
        </Dialog>
      )}
    >
      {badge ?? '–'}
    </OpeningButton>
  )
}

function BadgeField({ participant, wearer }: Props) {
  const t = useText()
  const { run } = useCommand('participants.update')
  const { id, badge } = participant
  const save = async (words: string): Promise<string | null> => {
    const typed = words.trim()
    const next = typed === '' ? null : Number(typed)
    if (next === badge) return null
    if (next !== null && !/^\d{1,5}$/.test(typed)) return t('participants.badge-range')
    if (next === 0) return t('participants.badge-range')
    const outcome = await run({ id, change: { badge: next } }, { quiet: true })
    if (outcome.ok) return null
    const other = next === null ? undefined : wearer(next)
    const isTaken = outcome.error.code === 'participant/badge-taken'
    return isTaken && other
      ? t('participants.badge-taken', { badge: typed, name: other.name })
      : outcome.sentence
  }
  return (
    <div className={styles.narrow}>
      <AutosaveField
        label={t('participants.number')}
        description={t('participants.badge-help')}
        inputRef={focusAll}
        inputMode="numeric"
        value={badge === null ? '' : String(badge)}
        save={save}
      />
    </div>
  )
}
