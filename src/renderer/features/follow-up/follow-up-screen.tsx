// What was agreed and promised, by the day it is due, and what came of it.
import { type ReactNode, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { byDue, type DueGroup, dueGroups, heardFrom } from '../../../shared/domain/due-steps'
import { useActions } from '../../app/commands'
import { useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { ProgressBar, Waiting } from '../../ui/progress-bar'
import { SectionHead } from '../../ui/section-head'
import { Toggle } from '../../ui/toggle'
import { StepRow } from './step-row'
import { type Step, useSteps } from './use-steps'
import styles from './follow-up.module.css'

const addId = 'follow-up-add'
const kinds = ['all', 'actions', 'commitments'] as const

type FollowUpProps = {
  sessionId: SessionId
  /** Where the papers are that are made of this. */
  documents: ReactNode
}

export function FollowUpScreen({ sessionId, documents }: FollowUpProps) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { steps, today } = useSteps(sessionId)
  const [kind, setKind] = useState<(typeof kinds)[number]>('all')
  useActions([
    {
      id: 'follow-up.add',
      label: t('follow-up.add'),
      group: t('follow-up.group'),
      run: () => window.setTimeout(() => document.getElementById(addId)?.focus(), 250),
    },
  ])
  if (!steps) return <Waiting>{t('common.loading')}</Waiting>
  const shown = steps.filter((step) => kind === 'all' || step.kind === kind)
  const groups = byDue(shown, today)
  return (
    <Page>
      <Head steps={steps} today={today} documents={documents} />
      {steps.length > 0 && (
        <Toggle
          label={t('follow-up.show')}
          hideLabel
          options={kinds.map((id) => ({ id, label: t(`follow-up.kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {steps.length === 0 && <EmptyState picture="buoys">{t('follow-up.empty')}</EmptyState>}
      {dueGroups.map((group) => (
        <DueList key={group} group={group} steps={groups.get(group) ?? []} today={today} />
      ))}
      {!isReadOnly && <AddAction sessionId={sessionId} />}
    </Page>
  )
}

type HeadProps = { steps: readonly Step[]; today: string; documents: ReactNode }

/** The response first: a result without it says little. */
function Head({ steps, today, documents }: HeadProps) {
  const t = useText()
  const { due, heard } = heardFrom(steps, today)
  const done = steps.filter(({ status }) => status === 'done').length
  return (
    <div className={styles.head}>
      <SectionHead
        title={t('frame.follow-up')}
        actions={documents}
        lead={steps.length > 0 && t('follow-up.lead', { due, heard, done, count: steps.length })}
      />
      {due > 0 && <ProgressBar label={t('follow-up.heard')} value={heard} max={due} />}
    </div>
  )
}

type DueListProps = { group: DueGroup; steps: readonly Step[]; today: string }

function DueList({ group, steps, today }: DueListProps) {
  const t = useText()
  if (steps.length === 0) return null
  return (
    <section className={styles.due} aria-labelledby={`due-${group}`}>
      <h3 id={`due-${group}`} data-group={group}>
        {t(`follow-up.due.${group}`)} <span className="num">{steps.length}</span>
      </h3>
      <ul>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} isOverdue={group === 'overdue'} today={today} />
        ))}
      </ul>
    </section>
  )
}

function AddAction({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const save = useSave('actions.add')
  return (
    <div className={styles.add}>
      <AddField
        id={addId}
        label={t('follow-up.add')}
        placeholder={t('follow-up.add')}
        onAdd={(text) => save({ sessionId, text })}
      />
    </div>
  )
}
