import { useEffect, useMemo } from 'react'
import type { StageState } from '../../shared/contract/stage'
import { DepthLines } from './depth-lines'
import { useFollowed } from './follow'
import { GroupsView } from './groups-view'
import { QuestionView } from './question-view'
import { ResultsView } from './results-view'
import { Spoken } from './said'
import styles from './stage.module.css'
import { BreakView, TitleView } from './title-view'
import { voices, VoicesContext } from './words'
import { WallView } from './wall-view'

export function Stage() {
  const followed = useFollowed()
  if (followed === null) return null
  if (followed === 'none')
    return (
      <VoicesContext value={voices(['en', 'sv'], 'UTC')}>
        <main className={styles.stage}>
          <DepthLines />
          <h1 className={styles.quiet}>
            <Spoken id="stage.nothing" />
          </h1>
        </main>
      </VoicesContext>
    )
  return <Shown {...followed} />
}

const views = {
  title: TitleView,
  question: QuestionView,
  groups: GroupsView,
  wall: WallView,
  results: ResultsView,
  break: BreakView,
  blank: () => null,
}

function Shown({ state, ahead }: { state: StageState; ahead: number }) {
  const { theme, view, timeZone } = state
  const tags = state.languages.join(' ')
  const spoken = useMemo(() => voices(tags.split(' '), timeZone), [tags, timeZone])
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = spoken[0]?.language ?? 'en'
    document.title = spoken.map(({ say }) => say('stage.window-title')).join(' / ')
  }, [theme, spoken])
  const View = views[view]
  return (
    <VoicesContext value={spoken}>
      <main className={styles.stage} data-view={view}>
        {view !== 'blank' && <DepthLines />}
        <View state={state} ahead={ahead} />
      </main>
    </VoicesContext>
  )
}
