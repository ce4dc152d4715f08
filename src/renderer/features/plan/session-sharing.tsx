import type { Session } from '../../../shared/contract/sessions'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { RadioGroup } from '../../ui/radio-group'
import { useHeld } from '../../ui/use-held'
import styles from './session-section.module.css'

const rules = ['open', 'source-hidden', 'stays-here'] as const

export function SessionSharing({ session }: { session: Session }) {
  const t = useText()
  const { run } = useCommand('sessions.update')
  const [rule, choose] = useHeld(session.sharingRule, (sharingRule) =>
    run({ id: session.id, change: { sharingRule } }),
  )
  return (
    <div className={styles.rule}>
      <RadioGroup
        label={t('plan.session.sharing')}
        value={rule}
        onChange={choose}
        options={rules.map((id) => ({
          id,
          label: t(`plan.sharing.${id}`),
          description: t(`plan.sharing.${id}.help`),
        }))}
      />
    </div>
  )
}
