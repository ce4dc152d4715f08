import type { Quote, ReportBlock } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import { entryId, quoteId } from './places'
import { PlaceLink } from './place-link'
import { ReportTable } from './report-table'
import styles from './sheet.module.css'

type Props = {
  block: ReportBlock
  language: string
  /** R-numbers that have an entry in the annex. */
  annexed: ReadonlySet<number>
}

const other = (language: string, page: string) => (language === page ? undefined : language)

export function ReportBlockView({ block, language, annexed }: Props) {
  switch (block.kind) {
    case 'own':
      return null
    case 'heading': {
      const Heading = block.level === 2 ? 'h4' : 'h5'
      return <Heading lang={other(block.text.language, language)}>{block.text.text}</Heading>
    }
    case 'paragraph':
      return (
        <p className={styles.paragraph} lang={other(block.text.language, language)}>
          <Citing text={block.text.text} annexed={annexed} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index} lang={other(item.language, language)}>
              {item.text}
            </li>
          ))}
        </List>
      )
    }
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
    case 'quote':
      return (
        <QuoteView quote={block.quote} language={language} id={quoteId(block.quote.number)}>
          {annexed.has(block.quote.number) && (
            <PlaceLink to={entryId(block.quote.number)}>R{block.quote.number}</PlaceLink>
          )}
        </QuoteView>
      )
    case 'entry':
      return <EntryView entry={block} language={language} />
  }
}

/** A sentence in which each R-number that the annex holds leads there. */
function Citing({ text, annexed }: { text: string; annexed: ReadonlySet<number> }) {
  return text.split(/\b(R\d+)\b/u).map((piece, index) => {
    const number = index % 2 === 1 ? Number(piece.slice(1)) : Number.NaN
    if (!annexed.has(number)) return piece
    return (
      <PlaceLink key={index} to={entryId(number)}>
        {piece}
      </PlaceLink>
    )
  })
}

type QuoteProps = { quote: Quote; language: string; id: string; children?: React.ReactNode }

function QuoteView({ quote, language, id, children }: QuoteProps) {
  const t = useText()
  return (
    <figure className={styles.quote} id={id} tabIndex={-1}>
      <blockquote lang={other(quote.words.language, language)} dir="auto">
        {quote.words.text}
      </blockquote>
      {quote.translation && (
        <p className={styles.translation}>
          {quote.translation.text} <span lang={t.language}>{t('report.our-translation')}</span>
        </p>
      )}
      <figcaption>
        {quote.shownAs} {children}
      </figcaption>
    </figure>
  )
}

type Entry = Extract<ReportBlock, { kind: 'entry' }>

function EntryView({ entry, language }: { entry: Entry; language: string }) {
  const { quote, question, themes, citedIn } = entry
  return (
    <div className={styles.entry} id={entryId(quote.number)} tabIndex={-1}>
      <p className={styles.number}>R{quote.number}</p>
      <div>
        <QuoteView quote={quote} language={language} id={`${entryId(quote.number)}-words`}>
          {citedIn.length > 0 && document.getElementById(quoteId(quote.number)) && (
            <PlaceLink to={quoteId(quote.number)}>↑ {citedIn[0]}</PlaceLink>
          )}
        </QuoteView>
        {question && (
          <p className={styles.aside} lang={other(entry.questionLanguage, language)}>
            {question}
          </p>
        )}
        {themes.length > 0 && (
          <p className={styles.aside} lang={other(entry.themesLanguage, language)}>
            {themes.join(' · ')}
          </p>
        )}
      </div>
    </div>
  )
}
