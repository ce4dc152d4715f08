import type { ReactNode } from 'react'
import styles from './card.module.css'

export type CardProps = {
  children: ReactNode
  as?: 'div' | 'article' | 'section' | 'li'
  padding?: 'none' | 'small' | 'medium'
  isSelected?: boolean
  'aria-label'?: string
  'aria-labelledby'?: string
}

export function Card({
  as: Tag = 'div',
  padding = 'medium',
  isSelected,
  children,
  ...aria
}: CardProps) {
  return (
    <Tag
      {...aria}
      className={styles.card}
      data-padding={padding}
      data-selected={isSelected || undefined}
    >
      {children}
    </Tag>
  )
}
