import { UserRound } from 'lucide-react'
import type { Action } from '../../../shared/contract/next-steps'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { ComboBox } from '../../ui/combo-box'
import { Popover } from '../../ui/popover'
import styles from './follow-up.module.css'

/** Whose it is; pressed, somebody else's. */
export function Owner({ action }: { action: Action }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const whose = [action.owner, action.organisation].filter((part) => part !== null).join(', ')
  if (isReadOnly) return <span>{whose}</span>
  return (
    <Popover
      label={t('follow-up.owner')}
      trigger={
        <Button tone="plain" size="small" icon={<UserRound aria-hidden />}>
          {whose === '' ? t('follow-up.nobody') : whose}
        </Button>
      }
    >
      {(close) => (
        <div className={styles.choose}>
          <ChooseOwner action={action} onChosen={close} />
        </div>
      )}
    </Popover>
  )
}

function ChooseOwner({ action, onChosen }: { action: Action; onChosen: () => void }) {
  const t = useText()
  const { run } = useCommand('actions.update')
  const { data: people } = useRead('people.list', {})
  if (!people) return null
  return (
    <ComboBox
      label={t('follow-up.owner')}
      options={people.map(({ id, name, nameToUse, role }) => ({
        id,
        label: nameToUse ?? name,
        ...(role === null ? {} : { detail: role }),
      }))}
      value={action.ownerPersonId}
      onChange={(ownerPersonId) => {
        onChosen()
        void run({ id: action.id, change: { ownerPersonId } })
      }}
    />
  )
}
