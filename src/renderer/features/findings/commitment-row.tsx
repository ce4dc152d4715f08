import type { Finding } from '../../../shared/contract/findings'
import type { Commitment } from '../../../shared/contract/next-steps'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { ComboBox } from '../../ui/combo-box'
import { HeldDateField } from '../../ui/held-date-field'
import { citedWords } from './chosen-words'
import { NextStepRow } from './next-step-row'
import styles from './next-steps.module.css'

export function CommitmentRow({ commitment }: { commitment: Commitment }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('commitments.update')
  const { run: update } = useCommand('commitments.update')
  const { run: remove } = useCommand('commitments.remove')
  const { id, dueOn, number, who } = commitment
  return (
    <NextStepRow
      kind="commitment"
      step={commitment}
      save={save}
      remove={() => void remove({ id }, { done: t('findings.step-removed') })}
    >
      <p className={`${styles.field} ${styles.said}`}>
        {[number === null ? null : `R${number}`, who ?? t('gather.nobody')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <HeldDateField
        label={t('findings.due')}
        hideLabel
        isDisabled={isReadOnly}
        value={dueOn}
        onChange={(next) => void update({ id, change: { dueOn: next } })}
      />
    </NextStepRow>
  )
}

/** From one of the reflections the finding rests on, in its words. */
export function AddCommitment({ finding }: { finding: Finding }) {
  const t = useText()
  const { run } = useCommand('commitments.add')
  const evidence = finding.evidence.filter((one) => spokenWords(one) !== '')
  if (evidence.length === 0) return <p className="meta">{t('findings.commitments.none')}</p>
  return (
    <ComboBox
      key={finding.evidence.map(({ id }) => id).join()}
      label={t('findings.commitments.add')}
      hideLabel
      placeholder={t('findings.commitments.add')}
      none={t('findings.choose.nothing')}
      options={evidence.map((one) => ({
        id: one.reflectionId,
        label: `R${one.number} ${citedWords(one)}`,
      }))}
      value={null}
      onChange={(reflectionId) => {
        const from = evidence.find((one) => one.reflectionId === reflectionId)
        if (!from) return
        const all = spokenWords(from)
        const text = from.span ? all.slice(from.span.start, from.span.end) : all
        const { sessionId, id: findingId } = finding
        void run({ sessionId, findingId, reflectionId: from.reflectionId, text })
      }}
    />
  )
}
