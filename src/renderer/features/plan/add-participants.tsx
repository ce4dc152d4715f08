import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { guessColumns } from '../../../shared/domain/people-columns'
import { areNamesTurned, readPeople } from '../../../shared/domain/pasted-people'
import { parsePastedTable } from '../../../shared/domain/pasted-table'
import { readOptions, useCommand, useUndo } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Banner } from '../../ui/message'
import { TextArea } from '../../ui/text-field'
import styles from './participants-section.module.css'

const focusOnArrival = (field: HTMLElement | null) => field?.focus()

export type Added = { count: number; alreadyHere: readonly string[] }

export type AddParticipantsProps = {
  sessionId: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onAdded: (added: Added) => void
}

function readList(lines: string) {
  const table = parsePastedTable(lines)
  const guess = guessColumns(table)
  return readPeople(table, { ...guess, turnNames: areNamesTurned(table, guess) }).flatMap(
    ({ person }) => (person ? [{ ...person, languages: [...person.languages] }] : []),
  )
}

type Pasted = ReturnType<typeof readList>[number]
const lookedFor = ({ name, alias, organisation, contact }: Pasted) => ({
  name: name ?? alias ?? '',
  organisation,
  contact,
})

/** Until the questions are shown: the very same are one person, everybody else is new. */
function useQuestions(sessionId: string) {
  const queries = useQueryClient()
  return async (people: Pasted[]) => {
    const looked = await queries.fetchQuery(
      readOptions('participants.look', { sessionId, people: people.map(lookedFor) }),
    )
    const same = new Map(
      looked.map(({ row, candidates }) => [row, candidates.find((one) => one.likeness === 'same')]),
    )
    const isHere = (row: number) => (same.get(row)?.participantId ?? null) !== null
    const isRepeat = (row: number) => (same.get(row)?.row ?? null) !== null
    return {
      rows: people.flatMap((person, row) =>
        isHere(row) || isRepeat(row)
          ? []
          : [{ ...person, personId: same.get(row)?.personId ?? null }],
      ),
      here: people.filter((_, row) => isHere(row)).map(({ name, alias }) => name ?? alias ?? ''),
    }
  }
}

/** One name a line, typed or pasted from a spreadsheet. */
export function AddParticipants(props: AddParticipantsProps) {
  const { sessionId, isOpen, onOpenChange, onAdded } = props
  const t = useText()
  const { run, isRunning } = useCommand('participants.add')
  const ask = useQuestions(sessionId)
  const [lines, setLines] = useState('')
  const [error, setError] = useState<string | null>(null)
  const count = lines.split('\n').filter((line) => line.trim() !== '').length
  const add = async () => {
    const asked = await ask(readList(lines))
    const outcome = await run({ sessionId, people: asked.rows }, { quiet: true })
    setError(outcome.ok ? null : outcome.sentence)
    if (!outcome.ok) return
    onAdded({ count: outcome.value.added.length, alreadyHere: asked.here })
    setLines('')
    onOpenChange(false)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('plan.add-people')}
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            keys="mod+Enter"
            isDisabled={isRunning || count === 0}
            onPress={() => void add()}
          >
            {t('plan.participants.add-count', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.lines}>
        <TextArea
          label={t('plan.participants.lines')}
          description={t('plan.participants.lines-help')}
          placeholder={t('plan.participants.lines-example')}
          value={lines}
          onChange={setLines}
          error={error}
          draft={lines === '' ? 'none' : 'unsaved'}
          inputRef={focusOnArrival}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add()
            else event.continuePropagation()
          }}
        />
      </div>
    </Dialog>
  )
}

const namedHere = 5

/** What became of the names: how many are new, and who was here before. */
export function AddedBanner({ added }: { added: Added }) {
  const t = useText()
  const dates = useDates()
  const undo = useUndo()
  const { count, alreadyHere } = added
  const rest = alreadyHere.length - namedHere
  const names = dates.list([
    ...alreadyHere.slice(0, namedHere),
    ...(rest > 0 ? [t('plan.participants.more', { count: rest })] : []),
  ])
  return (
    <Banner
      tone="good"
      isLive
      action={
        count > 0 && (
          <Button size="small" onPress={() => void undo('undo')}>
            {t('common.undo')}
          </Button>
        )
      }
    >
      {t('plan.participants.added', { count, here: alreadyHere.length, names })}
    </Banner>
  )
}
