// The big screen from the Run screen: what the room sees, and what it is to see next.
import { MonitorPlay } from 'lucide-react'
import type { SessionId } from '../../../shared/contract/primitives'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Toggle } from '../../ui/toggle'
import { StageChoices } from './stage-choices'
import styles from './stage-panel.module.css'
import { useStageActions, views } from './use-stage-actions'
import { WallRelease } from './wall-release'

export function StagePanel({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const { data: panel } = useRead('stage.panel', { sessionId })
  const show = useCommand('stage.show')
  const setTheme = useCommand('stage.setTheme')
  const open = useOpenStage(sessionId)
  useStageActions(sessionId, panel, open)
  if (!panel) return null
  return (
    <Card as="section" aria-labelledby="stage-panel">
      <div className={styles.panel}>
        <header className={styles.head}>
          <h3 id="stage-panel">{t('stage.panel')}</h3>
          <Button size="small" icon={<MonitorPlay aria-hidden />} onPress={open}>
            {t('stage.open')}
          </Button>
        </header>
        <Toggle
          label={t('stage.shows')}
          options={views.map((id) => ({ id, label: t(`stage.view-${id}`) }))}
          value={panel.view}
          onChange={(view) => void show.run({ sessionId, view })}
        />
        <StageChoices sessionId={sessionId} panel={panel} />
        {panel.view === 'wall' && <WallRelease sessionId={sessionId} panel={panel} />}
        <Toggle
          label={t('stage.theme')}
          options={[
            { id: 'night', label: t('stage.theme-night') },
            { id: 'day', label: t('stage.theme-day') },
          ]}
          value={panel.theme}
          onChange={(theme) => void setTheme.run({ theme })}
        />
      </div>
    </Card>
  )
}

/** A window of its own where there are windows, otherwise a tab. */
function useOpenStage(sessionId: SessionId): () => void {
  const openWindow = useCommand('stage.openWindow')
  return () => {
    // A tab must be opened in the same breath as the press, or the browser takes it for a popup.
    if ('soundings' in window) void openWindow.run({ sessionId })
    else window.open(`/stage.html#/${sessionId}`, '_blank', 'noopener')
  }
}
