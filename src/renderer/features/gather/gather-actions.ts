import { type Action, useActions } from '../../app/commands'
import { useText } from '../../app/text'
import type { Mode } from './gather-screen'
import type { Filters } from './use-filters'

type Needs = { setMode: (mode: Mode) => void; openImport: () => void; filters: Filters }

/** What the palette can do here, and the list's own keys, explained. */
export function useGatherActions({ setMode, openImport, filters }: Needs): void {
  const t = useText()
  const group = t('gather.actions')
  const nothing = () => {}
  const actions: Action[] = [
    { id: 'gather.paper', label: t('gather.paper-open'), group, run: () => setMode('paper') },
    { id: 'gather.stream', label: t('gather.stream-open'), group, run: () => setMode('stream') },
    { id: 'gather.import', label: t('gather.import'), group, run: openImport },
    {
      id: 'gather.starred',
      label: t('gather.only-starred'),
      group,
      run: () => filters.change({ starred: true }),
    },
    {
      id: 'gather.uncleared',
      label: t('gather.only-uncleared'),
      group,
      run: () => filters.change({ consent: 'uncleared' }),
    },
    { id: 'gather.all', label: t('gather.clear-filters'), group, run: filters.clear },
  ]
  const keys = [
    ['s', t('gather.key-star')],
    ['h', t('gather.key-hide')],
    ['e', t('gather.key-edit')],
    ['1', t('gather.key-theme')],
  ] as const
  const list: Action[] = keys.map(([key, label]) => ({
    id: `gather.key-${key}`,
    label,
    keys: key,
    group: t('gather.list'),
    bound: 'list',
    isHidden: true,
    run: nothing,
  }))
  useActions([...actions, ...list])
}
