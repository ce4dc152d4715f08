import { UserRoundPlus } from 'lucide-react'
import { MenuItem } from 'react-aria-components'
import { useDates, useText } from '../../app/text'
import type { Guest } from './participants-door'
import styles from './participants-check-in.module.css'

type RowProps = { guest: Guest; isArmed: boolean; timeZone: string; onChoose: () => void }

/** Somebody it may be: number, name, and how they stand. */
export function GuestRow({ guest, isArmed, timeZone, onChoose }: RowProps) {
  const t = useText()
  const words = useGuestWords(guest, timeZone)
  return (
    <MenuItem
      id={guest.id}
      textValue={`${words.name}, ${words.about}`}
      className={styles.guest}
      data-armed={isArmed || undefined}
      shouldCloseOnSelect={false}
      onAction={onChoose}
    >
      <span className={styles.number}>{words.badge ?? <UserRoundPlus aria-hidden />}</span>
      <span className={styles.names}>
        <span className={styles.who}>{words.name}</span>
        <span className={styles.about}>{words.about}</span>
      </span>
      <span className={styles.standing} data-here={words.isHere || undefined}>
        {isArmed ? t('participants.again-short') : words.standing}
      </span>
    </MenuItem>
  )
}

function useGuestWords(guest: Guest, timeZone: string) {
  const t = useText()
  const dates = useDates()
  const about = (parts: readonly (string | null)[]) => parts.filter((part) => part).join(', ')
  if (guest.kind === 'listed') {
    const { name, organisation, role, badge, attendance, arrivedAt } = guest.participant
    const isHere = attendance === 'present'
    const at = arrivedAt ? dates.time(arrivedAt, timeZone) : 'none'
    const standing = isHere
      ? t('participants.here-since', { at })
      : t(`plan.attendance.${attendance}`)
    return { name, about: about([role, organisation]), badge, isHere, standing }
  }
  const fresh = { badge: null, isHere: false }
  if (guest.kind === 'known') {
    const { name, nameToUse, role } = guest.person
    const known = { name: nameToUse ?? name, about: about([role, guest.organisation]) }
    return { ...fresh, ...known, standing: t('participants.not-on-list') }
  }
  const name = t('participants.add-newcomer', { name: guest.name })
  return { ...fresh, name, about: guest.organisation ?? '', standing: t('participants.newcomer') }
}
