import { GripVertical } from 'lucide-react'
import type { SyntheticEvent } from 'react'
import type { ReflectionId } from '../../shared/contract/primitives'
import styles from './reflection-grip.module.css'

/** What a dragged card carries; its value is the reflection's id. */
export const reflectionDrag = 'application/x-soundings-reflection'

/** Where a card is taken to be dragged behind a finding. By keyboard there is a key; nothing is said here. */
export function ReflectionGrip({ id, title }: { id: ReflectionId; title: string }) {
  return (
    <span
      className={styles.grip}
      aria-hidden
      title={title}
      draggable
      onPointerDown={keepHere}
      onMouseDown={keepHere}
      onDragStart={(event) => {
        event.dataTransfer.setData(reflectionDrag, id)
        event.dataTransfer.effectAllowed = 'copy'
      }}
    >
      <GripVertical />
    </span>
  )
}

/** The row would take the press for its own, and the drag would not begin. */
const keepHere = (event: SyntheticEvent) => event.stopPropagation()
