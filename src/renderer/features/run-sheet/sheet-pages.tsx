// The same model as the Word file, block by block, for the screen and for printing.
import type { ReactNode } from 'react'
import type { Passage, SheetBlock, SheetModel } from '../../../shared/domain/run-sheet-model'
import { SheetTable } from './sheet-table'
import { Words } from './words'
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
      return <Facts items={block.items} model={model} />
    case 'line':
      return <p className={styles.line}>{say(block.text)}</p>
    case 'note': {
      const { label, text, detail } = block
      return <Facts items={[{ label, value: text, detail }]} model={model} />
    }
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

type Fact = { label: string; value: Passage; detail?: Passage | null }

function Facts({ items, model }: { items: readonly Fact[]; model: SheetModel }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ label, value, detail }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Words of={value} in={model} />
            {detail && (
              <span className={styles.detail}>
                <Words of={detail} in={model} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
