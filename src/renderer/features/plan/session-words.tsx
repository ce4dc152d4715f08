import type { Session } from '../../../shared/contract/sessions'
import { useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea, AutosaveField } from '../../ui/autosave-field'
import styles from './session-section.module.css'

export function SessionWords({ session }: { session: Session }) {
  const t = useText()
  const save = useSave('sessions.update')
  const { id, languages } = session
  return (
    <div className={styles.group} lang={languages[0]}>
      <AutosaveField
        label={t('plan.session.title')}
        value={session.title}
        save={(title) => save({ id, change: { title } })}
      />
      <AutosaveField
        label={t('plan.session.subtitle')}
        value={session.subtitle}
        save={(subtitle) => save({ id, change: { subtitle } })}
      />
      <AutosaveArea
        label={t('plan.session.credit')}
        description={t('plan.session.credit-help')}
        value={session.credit}
        save={(credit) => save({ id, change: { credit } })}
      />
    </div>
  )
}
