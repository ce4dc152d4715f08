import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/contract/findings'
import { useIsReadOnly, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { ActionRow } from './action-row'
import { AddCommitment, CommitmentRow } from './commitment-row'
import { RecommendationRow } from './recommendation-row'
import styles from './next-steps.module.css'

/** What follows from a finding: what should happen, who does what, and what somebody promised. */
export function NextSteps({ finding }: { finding: Finding }) {
  return (
    <div className={styles.steps}>
      <Recommendations finding={finding} />
      <Actions finding={finding} />
      <Commitments finding={finding} />
    </div>
  )
}

function Part({ title, rows, add }: { title: string; rows: ReactNode[]; add: ReactNode }) {
  const isReadOnly = useIsReadOnly()
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {rows.length > 0 && <ul className={styles.rows}>{rows}</ul>}
      {!isReadOnly && add}
    </section>
  )
}

function Recommendations({ finding: { id, sessionId } }: { finding: Finding }) {
  const t = useText()
  const { data = [] } = useRead('recommendations.list', { sessionId })
  const save = useSave('recommendations.add')
  const label = t('findings.recommendations.add')
  return (
    <Part
      title={t('findings.recommendations')}
      rows={data
        .filter(({ findingId }) => findingId === id)
        .map((one) => (
          <RecommendationRow key={one.id} recommendation={one} />
        ))}
      add={
        <AddField
          id="findings-recommend"
          label={label}
          placeholder={label}
          keepAs={`recommendation ${id}`}
          onAdd={(text) => save({ sessionId, findingId: id, text })}
        />
      }
    />
  )
}

function Actions({ finding: { id, sessionId } }: { finding: Finding }) {
  const t = useText()
  const { data = [] } = useRead('actions.list', { sessionId })
  const save = useSave('actions.add')
  const label = t('findings.actions.add')
  return (
    <Part
      title={t('findings.actions')}
      rows={data
        .filter(({ findingId }) => findingId === id)
        .map((one) => (
          <ActionRow key={one.id} action={one} />
        ))}
      add={
        <AddField
          id="findings-act"
          label={label}
          placeholder={label}
          keepAs={`action ${id}`}
          onAdd={(text) => save({ sessionId, findingId: id, text })}
        />
      }
    />
  )
}

function Commitments({ finding }: { finding: Finding }) {
  const t = useText()
  const { data = [] } = useRead('commitments.list', { sessionId: finding.sessionId })
  const own = data.filter(({ findingId }) => findingId === finding.id)
  return (
    <Part
      title={t('findings.commitments')}
      rows={own.map((one) => (
        <CommitmentRow key={one.id} commitment={one} />
      ))}
      add={<AddCommitment finding={finding} />}
    />
  )
}
