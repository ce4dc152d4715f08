import { Check, X } from 'lucide-react'
import { StepStatus } from '../../../shared/contract/next-steps'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useIsReadOnly } from '../../app/host'
import { type Text, useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { HeldDateField } from '../../ui/held-date-field'
import { LineArea } from '../../ui/line-area'
import { Select } from '../../ui/select'
import { Owner } from './owner'
import { useStepCommands } from './use-step-commands'
import type { Step } from './use-steps'
import styles from './follow-up.module.css'

type Props = { step: Step; isOverdue: boolean; today: string }

/** In somebody's words or as agreed, whose it is, by when, and one press to say how it went. */
export function StepRow({ step, isOverdue, today }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { write, change, remove } = useStepCommands(step)
  const { text, dueOn, status } = step
  return (
    <li className={styles.row} data-closed={status === 'done' || status === 'dropped' || undefined}>
      <div className={styles.words} data-kind={step.kind}>
        <LineArea
          label={t(`follow-up.one.${step.kind}`)}
          hideLabel
          look="bare"
          rows={1}
          value={text}
          isReadOnly={isReadOnly}
          save={write}
          renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
        />
        <Whose step={step} isOverdue={isOverdue} today={today} />
      </div>
      <HeldDateField
        label={t('follow-up.by')}
        hideLabel
        isDisabled={isReadOnly}
        value={dueOn}
        onChange={(next) => change({ dueOn: next })}
      />
      <Select
        label={t('follow-up.status')}
        hideLabel
        isDisabled={isReadOnly}
        options={StepStatus.options.map((one) => ({
          id: one,
          label: t(`follow-up.status.${one}`),
        }))}
        value={status}
        onChange={(next) => change({ status: next })}
      />
      {!isReadOnly && (
        <div className={styles.buttons}>
          {status !== 'done' && (
            <IconButton
              label={t('follow-up.mark-done', { text })}
              icon={<Check aria-hidden />}
              onPress={() => change({ status: 'done' })}
            />
          )}
          <IconButton
            label={t('follow-up.remove', { text })}
            icon={<X aria-hidden />}
            onPress={remove}
          />
        </div>
      )}
    </li>
  )
}

function Whose({ step, isOverdue, today }: Props) {
  const t = useText()
  const late = isOverdue && step.dueOn !== null && (
    <span className={styles.late}>{lateWords(t, daysBetween(step.dueOn, today))}</span>
  )
  return (
    <div className={styles.whose}>
      {step.kind === 'actions' ? (
        <Owner action={step} />
      ) : (
        <span>
          {[step.number === null ? null : `R${step.number}`, step.who ?? t('gather.nobody')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {late}
    </div>
  )
}

/** In days while one counts them, then in months. */
const lateWords = (t: Text, days: number) =>
  days <= 60
    ? t('follow-up.days-late', { count: days })
    : t('follow-up.months-late', { count: Math.floor(days / 30.44) })

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
