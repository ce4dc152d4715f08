// What our checker found in a file that was just written, or in one written before.
import { useSyncExternalStore } from 'react'
import type { AccessibilityProblem } from '../../shared/contract/accessibility'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { showToast } from '../ui/toast'
import styles from './accessibility.module.css'
import { useText } from './text'

type Problems = readonly AccessibilityProblem[]

let shown: Problems | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(problems: Problems | null): void {
  shown = problems
  for (const listener of listeners) listener()
}

/** Says that a file is saved, and what the checker found in it; null where nobody looked. */
export function useSayWritten() {
  const t = useText()
  return (saved: string, problems: Problems | null) => {
    if (problems === null) return showToast({ text: saved })
    const text = t('accessibility.saved', { saved, count: problems.length })
    if (problems.length === 0) return showToast({ text })
    const action = { label: t('accessibility.show'), run: () => show(problems) }
    showToast({ text, tone: 'error', action })
  }
}

/** Beside a file in a list of what was written before. */
export function AccessibilityNote({ problems }: { problems: Problems | null }) {
  const t = useText()
  if (problems === null) return null
  const count = t('accessibility.count', { count: problems.length })
  if (problems.length === 0) return <span className={styles.none}>{count}</span>
  return (
    <Button tone="plain" size="small" onPress={() => show(problems)}>
      {count}
    </Button>
  )
}

const mostPlaces = 5

/** Once, at the root. */
export function AccessibilityDialog() {
  const t = useText()
  const problems = useSyncExternalStore(subscribe, () => shown)
  if (problems === null) return null
  const rules = [...new Set(problems.map(({ rule }) => rule))]
  return (
    <Dialog isOpen onOpenChange={() => show(null)} title={t('accessibility.title')}>
      <p>{t('accessibility.about')}</p>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>
            <p>{t(`accessibility.rule.${rule}`)}</p>
            <Places of={problems.filter((one) => one.rule === rule)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Places({ of }: { of: Problems }) {
  const t = useText()
  const places = of.flatMap(({ text, under }) => {
    if (text !== '' && under !== '' && text !== under)
      return [t('accessibility.place', { text, under })]
    if (text !== '') return [t('accessibility.text', { text })]
    return under === '' ? [] : [t('accessibility.under', { under })]
  })
  const distinct = [...new Set(places)]
  if (distinct.length === 0) return null
  const more = distinct.length - mostPlaces
  return (
    <ul className={styles.places}>
      {distinct.slice(0, mostPlaces).map((place) => (
        <li key={place}>{place}</li>
      ))}
      {more > 0 && <li>{t('accessibility.more', { count: more })}</li>}
    </ul>
  )
}
