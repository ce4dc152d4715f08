import type { SessionId } from '../../../shared/contract/primitives'
import type { StagePanel, StageView } from '../../../shared/contract/stage'
import { type Action, useActions } from '../../app/commands'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'

export const views: readonly StageView[] = [
  'title',
  'question',
  'groups',
  'wall',
  'results',
  'break',
  'blank',
]

/** The big screen from the palette and by key, wherever the panel is on screen. */
export function useStageActions(
  sessionId: SessionId,
  panel: StagePanel | undefined,
  open: () => void,
): void {
  const t = useText()
  const show = useCommand('stage.show')
  const setWall = useCommand('stage.setWall')
  const release = useCommand('stage.release')
  const group = t('stage.panel')
  const oldest = panel?.cards.findLast(({ isReleased }) => !isReleased)
  const actions: Action[] = [
    { id: 'stage.open', label: t('stage.open'), group, run: open },
    ...views.map((view, index) => ({
      id: `stage.show-${view}`,
      label: t('stage.show-view', { view: t(`stage.view-${view}`) }),
      keys: `alt+${index + 1}`,
      group,
      run: () => void show.run({ sessionId, view }),
    })),
    {
      id: 'stage.wall',
      label: t('stage.wall-toggle'),
      group,
      run: () => void setWall.run({ sessionId, on: !panel?.isWallOn }),
    },
    {
      id: 'stage.release',
      label: t('stage.release-next'),
      keys: 'alt+w',
      group,
      run: () => {
        if (oldest && panel?.view === 'wall') void release.run({ id: oldest.id })
      },
    },
  ]
  useActions(actions)
}
