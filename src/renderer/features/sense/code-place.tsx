import { useState } from 'react'
import type { ReflectionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Panes } from '../../ui/page'
import { CodingList } from './coding-list'
import { FramePane } from './frame-pane'
import type { ChosenWords, SenseScreenProps } from './sense-screen'
import styles from './sense.module.css'

type Props = Omit<SenseScreenProps, 'extra'>

/** The frame on the left, the cards in the middle, a finding on the right. */
export function CodePlace({ sessionId, reflectionId, looksAlike, drawer }: Props) {
  const t = useText()
  const [selected, setSelected] = useState<ReflectionId | null>(reflectionId ?? null)
  const [selection, setSelection] = useState<ChosenWords | null>(null)
  const [shown, setShown] = useState<readonly ReflectionId[] | null>(null)
  const ids = useRead('reflections.ids', { filter: { sessionId } }, { keepPrevious: true })
  const list = (ids.data ?? []).filter((id) => !shown || shown.includes(id))
  const select = (id: ReflectionId | null) => {
    setSelected(id)
    setSelection(null)
  }
  const end = drawer({ sessionId, selected, selection })
  return (
    <Panes
      startLabel={t('sense.frame')}
      endLabel={t('sense.detail')}
      start={
        <>
          <FramePane sessionId={sessionId} />
          {looksAlike({ sessionId, onShow: (next) => setShown(next) })}
        </>
      }
      end={end}
    >
      <div className={styles.middle}>
        <h2 className="hidden-visually">{t('frame.sense')}</h2>
        {ids.isSuccess && ids.data.length === 0 ? (
          <EmptyState picture="threads">{t('sense.empty')}</EmptyState>
        ) : (
          <CodingList
            {...{ sessionId, selected, onSelect: select }}
            ids={list}
            onChoose={setSelection}
          />
        )}
      </div>
    </Panes>
  )
}
