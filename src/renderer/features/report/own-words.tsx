import { Pencil, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Edition, ReportLanguage, SessionId } from '../../../shared/contract/primitives'
import type { SectionKey } from '../../../shared/domain/report-model'
import { useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-field'
import { useAutosave } from '../../ui/use-autosave'
import styles from './sheet.module.css'

type Props = {
  sessionId: SessionId
  edition: Edition
  language: ReportLanguage
  section: SectionKey
  heading: string
  ownText: string
}

/** The facilitator's own paragraphs, read and written where they will stand. */
export function OwnWords(props: Props) {
  const { sessionId, edition, language, section, heading, ownText } = props
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const [isWriting, setWriting] = useState(false)
  const save = useSave('reports.writeSection')
  const writing = useAutosave(ownText, (text) =>
    save({ sessionId, edition, language, section, text }),
  )
  if (isWriting || writing.error !== null)
    return <Writing {...{ heading, language, writing }} onDone={() => setWriting(false)} />
  const paragraphs = writing.text.split(/\n{2,}/u).filter((text) => text.trim() !== '')
  return (
    <div className={styles.own}>
      {paragraphs.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
      {!isReadOnly && (
        <div className={styles.write} lang={t.language}>
          <Button
            tone="plain"
            size="small"
            icon={paragraphs.length > 0 ? <Pencil aria-hidden /> : <Plus aria-hidden />}
            onPress={() => setWriting(true)}
            aria-label={t(paragraphs.length > 0 ? 'report.edit-own-in' : 'report.add-own-in', {
              section: heading,
            })}
          >
            {t(paragraphs.length > 0 ? 'report.edit-own' : 'report.add-own')}
          </Button>
        </div>
      )}
    </div>
  )
}

type WritingProps = {
  heading: string
  language: ReportLanguage
  writing: ReturnType<typeof useAutosave>
  onDone: () => void
}

function Writing({ heading, language, writing, onDone }: WritingProps) {
  const t = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const leave = () => {
    writing.commit()
    onDone()
  }
  return (
    <div className={styles.writing} lang={language}>
      <TextArea
        label={t('report.own-in', { section: heading })}
        hideLabel
        voice="quote"
        rows={4}
        inputRef={area}
        value={writing.text}
        onChange={writing.change}
        error={writing.error}
        draft={writing.isUnsaved ? 'unsaved' : 'none'}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
          else event.continuePropagation()
        }}
      />
      <p className={styles.hint} lang={t.language}>
        {t('report.own-hint')}
      </p>
    </div>
  )
}
