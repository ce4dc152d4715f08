import { useMemo, useRef, useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Panes } from '../../ui/page'
import { CodeHead } from './code-head'
import { CoderMenu } from './coder-menu'
import { CodingList } from './coding-list'
import { FramePane } from './frame-pane'
import type { SenseScreenProps } from './sense-screen'
import { useTranslating } from './translate-dialog'
import { type Coder, useCoding } from './use-coding'
import { useCodingActions } from './use-coding-actions'
import { useFilters, useHeldIds } from './use-filters'
import { type FrameChoice, useFrameChoice } from './use-frame-choice'
import { moveInList, useChosen, useWordChoice } from './use-word-choice'
import styles from './sense.module.css'

type Props = Omit<SenseScreenProps, 'extra'> & {
  coder: Coder
  changeCoder: (next: Partial<Coder>) => void
}

/** The frame on the left, the cards in the middle, a finding on the right. */
export function CodePlace(props: Props) {
  const { sessionId, reflectionId, looksAlike, drawer, coder, changeCoder } = props
  const t = useText()
  const translating = useTranslating(sessionId, coder)
  const pane = useRef<HTMLDivElement>(null)
  const frames = useFrameChoice(sessionId)
  const { filters, overview, list, shown, setShown } = useCodeList(sessionId, coder, frames)
  const words = useWordChoice(reflectionId ?? null, list)
  const deeds = useCoding({ sessionId, coder, ...frames, words })
  useCodingActions({
    deeds,
    keyed: frames.keyed,
    themes: frames.frame?.themes ?? [],
    move: (by) => moveInList(by, pane.current),
    chooseWords: words.choose,
    dropWords: words.drop,
    isChoosing: useChosen(words, ({ steps }) => steps !== null),
    openUnder: () => frames.openUnder(deeds.marked()?.themeId),
    translate: () => translating.open(words.get().id),
  })
  const selected = useChosen(words, ({ id }) => id)
  const selection = useChosen(words, (held) => held.words)
  return (
    <Panes
      startWidth={248}
      startLabel={t('sense.frame')}
      endLabel={t('sense.detail')}
      start={
        <>
          <FramePane
            sessionId={sessionId}
            choice={frames}
            overview={overview}
            onPut={(id) => deeds.toggle(id)}
          />
          {looksAlike({ sessionId, onShow: setShown })}
        </>
      }
      end={drawer({ sessionId, selected, selection })}
    >
      <div className={styles.middle} ref={pane}>
        <CodeHead
          {...{ sessionId, overview, filters, frame: frames.frame, shown }}
          showAll={() => setShown(null)}
          coder={<CoderMenu coder={coder} onChange={changeCoder} />}
          reading={coder.reading}
        />
        {overview?.total === 0 ? (
          <EmptyState picture="threads">{t('sense.empty')}</EmptyState>
        ) : (
          <CodingList key={coder.reading} {...{ sessionId, deeds, words }} ids={list} />
        )}
        {translating.dialog}
      </div>
    </Panes>
  )
}

/** Which cards are in the list: those the filters let through, or those somebody asked to see. */
function useCodeList(sessionId: SessionId, { reading }: Coder, { frame }: FrameChoice) {
  const [shown, setShown] = useState<readonly ReflectionId[] | null>(null)
  const filters = useFilters()
  const filter = { ...filters.choice, sessionId, reading, frameId: frame?.id ?? null }
  const overview = useRead('coding.overview', { sessionId, reading }).data
  const ids = useRead('coding.ids', { filter }, { keepPrevious: true })
  const held = useHeldIds(ids.isPlaceholderData ? undefined : ids.data, JSON.stringify(filter))
  const list = useMemo(
    () => (shown ? held.filter((id) => shown.includes(id)) : held),
    [held, shown],
  )
  return { filters, overview, list, shown, setShown }
}
