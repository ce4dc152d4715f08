import { useEffect, useState } from 'react'
import { type Action, useActions } from '../../app/commands'
import { useText } from '../../app/text'
import { type PlanPlace, planPlaces } from './plan-places'

type Wish = 'programme' | 'questions' | 'participants' | 'aims' | 'checklist'

/** The id of the field that adds to a part, so that the palette can put one there. */
export const addFieldId = (place: string): string => `plan-add-${place}`

/** Registers what Plan can do. Answers the part one has just asked to add to, once it is in sight. */
export function usePlanActions(place: PlanPlace, open: (place: PlanPlace) => void): Wish | null {
  const t = useText()
  const [wish, setWish] = useState<Wish | null>(null)
  const group = t('plan.actions')
  const add = (to: Wish) => () => {
    setWish(to)
    open(to)
  }
  const adding: Action[] = [
    { id: 'plan.add-item', label: t('plan.add-item'), group, run: add('programme') },
    { id: 'plan.add-question', label: t('plan.add-question'), group, run: add('questions') },
    { id: 'plan.add-participants', label: t('plan.add-people'), group, run: add('participants') },
    { id: 'plan.add-aim', label: t('plan.add-aim'), group, run: add('aims') },
    { id: 'plan.add-to-do', label: t('plan.add-to-do'), group, run: add('checklist') },
  ]
  const going: Action[] = planPlaces.map((to) => ({
    id: `plan.go-${to}`,
    label: t('plan.go-to', { place: t(`plan.place.${to}`) }),
    group,
    run: () => open(to),
  }))
  useActions([...adding, ...going])
  useEffect(() => {
    if (wish === null || wish !== place) return
    // After the palette has given focus back to where it was.
    const timer = window.setTimeout(() => {
      document.getElementById(addFieldId(wish))?.focus()
      setWish(null)
    }, 250)
    return () => window.clearTimeout(timer)
  }, [wish, place])
  return wish !== null && wish === place ? wish : null
}
