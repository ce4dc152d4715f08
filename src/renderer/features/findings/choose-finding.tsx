import { useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, TextField, useFilter } from 'react-aria-components'
import type { Finding } from '../../../shared/contract/findings'
import { useText } from '../../app/text'
import { Dialog } from '../../ui/dialog'
import { focusFirst } from '../../ui/focus-first'
import { InlineError } from '../../ui/message'
import { useWrittenLanguage } from './written-language'
import list from '../../ui/list-box.module.css'
import field from '../../ui/field.module.css'
import styles from './choose-finding.module.css'

type Props = {
  /** "R47: behind which finding?" */
  title: string
  findings: readonly Finding[]
  isOpen: boolean
  onClose: () => void
  onChoose: (finding: Finding) => void
  /** A new finding in the words typed; null when it was written, else why not. Without it none is offered. */
  onWrite?: (text: string) => Promise<string | null>
}

/** Behind which finding? Some letters of it and Enter; or a sentence that is none yet. */
export function ChooseFinding({ title, isOpen, onClose, ...rest }: Props) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={(next) => !next && onClose()} title={title}>
      <Choice {...rest} onClose={onClose} />
    </Dialog>
  )
}

type ChoiceProps = Omit<Props, 'title' | 'isOpen'>
const asNew = 'new'

function Choice({ findings, onClose, onChoose, onWrite }: ChoiceProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { contains } = useFilter({ sensitivity: 'base' })
  const everyWord = (text: string, words: string) =>
    text === asNew || words.split(/\s+/).every((word) => contains(text, word))
  const act = async (key: string) => {
    const finding = findings.find(({ id }) => id === key)
    if (finding) onChoose(finding)
    else if (onWrite) {
      const refusal = await onWrite(typed)
      setError(refusal)
      if (refusal !== null) return
    }
    onClose()
  }
  return (
    <Autocomplete filter={everyWord} inputValue={typed} onInputChange={setTyped}>
      <TextField
        aria-label={t(onWrite ? 'findings.choose' : 'findings.choose.other')}
        className={styles.field}
      >
        <Input
          ref={focusFirst}
          className={field.input}
          placeholder={t(onWrite ? 'findings.choose.placeholder' : 'findings.choose.other')}
        />
      </TextField>
      {error !== null && <InlineError>{error}</InlineError>}
      <Menu
        aria-label={t(onWrite ? 'findings.choose' : 'findings.choose.other')}
        className={styles.menu}
        onAction={(key) => void act(String(key))}
        renderEmptyState={() => (
          <p className={list.none}>
            {t(onWrite ? 'findings.choose.none' : 'findings.choose.nothing')}
          </p>
        )}
      >
        {findings.map((finding, index) => (
          <FindingItem key={finding.id} finding={finding} number={index + 1} />
        ))}
        {onWrite && typed.trim() !== '' && (
          <MenuItem id={asNew} textValue={asNew} className={list.item}>
            <span className={list.words}>{t('findings.choose.new', { text: typed.trim() })}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}

function FindingItem({ finding, number }: { finding: Finding; number: number }) {
  const t = useText()
  const { id, sessionId, text, kind, counts } = finding
  return (
    <MenuItem id={id} textValue={`${number} ${text}`} className={list.item}>
      <span className={`${styles.place} num`}>{number}</span>
      <span className={list.words}>
        <span lang={useWrittenLanguage(sessionId)}>{text}</span>
        <span className={list.detail}>
          {t('findings.kind-and-count', {
            kind: t(`findings.kind.${kind}`),
            count: counts.reflections,
          })}
        </span>
      </span>
    </MenuItem>
  )
}
