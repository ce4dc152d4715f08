import { type KeyboardEvent, useRef, useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useIsReadOnly, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
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
const endKey = { key: 'End', bubbles: true, cancelable: true }
/** Cards come in chunks counted from the oldest, so that an arrival moves none of them. */
const chunk = 40

export function Stream({ sessionId, ids, selected, onSelect }: Props) {
  const t = useText()
  const [shown, setShown] = useState(step)
  const keys = useStatus()?.preferences.listKeys ?? true
  const isReadOnly = useIsReadOnly()
  const press = useCardKeys(sessionId, onSelect)
  const [held, setHeld] = useState<ReflectionId | null>(null)
  const pane = useRef<HTMLDivElement>(null)
  // Who reads further down keeps their place: what arrives meanwhile waits above.
  const arrived = held === null ? 0 : Math.max(0, ids.indexOf(held))
  const rows = ids
    .slice(arrived, arrived + shown)
    .map((id, index) => ({ id, chunk: chunkOf(ids, arrived + index) }))
  const onRowKey = (event: KeyboardEvent, id: string) => {
    if (event.key === 'End' && rows.length < ids.length - arrived) {
      const { target } = event
      setShown(ids.length)
      // The list goes to its last row; it has to know of it first.
      setTimeout(() => target.dispatchEvent(new window.KeyboardEvent('keydown', endKey)), 50)
    } else if (keys && !isReadOnly) press(event, id as ReflectionId)
  }
  const showArrived = () => {
    setHeld(null)
    pane.current?.querySelector('[role="grid"]')?.scrollTo(0, 0)
  }
  return (
    <div className={styles.stream} ref={pane}>
      {arrived > 0 ? (
        <div className={styles.arrived}>
          <Button size="small" onPress={showArrived}>
            {t('gather.arrived', { count: arrived })}
          </Button>
        </div>
      ) : null}
      <VirtualList
        label={t('gather.list')}
        items={rows}
        textOf={({ id }) => id}
        estimatedHeight={116}
        selectedId={selected}
        onSelect={(id) => onSelect(id as ReflectionId | null)}
        onAction={(id) => onSelect(id as ReflectionId)}
        onRowKey={onRowKey}
        onAway={(isAway) => setHeld((was) => (isAway ? (was ?? ids[0] ?? null) : null))}
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
