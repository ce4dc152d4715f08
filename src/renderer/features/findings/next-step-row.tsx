import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { LineArea } from '../../ui/line-area'
import styles from './next-steps.module.css'

type Kind = 'recommendation' | 'action' | 'commitment'
type Props<Id extends string> = {
  kind: Kind
  step: { readonly id: Id; readonly text: string }
  save: (input: { id: Id; change: { text: string }; was: string }) => Promise<string | null>
  remove: () => void
  /** Beside the words: whose it is, by when. */
  children: ReactNode
}

/** One of what follows from a finding: its words, written where they stand, and what is known beside them. */
export function NextStepRow<Id extends string>(props: Props<Id>) {
  const { kind, step, save, remove, children } = props
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { id, text } = step
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <LineArea
          label={t(`findings.${kind}`)}
          hideLabel
          look="bare"
          rows={1}
          keepAs={`${kind} ${id}`}
          value={text}
          isReadOnly={isReadOnly}
          save={(words, was) => save({ id, change: { text: words }, was })}
          renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
        />
      </div>
      {children}
      {!isReadOnly && (
        <IconButton
          label={t('findings.remove-step', { text })}
          icon={<X aria-hidden />}
          onPress={remove}
        />
      )}
    </li>
  )
}
