import { useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { VirtualList } from '../../ui/virtual-list'
import { CodingCard } from './coding-card'
import type { ChosenWords } from './sense-screen'
import styles from './sense.module.css'

type Props = {
  sessionId: SessionId
  ids: readonly ReflectionId[]
  selected: ReflectionId | null
  onSelect: (id: ReflectionId | null) => void
  onChoose: (words: ChosenWords | null) => void
}

/** Rows shown before the end is near and more are asked for. */
const step = 400
const chunk = 40

export function CodingList({ sessionId, ids, selected, onSelect, onChoose }: Props) {
  const t = useText()
  const [shown, setShown] = useState(step)
  const rows = ids.slice(0, shown).map((id, index) => {
    const first = Math.floor(index / chunk) * chunk
    return { id, chunk: ids.slice(first, first + chunk) }
  })
  return (
    <div className={styles.list}>
      <VirtualList
        label={t('sense.list')}
        items={rows}
        textOf={({ id }) => id}
        estimatedHeight={132}
        selectedId={selected}
        onSelect={(id) => onSelect(id as ReflectionId | null)}
        onMore={() => setShown((count) => (count < ids.length ? count + step : count))}
        empty={<p className={styles.none}>{t('sense.no-match')}</p>}
      >
        {(row) => (
          <CodingCard
            sessionId={sessionId}
            id={row.id}
            chunk={row.chunk}
            isSelected={row.id === selected}
            onSelect={onSelect}
            onChoose={onChoose}
          />
        )}
      </VirtualList>
    </div>
  )
}
