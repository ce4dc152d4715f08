import { useEffect } from 'react'
import type { Preferences } from '../../shared/contract/workspace'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

function show(appearance: Preferences['appearance']): void {
  const isNight = appearance === 'night' || (appearance === 'system' && dark.matches)
  document.documentElement.dataset.theme = isNight ? 'night' : 'day'
}

/** Keeps the page by day or by night; follows the computer when asked to. */
export function useAppearance(appearance: Preferences['appearance']): void {
  useEffect(() => {
    const follow = () => show(appearance)
    follow()
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [appearance])
}
