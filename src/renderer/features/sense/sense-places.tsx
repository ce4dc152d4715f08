// The parts of Make sense, and which one is in sight: in the address, so that links and Back work.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import styles from './sense.module.css'

const sensePlaces = ['code', 'see', 'findings', 'agreement'] as const
export type SensePlace = (typeof sensePlaces)[number]

/** Where one was last in each session, for coming back from another step. */
const lastPlaces = new Map<string, SensePlace>()

export function useSensePlace(sessionId: SessionId): [SensePlace, (place: SensePlace) => void] {
  const { part }: { part?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = sensePlaces.find((one) => one === part) ?? lastPlaces.get(sessionId) ?? 'code'
  lastPlaces.set(sessionId, place)
  const open = useCallback(
    (next: SensePlace) => void navigate({ to: '.', search: { part: next } } as never),
    [navigate],
  )
  return [place, open]
}

export function SenseNavigation({ sessionId, place }: { sessionId: SessionId; place: SensePlace }) {
  const t = useText()
  return (
    <nav aria-label={t('sense.parts')}>
      <ul className={styles.places}>
        {sensePlaces.map((one) => (
          <li key={one}>
            <a
              className={styles.place}
              href={`#/sessions/${sessionId}/sense?part=${one}`}
              aria-current={one === place ? 'page' : undefined}
            >
              {t(`sense.place.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
