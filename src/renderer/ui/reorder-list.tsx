import { GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  DropIndicator,
  GridList,
  GridListItem,
  type Key,
  useDragAndDrop,
} from 'react-aria-components'
import { useWords } from './words'
import styles from './reorder-list.module.css'

export type ReorderListProps<T extends { id: string }> = {
  label: string
  items: readonly T[]
  textOf: (item: T) => string
  children: (item: T) => ReactNode
  /** `to` is the place in the list after the move; 0 is the top. */
  onMove: (id: string, to: number) => void
  selectedId?: string | null
  onSelect?: (id: string | null) => void
  isDisabled?: boolean
  empty?: ReactNode
  dependencies?: readonly unknown[]
}

/** Drag by the handle, or with the keyboard: Enter on the handle, arrows, Enter. */
export function ReorderList<T extends { id: string }>(props: ReorderListProps<T>) {
  const { label, items, textOf, children, onMove, selectedId, onSelect, isDisabled = false } = props
  const words = useWords()
  const place = (key: Key) => items.findIndex((item) => item.id === key)
  const { dragAndDropHooks } = useDragAndDrop<T>({
    isDisabled,
    getItems: (_keys, dragged) => dragged.map((item) => ({ 'text/plain': textOf(item) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator} />,
    onReorder: ({ keys, target }) => {
      const [key] = keys
      if (key === undefined) return
      const from = place(key)
      const gapAt = place(target.key) + (target.dropPosition === 'after' ? 1 : 0)
      const to = gapAt > from ? gapAt - 1 : gapAt
      if (from >= 0 && to !== from) onMove(String(key), to)
    },
  })
  return (
    <GridList
      aria-label={label}
      items={items}
      dependencies={props.dependencies ?? []}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode={onSelect ? 'single' : 'none'}
      selectionBehavior="replace"
      selectedKeys={selectedId ? [selectedId] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        onSelect?.(key === undefined ? null : String(key))
      }}
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
      className={styles.list}
      renderEmptyState={() => props.empty}
    >
      {(item) => (
        <GridListItem id={item.id} textValue={textOf(item)} className={styles.row}>
          <Button
            slot="drag"
            className={styles.handle}
            aria-label={`${words.move}: ${textOf(item)}`}
          >
            <GripVertical aria-hidden />
          </Button>
          <div className={styles.content}>{children(item)}</div>
        </GridListItem>
      )}
    </GridList>
  )
}
