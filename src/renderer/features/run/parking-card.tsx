import { useState } from 'react'
import { Ellipsis } from 'lucide-react'
import type { ParkingNote } from '../../../shared/contract/run'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { Checkbox } from '../../ui/checkbox'
import { Popover } from '../../ui/popover'
import { TextField } from '../../ui/text-field'
import type { RunViewProps } from './run-screen'
import styles from './cards.module.css'

/** What is said now and belongs later. */
export function ParkingCard({ state, isPrivate }: RunViewProps) {
  const t = useText()
  const park = useCommand('run.park')
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const isReadOnly = useIsReadOnly()
  const open = state.parking.filter(({ doneAt }) => doneAt === null).length
  const add = async () => {
    const outcome = await park.run({ sessionId: state.sessionId, text }, { quiet: true })
    setError(outcome.ok ? null : outcome.sentence)
    if (outcome.ok) setText('')
  }
  return (
    <Card as="section" aria-label={t('run.parking')}>
      <div className={styles.head}>
        <h3>{t('run.parking')}</h3>
        <span className={`${styles.from} num`}>{t('run.parked', { count: open })}</span>
      </div>
      {!isPrivate && (
        <ul className={styles.list}>
          {state.parking.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
      {!isPrivate && !isReadOnly && (
        <div className={styles.add}>
          <TextField
            label={t('run.park')}
            hideLabel
            placeholder={t('run.park')}
            value={text}
            error={error}
            draft={text === '' ? 'none' : 'unsaved'}
            onChange={setText}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && text.trim() !== '') void add()
            }}
          />
        </div>
      )}
    </Card>
  )
}

function Note({ note: { id, text, saidBy, doneAt } }: { note: ParkingNote }) {
  const t = useText()
  const tick = useCommand('run.tickNote')
  const turn = useCommand('run.turnNote')
  const remove = useCommand('run.removeNote')
  const words = saidBy === '' ? text : `${text} (${saidBy})`
  return (
    <li className={styles.row} data-skipped={doneAt !== null || undefined}>
      <div className={styles.note}>
        <Checkbox isSelected={doneAt !== null} onChange={(isDone) => void tick.run({ id, isDone })}>
          {words}
        </Checkbox>
      </div>
      <Popover
        label={words}
        trigger={
          <IconButton label={t('run.use-note', { words })} icon={<Ellipsis aria-hidden />} />
        }
      >
        {(close) => (
          <div className={styles.actions}>
            {(['question', 'reflection'] as const).map((into) => (
              <Button
                key={into}
                tone="plain"
                size="small"
                onPress={() => {
                  void turn.run({ id, into }, { done: t(`run.did.${into}`) })
                  close()
                }}
              >
                {t(`run.into.${into}`)}
              </Button>
            ))}
            <Button
              tone="plain"
              size="small"
              onPress={() => void remove.run({ id }, { done: t('run.did.removed') })}
            >
              {t('common.remove')}
            </Button>
          </div>
        )}
      </Popover>
    </li>
  )
}
