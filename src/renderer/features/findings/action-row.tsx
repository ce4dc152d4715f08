import { X } from 'lucide-react'
import type { Action } from '../../../shared/contract/next-steps'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useCommand, useIsReadOnly, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { ComboBox } from '../../ui/combo-box'
import { DateField } from '../../ui/date-time-field'
import { LineArea } from '../../ui/line-area'
import styles from './next-steps.module.css'

export function ActionRow({ action }: { action: Action }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('actions.update')
  const { run: update } = useCommand('actions.update')
  const { run: remove } = useCommand('actions.remove')
  const { data: people } = useRead('people.list', {})
  const { id, text, ownerPersonId, dueOn } = action
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <LineArea
          label={t('findings.action')}
          hideLabel
          look="bare"
          rows={1}
          keepAs={`action ${id}`}
          value={text}
          isReadOnly={isReadOnly}
          save={(words, was) => save({ id, change: { text: words }, was })}
          renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
        />
      </div>
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
      <DateField
        label={t('findings.due')}
        hideLabel
        isDisabled={isReadOnly}
        value={dueOn}
        onChange={(next) => void update({ id, change: { dueOn: next } })}
      />
      {!isReadOnly && (
        <IconButton
          label={t('findings.remove-step', { text })}
          icon={<X aria-hidden />}
          onPress={() => void remove({ id }, { done: t('findings.step-removed') })}
        />
      )}
    </li>
  )
}
