import { useRef, useState } from 'react'
import type { PromptId, SessionId } from '../../../shared/contract/primitives'
import type { SlipNumbers } from '../../../shared/contract/documents'
import { findSlip, lastSlipId } from '../../../shared/domain/slip-id'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { ComboBox } from '../../ui/combo-box'
import { NumberField } from '../../ui/number-field'
import { TextArea } from '../../ui/text-field'
import { Banner } from '../../ui/message'
import { authorOf, authorOptions, useAuthors } from './authors'
import { OutboxLine } from './outbox-line'
import { QuestionSelect } from './question-select'
import { useOutbox } from './use-outbox'
import styles from './paper-mode.module.css'

const noSlips: SlipNumbers = { people: {}, questions: {} }

/** One more than the last of those numbered by hand. */
const nextByHand = (slips: readonly number[], numbers: SlipNumbers) =>
  Math.max(0, ...slips.filter((slip) => findSlip(slip, numbers).kind === 'plain')) + 1

/** A pile of slips: number, who or nobody, words, next. Hands stay on the keys. */
export function PaperMode({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const section = useRef<HTMLElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const { fields, found, isIn, words, setWords, next, outbox } = useSlip(sessionId, (isPrinted) => {
    // A printed number comes first on the next slip too.
    if (isPrinted) section.current?.querySelector('input')?.select()
    else area.current?.focus()
  })
  const isKnown = found.kind === 'plain' || found.kind === 'found'
  const { slip } = fields
  return (
    <section ref={section} className={styles.paper} aria-label={t('gather.paper')}>
      <p className="meta">{t('gather.paper-about')}</p>
      <SlipFields {...fields} />
      {!isKnown && <Banner tone="care">{t(`gather.slip-${found.kind}`, { number: slip })}</Banner>}
      {isIn && <Banner tone="care">{t('gather.slip-again', { number: slip })}</Banner>}
      <TextArea
        label={t('gather.slip-words')}
        voice="quote"
        rows={5}
        inputRef={area}
        value={words}
        onChange={setWords}
        draft={words === '' ? 'none' : 'unsaved'}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            next()
          } else event.continuePropagation()
        }}
      />
      <div className={styles.row}>
        <Button tone="primary" keys="Enter" isDisabled={!isKnown} onPress={next}>
          {t('gather.next-slip')}
        </Button>
        <span className="meta">{t('gather.paper-keys')}</span>
      </div>
      <OutboxLine outbox={outbox} />
    </section>
  )
}

/** What stands in the fields; a printed number fills in whose it is and which question. */
function useSlip(sessionId: SessionId, onNext: (isPrinted: boolean) => void) {
  const authors = useAuthors(sessionId)
  const slips = usePaperSlips(sessionId)
  const outbox = useOutbox(sessionId)
  const numbers = useRead('documents.slips', { sessionId }).data ?? noSlips
  const [typedSlip, setTyped] = useState<number | null>(null)
  const [who, setWho] = useState<string>('unknown')
  const [promptId, setPromptId] = useState<PromptId | null>(null)
  const [words, setWords] = useState('')
  const slip = typedSlip ?? nextByHand(slips, numbers)
  const found = findSlip(slip, numbers)
  const setSlip = (number: number) => {
    setTyped(number)
    const printed = findSlip(number, numbers)
    if (printed.kind !== 'found') return
    setWho(printed.participantId === null ? 'unknown' : `participant:${printed.participantId}`)
    setPromptId(printed.promptId)
  }
  const next = () => {
    const isPrinted = found.kind === 'found'
    if (words.trim() === '' || !(isPrinted || found.kind === 'plain')) return
    outbox.send({ promptId, author: authorOf(authors, who), text: words, channel: 'paper', slip })
    setWords('')
    setWho('unknown')
    setTyped(isPrinted ? null : slip + 1)
    onNext(isPrinted)
  }
  const fields = { sessionId, slip, setSlip, who, setWho, promptId, setPromptId, authors }
  return { fields, found, isIn: slips.includes(slip), words, setWords, next, outbox }
}

type SlipFieldsProps = {
  sessionId: SessionId
  slip: number
  setSlip: (slip: number) => void
  who: string
  setWho: (who: string) => void
  promptId: PromptId | null
  setPromptId: (promptId: PromptId | null) => void
  authors: ReturnType<typeof useAuthors>
}

function SlipFields(props: SlipFieldsProps) {
  const { sessionId, slip, setSlip, who, setWho, promptId, setPromptId, authors } = props
  const t = useText()
  return (
    <div className={styles.row}>
      <NumberField
        label={t('gather.slip-number')}
        value={slip}
        minValue={1}
        maxValue={lastSlipId}
        onChange={(value) => setSlip(value)}
      />
      <ComboBox
        label={t('gather.whose')}
        options={authorOptions(authors, t('gather.nobody'))}
        value={who}
        onChange={(key) => setWho(key ?? 'unknown')}
        none={t('gather.no-match')}
      />
      <QuestionSelect sessionId={sessionId} value={promptId} onChange={setPromptId} />
    </div>
  )
}

/** Numbers of the slips that are in already. */
function usePaperSlips(sessionId: SessionId): number[] {
  const filter = { sessionId, channel: 'paper' as const }
  const page = useRead(
    'reflections.page',
    { filter, offset: 0, limit: 500 },
    { keepPrevious: true },
  )
  return (page.data?.rows ?? []).flatMap(({ slip }) => (slip === null ? [] : [slip]))
}
