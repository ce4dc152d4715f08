import type { ReactNode } from 'react'
import { useDates, useText } from '../text'
import type { SessionId } from '../../../shared/contract/primitives'
import { useLastCommit, useRead, useStatus } from '../host'
import styles from './session-frame.module.css'

/** The right end of a session's top: whether people can answer, and whether what was done is on the disk. */
export function KeelLine({ sessionId }: { sessionId: SessionId }) {
  return (
    <div className={styles.ends}>
      <RoomLine sessionId={sessionId} />
      <SavedLine />
    </div>
  )
}

function RoomLine({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const { data: room } = useRead('room.state', { sessionId })
  if (!room || room.status === 'closed') return null
  return (
    <p className={styles.room}>
      {t.rich('frame.room-open', {
        count: room.joined,
        b: strong,
      })}
    </p>
  )
}

const strong = (parts: ReactNode) => <strong>{parts}</strong>

function SavedLine() {
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
