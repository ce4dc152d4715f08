import { type DragEvent, type ReactNode, useState } from 'react'
import { ReflectionId } from '../../../shared/contract/primitives'
import { reflectionDrag } from '../../app/reflection-grip'
import type { Chosen } from './use-cite'
import styles from './findings.module.css'

type Props = {
  /** Words being dragged are those that were chosen. */
  chosen: Chosen | null
  onDrop: (chosen: Chosen) => void
  children: ReactNode
}

/** A card by its grip, or the words chosen on it, may be let go here. */
export function DropEvidence({ chosen, onDrop, children }: Props) {
  const [isOver, setOver] = useState(false)
  const words = chosen?.span ? chosen : null
  const isWelcome = ({ dataTransfer: { types } }: DragEvent) =>
    types.includes(reflectionDrag) || (words !== null && types.includes('text/plain'))
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!isWelcome(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget))
          setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!isWelcome(event)) return
        event.preventDefault()
        const id = ReflectionId.safeParse(event.dataTransfer.getData(reflectionDrag))
        if (id.success) onDrop({ reflectionId: id.data, span: null })
        else if (words) onDrop(words)
      }}
    >
      {children}
    </div>
  )
}
