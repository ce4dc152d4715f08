import type { Finding } from '../../../shared/contract/findings'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { LineArea } from '../../ui/line-area'
import { useWrittenLanguage } from './written-language'
import styles from './findings.module.css'

type Props = { finding: Finding; id?: string }

/** The sentence itself, written where it is read. */
export function SentenceField({ finding, id }: Props) {
  const t = useText()
  const save = useSave('findings.update')
  const isReadOnly = useIsReadOnly()
  return (
    <div className={styles.sentence} lang={useWrittenLanguage(finding.sessionId)}>
      <LineArea
        {...(id === undefined ? {} : { id })}
        label={t('findings.sentence')}
        hideLabel
        look="bare"
        voice="title"
        rows={1}
        keepAs={`finding ${finding.id} text`}
        value={finding.text}
        isReadOnly={isReadOnly}
        save={(text, was) => save({ id: finding.id, change: { text }, was: { text: was } })}
        renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
      />
    </div>
  )
}
