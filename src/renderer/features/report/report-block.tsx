import { memo } from 'react'
import type { ReportBlock } from '../../../shared/domain/report-model'
import { paperWidth } from '../../../shared/domain/chart-option'
import { ChartFigure } from '../../ui/chart-figure'
import { foreign, usePage } from './page-facts'
import { PlaceLink } from './place-link'
import { entryId } from './places'
import { EntryView, QuoteView } from './quote-view'
import { ReportTable } from './report-table'
import styles from './sheet.module.css'

type Kind<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>

type Props = { block: ReportBlock; anchor: string | undefined }

export const ReportBlockView = memo(function ReportBlockView({ block, anchor }: Props) {
  switch (block.kind) {
    case 'own':
      return null
    case 'heading':
      return <HeadingView block={block} anchor={anchor} />
    case 'paragraph':
      return <ParagraphView block={block} />
    case 'list':
      return <ListView block={block} />
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.items.map(({ value, label }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <ReportTable table={block} />
    case 'chart':
      return <ChartView block={block} />
    case 'quote':
      return <QuoteView quote={block.quote} id={anchor} />
    case 'entry':
      return <EntryView entry={block} id={anchor} />
  }
})

function ChartView({ block }: { block: Kind<'chart'> }) {
  const { say, chartColours } = usePage()
  return (
    <figure className={styles.figure}>
      <figcaption>
        {say('report-document.figure', { number: block.number, message: block.message })}
      </figcaption>
      <ChartFigure
        chart={block.chart}
        message={block.alt}
        paper={{ width: paperWidth, colours: chartColours }}
      />
    </figure>
  )
}

function HeadingView({ block, anchor }: Props & { block: Kind<'heading'> }) {
  const page = usePage()
  const Heading = block.level === 2 ? 'h4' : 'h5'
  return (
    <Heading
      id={anchor}
      tabIndex={anchor === undefined ? undefined : -1}
      lang={foreign(block.text.language, page)}
    >
      {block.text.text}
    </Heading>
  )
}

/** Each cited R-number that the annex holds leads there. */
function ParagraphView({ block }: { block: Kind<'paragraph'> }) {
  const page = usePage()
  return (
    <p className={styles.paragraph} lang={foreign(block.text.language, page)} dir="auto">
      {block.text.text.split(/\b(R\d+)\b/u).map((piece, index) => {
        const number = index % 2 === 1 ? Number(piece.slice(1)) : Number.NaN
        if (!block.cites.includes(number) || !page.entries.has(number)) return piece
        return (
          <PlaceLink key={index} to={entryId(number)}>
            {piece}
          </PlaceLink>
        )
      })}
    </p>
  )
}

function ListView({ block }: { block: Kind<'list'> }) {
  const page = usePage()
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List className={styles.list}>
      {block.items.map((item, index) => (
        <li key={index} lang={foreign(item.language, page)} dir="auto">
          {item.text}
        </li>
      ))}
    </List>
  )
}
