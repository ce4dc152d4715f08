// Whether the participants are listed or checked in: in the address, so that Back and a second window work.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

const doing = 'check-in'

export function useCheckIn(): [boolean, (isOn: boolean) => void] {
  const search: { do?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (isOn: boolean) => {
      const part = { part: 'participants' }
      void navigate({ to: '.', search: isOn ? { ...part, do: doing } : part } as never)
    },
    [navigate],
  )
  return [search.do === doing, set]
}
