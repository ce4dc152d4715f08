// The parts of Plan, and which one is in sight: in the address, so that links and Back work.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import type { Session } from '../../../shared/contract/sessions'

export const planPlaces = [
  'session',
  'aims',
  'programme',
  'questions',
  'participants',
  'groups',
  'checklist',
  'languages',
  'run-sheet',
] as const
export type PlanPlace = (typeof planPlaces)[number]

/** Places of other features; routes.tsx brings what stands in them. */
export type ExtraPlace = 'groups' | 'checklist' | 'run-sheet'
/** `addFieldId` is the id of the field that adds to it, for the palette to put one there. */
export type Extra = Readonly<
  Record<ExtraPlace, (session: Session, addFieldId: string) => ReactNode>
>

/** Where one was last in each session, for coming back from another step. */
const lastPlaces = new Map<string, PlanPlace>()

export function usePlanPlace(sessionId: string): [PlanPlace, (place: PlanPlace) => void] {
  const search: { part?: unknown } = useSearch({ strict: false })
  const { part } = search
  const navigate = useNavigate()
  const place = planPlaces.find((one) => one === part) ?? lastPlaces.get(sessionId) ?? 'session'
  lastPlaces.set(sessionId, place)
  const open = useCallback(
    (next: PlanPlace) => void navigate({ to: '.', search: { part: next } } as never),
    [navigate],
  )
  return [place, open]
}

export const placeAddress = (sessionId: string, place: PlanPlace): string =>
  `#/sessions/${sessionId}/plan?part=${place}`
