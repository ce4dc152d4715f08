import type { Action } from '../../../shared/contract/next-steps'
import { useCommand, useIsReadOnly, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { ComboBox } from '../../ui/combo-box'
import { HeldDateField } from '../../ui/held-date-field'
import { NextStepRow } from './next-step-row'
import styles from './next-steps.module.css'

export function ActionRow({ action }: { action: Action }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('actions.update')
  const { run: update } = useCommand('actions.update')
  const { run: remove } = useCommand('actions.remove')
  const { data: people } = useRead('people.list', {})
  const { id, ownerPersonId, dueOn } = action
  return (
    <NextStepRow
      kind="action"
      step={action}
      save={save}
      remove={() => void remove({ id }, { done: t('findings.step-removed') })}
    >
      <div className={styles.field}>
        {people && (
          <ComboBox
            label={t('findings.owner')}
            hideLabel
            placeholder={action.organisation ?? t('findings.owner.placeholder')}
            isDisabled={isReadOnly}
            options={people.map((one) => ({
              id: one.id,
              label: one.nameToUse ?? one.name,
              ...(one.role === null ? {} : { detail: one.role }),
            }))}
            value={ownerPersonId}
            onChange={(next) => void update({ id, change: { ownerPersonId: next } })}
          />
        )}
      </div>
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
