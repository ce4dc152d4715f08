import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Language } from '../../shared/messages'
import { AccessibilityDialog } from './accessibility'
import { ToastRegion } from '../ui/toast'
import { SaveAgainContext } from '../ui/use-autosave'
import { useAppearance } from './appearance'
import { ActionsProvider } from './commands'
import { HostProvider, LiveProvider, useIsReachable, useStatus } from './host'
import { router } from './routes'
import { TextProvider } from './text'

export function App() {
  return (
    <HostProvider>
      <LiveProvider>
        <Preferred>
          <ActionsProvider>
            <RouterProvider router={router} />
          </ActionsProvider>
          <ToastRegion />
          <AccessibilityDialog />
        </Preferred>
      </LiveProvider>
    </HostProvider>
  )
}

const own: Language = navigator.language.startsWith('sv') ? 'sv' : 'en'

/** Language and appearance as chosen on this machine. */
function Preferred({ children }: { children: ReactNode }) {
  const preferences = useStatus()?.preferences
  const language = preferences?.language ?? own
  useAppearance(preferences?.appearance ?? 'system')
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const isReachable = useIsReachable()
  return (
    <TextProvider language={language}>
      <SaveAgainContext value={isReachable}>{children}</SaveAgainContext>
    </TextProvider>
  )
}
