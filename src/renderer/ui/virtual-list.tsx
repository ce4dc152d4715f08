import type { KeyboardEvent, ReactNode } from 'react'
import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import styles from './virtual-list.module.css'

export type VirtualListProps<T extends { id: string }> = {
  label: string
  items: readonly T[]
  /** What a row says when one arrives on it. */
  textOf: (item: T) => string
  children: (item: T) => ReactNode
  /** A guess in pixels; rows are measured and may differ, also later. */
  estimatedHeight?: number
  gap?: number
  padding?: number
  selectedId?: string | null
  onSelect?: (id: string | null) => void
  /** Enter or a double click on a row. */
  onAction?: (id: string) => void
  /** Keys while the list has focus, for a list's own single keys. `id` is the focused row's. */
  onRowKey?: (event: KeyboardEvent, id: string) => void
  /** Asked for when the end comes near. */
  onMore?: () => void
  isLoadingMore?: boolean
  /** True once the reader has left the top, false when they are back. */
  onAway?: (isAway: boolean) => void
  empty?: ReactNode
  /** Whatever else rows depend on than their item, so that they are drawn again. */
  dependencies?: readonly unknown[]
}

/** Any number of rows of any height. Give its parent a height. */
export function VirtualList<T extends { id: string }>(props: VirtualListProps<T>) {
  const { label, items, textOf, children, selectedId, onSelect, onAction, onRowKey, onMore } = props
  const { estimatedHeight = 96, gap = 12, padding = 16, dependencies = [] } = props
  const keyed = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest('[role="row"]')
    const id = row?.getAttribute('data-row')
    if (id && onRowKey && !isEditing(event.target)) onRowKey(event, id)
  }
  return (
    <div className={styles.scroller} onKeyDownCapture={keyed}>
      <Virtualizer
        layout={ListLayout}
        layoutOptions={{ estimatedRowHeight: estimatedHeight, gap, padding }}
        shouldObserveItemSize
      >
        <GridList
          aria-label={label}
          className={styles.list}
          selectionMode={onSelect ? 'single' : 'none'}
          selectionBehavior="replace"
          selectedKeys={selectedId ? [selectedId] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            onSelect?.(key === undefined ? null : String(key))
          }}
          {...(onAction ? { onAction: (key) => onAction(String(key)) } : {})}
          onScroll={(event) => props.onAway?.(event.currentTarget.scrollTop > 24)}
          keyboardNavigationBehavior="tab"
          disallowTypeAhead
          renderEmptyState={() => props.empty}
        >
          <Collection items={items} dependencies={dependencies}>
            {(item) => (
              <GridListItem
                id={item.id}
                data-row={item.id}
                textValue={textOf(item)}
                className={styles.row}
              >
                {children(item)}
              </GridListItem>
            )}
          </Collection>
          <GridListLoadMoreItem
            isLoading={props.isLoadingMore ?? false}
            {...(onMore ? { onLoadMore: onMore } : {})}
          />
        </GridList>
      </Virtualizer>
    </div>
  )
}

function isEditing(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}
