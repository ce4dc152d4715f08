// The actions and keys that exist everywhere.
import { useNavigate } from '@tanstack/react-router'
import type { SessionId } from '../../../shared/contract/primitives'
import { useActions } from '../commands'
import { useCommand, useStatus, useUndo } from '../host'
import { useText } from '../text'
import { steps } from './steps'

export function useFrameActions(over: { openPalette: () => void; openKeys: () => void }): void {
  const t = useText()
  const navigate = useNavigate()
  const undo = useUndo()
  const status = useStatus()
  const prefer = useCommand('workspace.prefer')
  const places = t('frame.palette-places')
  const redo = { label: t('frame.redo-last'), run: () => void undo('redo') }
  const go = (id: string, to: '/' | '/people' | '/organisations' | '/toolkit' | '/settings') => ({
    id: `go.${id}`,
    label: t(`frame.${id}` as 'frame.home'),
    group: places,
    run: () => void navigate({ to }),
  })
  const workspacePlaces = [
    {
      id: 'search.open',
      label: t('search.open'),
      keys: 'mod+f',
      otherKeys: '/',
      run: () => void navigate({ to: '/search', search: {} }),
    },
    go('people', '/people'),
    go('organisations', '/organisations'),
    go('toolkit', '/toolkit'),
  ]
  useActions(
    [
      { id: 'undo', label: t('frame.undo-last'), keys: 'mod+z', run: () => void undo('undo') },
      { id: 'redo', keys: 'mod+shift+z', otherKeys: 'mod+y', ...redo },
      { id: 'keys', label: t('frame.show-keys'), keys: '?', run: over.openKeys },
      {
        id: 'palette',
        label: t('frame.open-palette'),
        keys: 'mod+k',
        isHidden: true,
        run: over.openPalette,
      },
      {
        id: 'rail',
        label: t('frame.toggle-rail'),
        run: () => void prefer.run({ railCollapsed: !status?.preferences.railCollapsed }),
      },
      {
        id: 'appearance',
        label: t('frame.day-night'),
        run: () => {
          const isNight = document.documentElement.dataset.theme === 'night'
          void prefer.run({ appearance: isNight ? 'day' : 'night' })
        },
      },
      go('home', '/'),
      ...(status?.workspace ? workspacePlaces : []),
      go('settings', '/settings'),
    ],
    'frame',
  )
}

/** Each step of the session one is in. */
export function useSessionActions(sessionId: SessionId): void {
  const t = useText()
  const navigate = useNavigate()
  useActions(
    steps.map((step, index) => ({
      id: `step.${step.id}`,
      label: t(step.label),
      keys: `alt+${index + 1}`,
      group: t('frame.palette-session'),
      run: () => void navigate({ to: step.to, params: { sessionId } }),
    })),
  )
}
