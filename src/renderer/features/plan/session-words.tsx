import type { Session } from '../../../shared/contract/sessions'
import { useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { LineArea } from '../../ui/line-area'
import styles from './session-section.module.css'

export function SessionWords({ session }: { session: Session }) {
  const t = useText()
  const save = useSave('sessions.update')
  const { id } = session
  return (
    <div className={styles.words}>
      <LineArea
        label={t('plan.session.title')}
        value={session.title}
        save={(title) => save({ id, change: { title } })}
      />
      <LineArea
        label={t('plan.session.subtitle')}
        value={session.subtitle}
        save={(subtitle) => save({ id, change: { subtitle } })}
      />
    </div>
  )
}

/** Stands after the dates and places: it is read last. */
export function SessionCredit({ session }: { session: Session }) {
  const t = useText()
  const save = useSave('sessions.update')
  return (
    <AutosaveArea
      label={t('plan.session.credit')}
      description={t('plan.session.credit-help')}
      value={session.credit}
      save={(credit) => save({ id: session.id, change: { credit } })}
    />
  )
}
