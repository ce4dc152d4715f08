import { type ReactNode, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { SeeFilter } from '../../../shared/contract/see'
import { useActions } from '../../app/commands'
import { useText } from '../../app/text'
import { Toggle } from '../../ui/toggle'
import { AnswersView } from './answers-view'
import { MatrixView } from './matrix-view'
import { SeeFilters } from './see-filters'
import { WordsView } from './words-view'
import styles from './see.module.css'

const looks = ['who', 'when', 'together', 'words', 'answers'] as const
type Look = (typeof looks)[number]
type State = { readonly look: Look; readonly filter: SeeFilter }

/** How each session was last looked at, for coming back from another step. */
const last = new Map<string, State>()

/** Who said what, in numbers; every number opens what was said. */
export function SeeScreen({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const [{ look, filter }, setState] = useState<State>(
    () => last.get(sessionId) ?? { look: 'who', filter: {} },
  )
  const change = (next: Partial<State>) => {
    const state = { look, filter, ...next }
    last.set(sessionId, state)
    setState(state)
  }
  useActions(
    looks.map((id) => ({
      id: `see.look.${id}`,
      label: t('see.show', { what: t(`see.look.${id}`) }),
      group: t('sense.place.see'),
      run: () => change({ look: id }),
    })),
  )
  const about = { sessionId, filter }
  const views: Record<Look, ReactNode> = {
    who: <MatrixView key="who" {...about} kind="who" />,
    when: <MatrixView key="when" {...about} kind="when" />,
    together: <MatrixView key="together" {...about} kind="together" />,
    words: <WordsView {...about} />,
    answers: <AnswersView {...about} />,
  }
  return (
    <div className={styles.screen}>
      <h2 className="hidden-visually">{t('sense.place.see')}</h2>
      <div className={styles.head}>
        <Toggle
          label={t('see.look')}
          hideLabel
          options={looks.map((id) => ({ id, label: t(`see.look.${id}`) }))}
          value={look}
          onChange={(next) => change({ look: next })}
        />
        <SeeFilters {...about} onChange={(next) => change({ filter: next })} />
      </div>
      {views[look]}
    </div>
  )
}
