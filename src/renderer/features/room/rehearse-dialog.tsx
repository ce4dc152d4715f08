import { useState } from 'react'
import { mostRehearsalPhones, type RehearsalResult } from '../../../shared/contract/rehearsal'
import type { SessionId } from '../../../shared/contract/primitives'
import { useCommand, useProgress, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Banner, InlineError } from '../../ui/message'
import { NumberField } from '../../ui/number-field'
import { ProgressBar } from '../../ui/progress-bar'
import type { DialogRoomProps } from './room-dialogs'
import styles from './room-dialogs.module.css'

/** Simulated phones answer a copy of the session, so that one knows what the laptop can do. */
export function RehearseDialog({ sessionId, room, onClose }: DialogRoomProps) {
  const t = useText()
  const expected = useExpected(sessionId)
  const [typed, setTyped] = useState<number | null>(null)
  const rehearsing = useRehearsing()
  const phones = typed ?? expected ?? 20
  const { isRunning, result, error } = rehearsing
  const close = () => {
    if (isRunning) rehearsing.cancel()
    onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      title={t('room.rehearse-title')}
      footer={
        isRunning ? (
          <Button onPress={rehearsing.cancel}>{t('common.cancel')}</Button>
        ) : (
          <>
            <Button onPress={close}>{t('common.close')}</Button>
            <Button tone="primary" onPress={() => rehearsing.start(sessionId, phones)}>
              {t(result ? 'room.rehearse-again' : 'room.rehearse-start')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.rehearsal}>
        <p>{t('room.rehearse-about')}</p>
        {room.online > 0 && <Banner tone="care">{t('room.rehearse-busy')}</Banner>}
        <NumberField
          label={t('room.rehearse-phones')}
          description={t('room.rehearse-phones-about')}
          minValue={1}
          maxValue={mostRehearsalPhones}
          value={phones}
          onChange={(wanted) => Number.isInteger(wanted) && setTyped(wanted)}
          isDisabled={isRunning}
        />
        {isRunning && (
          <ProgressBar label={t('room.rehearse-running')} value={rehearsing.share} max={1} />
        )}
        <div role="status" className={styles.outcome}>
          {isRunning && <p>{t('room.rehearse-running')}</p>}
          {result && <Outcome result={result} />}
        </div>
        {error !== null && <InlineError>{error}</InlineError>}
      </div>
    </Dialog>
  )
}

/** Who is on the list and has not said no. */
function useExpected(sessionId: SessionId): number | null {
  const { data: people } = useRead('participants.list', { sessionId })
  if (!people) return null
  const coming = people.filter(
    ({ attendance, isPending, isRehearsal }) =>
      attendance !== 'absent' && !isPending && !isRehearsal,
  ).length
  return coming === 0 ? null : Math.min(mostRehearsalPhones, coming)
}

function useRehearsing() {
  const run = useCommand('rehearsal.run')
  const stop = useCommand('rehearsal.cancel')
  const progress = useProgress()
  const [result, setResult] = useState<RehearsalResult | null>(null)
  const [error, setError] = useState<string | null>(null)
  const start = async (sessionId: SessionId, phones: number) => {
    setResult(null)
    setError(null)
    const outcome = await run.run({ sessionId, phones }, { quiet: true })
    if (outcome.ok) setResult(outcome.value)
    else setError(outcome.sentence)
  }
  const isOurs = run.isRunning && progress?.task === 'rehearsal.run'
  return {
    start: (sessionId: SessionId, phones: number) => void start(sessionId, phones),
    cancel: () => void stop.run({}),
    isRunning: run.isRunning,
    share: isOurs ? progress.done / Math.max(1, progress.total) : 0,
    result,
    error,
  }
}

function Outcome({ result }: { result: RehearsalResult }) {
  const t = useText()
  const { phones, sent, stored, lost, duplicates, p95, slowest } = result
  const seconds = (milliseconds: number) => Math.max(0.1, Math.ceil(milliseconds / 100) / 10)
  return (
    <>
      <p className={styles.lead}>
        {t('room.rehearse-answered', { phones, slowest: seconds(slowest) })}
      </p>
      <p>{t('room.rehearse-saved', { sent, stored, p95: seconds(p95) })}</p>
      <p>
        {lost === 0 && duplicates === 0
          ? t('room.rehearse-good')
          : t('room.rehearse-bad', { lost, duplicates })}
      </p>
    </>
  )
}
