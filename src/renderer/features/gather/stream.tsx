import { type KeyboardEvent, useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useIsReadOnly, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { VirtualList } from '../../ui/virtual-list'
import { ReflectionCard } from './reflection-card'
import { useCardKeys } from './use-card-keys'
import styles from './gather.module.css'

type Props = {
  sessionId: SessionId
  /** Newest first. */
  ids: readonly ReflectionId[]
  selected: ReflectionId | null
  onSelect: (id: ReflectionId | null) => void
}

/** Rows shown before the end is near and more are asked for. */
const step = 400
/** Cards come in chunks counted from the oldest, so that an arrival moves none of them. */
const chunk = 40

export function Stream({ sessionId, ids, selected, onSelect }: Props) {
  const t = useText()
  const [shown, setShown] = useState(step)
  const keys = useStatus()?.preferences.listKeys ?? true
  const isReadOnly = useIsReadOnly()
  const press = useCardKeys(sessionId, onSelect)
  const rows = ids.slice(0, shown).map((id, index) => ({ id, chunk: chunkOf(ids, index) }))
  const onRowKey = (event: KeyboardEvent, id: string) => {
    if (keys && !isReadOnly) press(event, id as ReflectionId)
  }
  return (
    <div className={styles.stream}>
      <VirtualList
        label={t('gather.list')}
        items={rows}
        textOf={({ id }) => id}
        estimatedHeight={116}
        selectedId={selected}
        onSelect={(id) => onSelect(id as ReflectionId | null)}
        onAction={(id) => onSelect(id as ReflectionId)}
        onRowKey={onRowKey}
        onMore={() => setShown((count) => (count < ids.length ? count + step : count))}
        empty={<p className={styles.none}>{t('gather.no-match')}</p>}
      >
        {(row) => (
          <ReflectionCard
            sessionId={sessionId}
            id={row.id}
            chunk={row.chunk}
            isSelected={row.id === selected}
          />
        )}
      </VirtualList>
    </div>
  )
}

/** The ids that are read together with the one at `index`. */
function chunkOf(ids: readonly ReflectionId[], index: number): readonly ReflectionId[] {
  const fromOldest = ids.length - 1 - index
  const first = Math.floor(fromOldest / chunk) * chunk
  return ids.slice(Math.max(0, ids.length - first - chunk), ids.length - first)
}
