import { type KeyboardEvent, useMemo, useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { VirtualList } from '../../ui/virtual-list'
import { CodingCard } from './coding-card'
import type { CodingDeeds } from './use-coding'
import { useChosen, type WordChoosing } from './use-word-choice'
import styles from './sense.module.css'

type Props = {
  sessionId: SessionId
  ids: readonly ReflectionId[]
  deeds: CodingDeeds
  words: WordChoosing
}

/** Rows shown before the end is near and more are asked for. */
const step = 400
const chunk = 40

export function CodingList({ sessionId, ids, deeds, words }: Props) {
  const t = useText()
  const [shown, setShown] = useState(step)
  const selected = useChosen(words, ({ id }) => id)
  // The same rows as long as they are the same: the list measures each new one.
  const rows = useMemo(
    () =>
      ids.slice(0, shown).map((id, index) => {
        const first = Math.floor(index / chunk) * chunk
        return { id, chunk: ids.slice(first, first + chunk) }
      }),
    [ids, shown],
  )
  // The list would take these for its own.
  const onRowKey = (event: KeyboardEvent) => {
    if (words.get().steps === null || !(event.key in choosing)) return
    event.preventDefault()
    event.stopPropagation()
    const deed = choosing[event.key as keyof typeof choosing]
    if (deed === 'drop') words.drop()
    else words.choose(deed)
  }
  return (
    <div className={styles.list}>
      <VirtualList
        label={t('sense.list')}
        items={rows}
        textOf={({ id }) => id}
        estimatedHeight={132}
        selectedId={selected}
        onSelect={(id) => words.select(id as ReflectionId | null)}
        onRowKey={onRowKey}
        onMore={() => setShown((count) => (count < ids.length ? count + step : count))}
        empty={<p className={styles.none}>{t('sense.no-match')}</p>}
      >
        {(row) => (
          <CodingCard
            sessionId={sessionId}
            id={row.id}
            chunk={row.chunk}
            deeds={deeds}
            words={words}
          />
        )}
      </VirtualList>
    </div>
  )
}

const choosing = {
  ArrowRight: 'longer',
  ArrowLeft: 'shorter',
  Escape: 'drop',
} as const
