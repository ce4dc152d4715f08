import { useDates, useText } from '../text'
import { useLastCommit, useStatus } from '../host'
import styles from './session-frame.module.css'

/** The right end of a session's top: whether what one did is on the disk. */
export function KeelLine() {
  const t = useText()
  const dates = useDates()
  const at = useLastCommit()
  const workspace = useStatus()?.workspace
  if (workspace?.readOnly) {
    const isNewer = workspace.readOnlyReason === 'newer-version'
    return (
      <p className={styles.keel} data-tone="care">
        {t(isNewer ? 'frame.read-only-newer' : 'frame.read-only-file')}
      </p>
    )
  }
  if (at === null) return <p className={styles.keel}>{t('frame.nothing-saved')}</p>
  return (
    <p
      className={`${styles.keel} num`}
      data-tone="saved"
      title={t('frame.saved-title', { moment: dates.moment(at) })}
    >
      {t('frame.saved', { time: dates.clock(at) })}
    </p>
  )
}
