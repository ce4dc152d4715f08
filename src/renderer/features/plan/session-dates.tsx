import { useMemo, useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { ComboBox } from '../../ui/combo-box'
import { DateField, TimeField } from '../../ui/date-time-field'
import { useHeld } from '../../ui/use-held'
import styles from './session-section.module.css'

export function SessionDates({ session }: { session: Session }) {
  return (
    <div className={styles.group}>
      <When session={session} />
      <Where session={session} />
    </div>
  )
}

function When({ session }: { session: Session }) {
  const t = useText()
  const { run } = useCommand('sessions.update')
  const { id } = session
  const [isBackwards, setBackwards] = useState(false)
  const [startsOn, chooseStart] = useHeld(session.startsOn, (next) =>
    run({ id, change: { startsOn: next } }),
  )
  const [startTime, chooseTime] = useHeld(session.startTime, (next) =>
    run({ id, change: { startTime: next } }),
  )
  const [endTime, chooseEndTime] = useHeld(session.endTime, (next) =>
    run({ id, change: { endTime: next } }),
  )
  const [endsOn, chooseEnd] = useHeld(session.endsOn, (next) =>
    run({ id, change: { endsOn: next } }),
  )
  const end = (next: string | null) => {
    const backwards = next !== null && startsOn !== null && next < startsOn
    setBackwards(backwards)
    if (!backwards) chooseEnd(next)
  }
  return (
    <div className={styles.dates}>
      <DateField label={t('plan.session.starts-on')} value={startsOn} onChange={chooseStart} />
      <TimeField
        label={t('plan.session.start-time')}
        value={startTime}
        onChange={(next) => next !== null && chooseTime(next)}
        isDisabled={startsOn === null}
      />
      <TimeField
        label={t('plan.session.end-time')}
        value={endTime}
        onChange={chooseEndTime}
        isDisabled={startsOn === null}
      />
      <DateField
        label={t('plan.session.ends-on')}
        value={endsOn}
        onChange={end}
        error={isBackwards ? t('plan.session.ends-before') : null}
      />
    </div>
  )
}

function Where({ session }: { session: Session }) {
  const t = useText()
  const save = useSave('sessions.update')
  const { run } = useCommand('sessions.update')
  const { id } = session
  const zones = useMemo(() => timeZones(session.timeZone), [session.timeZone])
  return (
    <div className={styles.place}>
      <AutosaveField
        label={t('plan.session.venue')}
        value={session.venue}
        save={(venue) => save({ id, change: { venue } })}
      />
      <ComboBox
        label={t('plan.session.time-zone')}
        options={zones}
        value={session.timeZone}
        onChange={(timeZone) => {
          if (timeZone !== null && timeZone !== session.timeZone)
            void run({ id, change: { timeZone } })
        }}
      />
    </div>
  )
}

function timeZones(own: string) {
  const known = Intl.supportedValuesOf('timeZone')
  const all = known.includes(own) ? known : [own, ...known]
  return all.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))
}
