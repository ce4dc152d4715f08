import type { Session } from '../../../shared/contract/sessions'
import { useDates, useText } from '../../app/text'
import type { Day } from './programme-times'

export type DayWords = {
  duration(minutes: number): string
  /** "9 items, 6 h, from 09:30 to 15:30, breaks 1 h 20 min." */
  summary(day: Day, items: number): string
}

export function useDayWords(session: Session): DayWords {
  const t = useText()
  const dates = useDates()
  const duration = (minutes: number) =>
    t('plan.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  return {
    duration,
    summary: (day, items) => {
      const parts = {
        items,
        length: duration(day.minutes),
        breaks: day.breakMinutes === 0 ? 'none' : duration(day.breakMinutes),
      }
      if (!day.startsAt || !day.endsAt) return t('plan.day.untimed', parts)
      return t('plan.day.timed', {
        ...parts,
        from: dates.time(day.startsAt, session.timeZone),
        to: dates.time(day.endsAt, session.timeZone),
      })
    },
  }
}
