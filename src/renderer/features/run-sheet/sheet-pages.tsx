// The same model as the Word file, block by block, for the screen and for printing.
import type { ReactNode } from 'react'
import type { Passage, SheetBlock, SheetModel } from '../../../shared/domain/run-sheet-model'
import { SheetTable } from './sheet-table'
import styles from './run-sheet.module.css'

/** `level` is that of the sheet's own title; its parts stand below it. */
type Props = { model: SheetModel; level: 1 | 3 }

export function SheetPages({ model, level }: Props) {
  return (
    <article className={styles.paper} lang={model.language}>
      <header>
        <p className={styles.name}>{model.name}</p>
        <Heading level={level} className={styles.title}>
          <Words of={model.title} in={model} />
        </Heading>
        {model.dateAndPlace !== '' && <p className={styles.when}>{model.dateAndPlace}</p>}
      </header>
      {model.blocks.map((block, index) => (
        <Block key={index} block={block} model={model} level={level} />
      ))}
    </article>
  )
}

/** Words in another language than the sheet's say so. */
export function Words({ of: { text, language }, in: model }: { of: Passage; in: SheetModel }) {
  if (language === model.language) return text
  return (
    <span lang={language} dir="auto">
      {text}
    </span>
  )
}

type HeadingProps = {
  level: number
  className: string | undefined
  newPage?: boolean
  children: ReactNode
}

function Heading({ level, className, newPage, children }: HeadingProps) {
  const Tag = `h${level}` as 'h1'
  return (
    <Tag className={className} data-new-page={newPage || undefined}>
      {children}
    </Tag>
  )
}

function Block({ block, model, level }: { block: SheetBlock } & Props) {
  const say = (passage: Passage) => <Words of={passage} in={model} />
  switch (block.kind) {
    case 'heading':
      return (
        <Heading
          level={level + block.level}
          className={block.level === 1 ? styles.part : styles.item}
          newPage={block.newPage}
        >
          {block.time !== '' && <span className={`${styles.time} num`}>{block.time} </span>}
          {say(block.text)}
        </Heading>
      )
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.items.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'line':
      return <p className={styles.line}>{say(block.text)}</p>
    case 'note':
      return (
        <dl className={styles.facts}>
          <div>
            <dt>{block.label}</dt>
            <dd>
              {say(block.text)}
              {block.detail && <span className={styles.detail}>{say(block.detail)}</span>}
            </dd>
          </div>
        </dl>
      )
    case 'list':
      return (
        <div className={styles.labelled}>
          <p>{block.label}</p>
          <ul>
            {block.items.map((item, index) => (
              <li key={index}>{say(item)}</li>
            ))}
          </ul>
        </div>
      )
    case 'checks':
      return (
        <ul className={styles.checks}>
          {block.items.map((item, index) => (
            <li key={index}>{say(item)}</li>
          ))}
        </ul>
      )
    case 'table':
      return <SheetTable block={block} model={model} />
  }
}
