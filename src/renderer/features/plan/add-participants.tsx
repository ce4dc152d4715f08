import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import { mostAdded } from '../../../shared/contract/participants'
import type { SessionId } from '../../../shared/contract/primitives'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { InlineError } from '../../ui/message'
import { TextArea } from '../../ui/text-field'
import type { Added } from './participants-added'
import { ListNotes } from './participants-notes'
import { notesOf, usePastedList } from './participants-paste'
import { PastePreview } from './participants-preview'
import { answered, useQuestions } from './participants-questions'
import { SamePersonQuestions } from './participants-same'
import styles from './participants-paste.module.css'

const focusOnArrival = (field: HTMLElement | null) => field?.focus()

export type AddParticipantsProps = {
  sessionId: SessionId
  participants: readonly Participant[]
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onAdded: (added: Added) => void
}

/** A list pasted from a spreadsheet or typed: looked at first, then added. */
export function AddParticipants(props: AddParticipantsProps) {
  const { isOpen, onOpenChange } = props
  const t = useText()
  const list = useAdding(props)
  const { text, count } = list
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('plan.add-people')}
      width={text === '' ? 'medium' : 'wide'}
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button tone="primary" keys="mod+Enter" isDisabled={!list.isReady} onPress={list.ask}>
            {t('participants.add-count', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.lines} data-filled={text !== '' || undefined}>
        <TextArea
          label={t('participants.lines')}
          description={text === '' ? t('participants.lines-help') : undefined}
          placeholder={t('participants.lines-example')}
          value={text}
          onChange={list.setText}
          draft={text === '' ? 'none' : 'unsaved'}
          inputRef={focusOnArrival}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) list.ask()
            else event.continuePropagation()
          }}
        />
      </div>
      {list.pasted.table.rows.length > 0 && (
        <>
          <PastePreview list={list.pasted} summary={list.summary} />
          <SamePersonQuestions questions={list.questions} entries={list.pasted.entries} />
          <ListNotes entries={list.pasted.entries} notes={list.notes} />
        </>
      )}
      {list.error !== null && <InlineError>{list.error}</InlineError>}
    </Dialog>
  )
}

/** What is typed, what would become of it, and doing it. */
function useAdding({ sessionId, participants, onOpenChange, onAdded }: AddParticipantsProps) {
  const t = useText()
  const { run, isRunning } = useCommand('participants.add')
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const pasted = usePastedList(text)
  const people = useMemo(
    () => pasted.entries.flatMap(({ person }) => (person ? [person] : [])),
    [pasted.entries],
  )
  const questions = useQuestions(sessionId, people)
  const outcome = answered(people, questions)
  const notes = useNotes(pasted.entries, participants)
  const count = outcome.rows.length
  const tooMany = count > mostAdded ? t('participants.too-many', { count, limit: mostAdded }) : null
  const isAsking = questions.isAsking || pasted.isBehind
  const isReady = !isRunning && !isAsking && count > 0 && tooMany === null
  const add = async () => {
    const done = await run({ sessionId, people: outcome.rows }, { quiet: true })
    setError(done.ok ? null : done.sentence)
    if (!done.ok) return
    onAdded({ count: done.value.added.length, ...outcome })
    setText('')
    onOpenChange(false)
  }
  const ask = useWhenReady(isReady, isAsking, questions.all.length > 0, () => void add())
  const summary = t('participants.summary', {
    count,
    here: outcome.alreadyHere.length,
    repeated: outcome.repeated.length,
    refused: pasted.entries.length - people.length,
    empty: pasted.table.emptyRows,
    questions: questions.all.length,
  })
  return {
    text,
    setText: (next: string) => {
      setText(next)
      setError(null)
    },
    pasted,
    questions,
    notes,
    count,
    summary,
    isReady,
    ask,
    error: error ?? tooMany,
  }
}

/**
 * Asked for while the list is still being looked at, `run` comes as soon as that is done, unless there
 * is something to answer first.
 */
function useWhenReady(
  isReady: boolean,
  isAsking: boolean,
  hasQuestions: boolean,
  run: () => void,
): () => void {
  const isWaiting = useRef(false)
  const settle = useEffectEvent(() => {
    isWaiting.current = false
    if (isReady && !hasQuestions) run()
  })
  useEffect(() => {
    if (isWaiting.current && !isAsking) settle()
  }, [isAsking])
  return () => {
    if (isReady) run()
    else if (isAsking) isWaiting.current = true
  }
}

function useNotes(
  entries: ReturnType<typeof usePastedList>['entries'],
  participants: readonly Participant[],
) {
  const { data: organisations = [] } = useRead('organisations.list', {})
  return useMemo(() => {
    const badges = new Set(participants.flatMap(({ badge }) => (badge === null ? [] : [badge])))
    return notesOf(entries, { organisations, badges })
  }, [entries, organisations, participants])
}
