import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Quote, ReportBlock } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import { foreign, usePage } from './page-facts'
import { PlaceLink } from './place-link'
import { entryId } from './places'
import styles from './quote-view.module.css'

type Entry = Extract<ReportBlock, { kind: 'entry' }>

export function QuoteView({ quote, id }: { quote: Quote; id: string | undefined }) {
  const { entries } = usePage()
  const number = `R${quote.number}`
  return (
    <figure className={styles.quote} id={id} tabIndex={-1}>
      <Words quote={quote} />
      <figcaption className={styles.source}>
        {quote.shownAs} ·{' '}
        {entries.has(quote.number) ? (
          <PlaceLink to={entryId(quote.number)}>{number}</PlaceLink>
        ) : (
          number
        )}
        <Suspect number={quote.number} />
      </figcaption>
    </figure>
  )
}

/** A reflection of the annex: in full, with its themes and the findings that rest on it. */
export function EntryView({ entry, id }: { entry: Entry; id: string | undefined }) {
  const page = usePage()
  const { quote, themes, citedIn } = entry
  return (
    <figure className={styles.entry} id={id} tabIndex={-1}>
      <p className={styles.number}>R{quote.number}</p>
      <div>
        <Words quote={quote} />
        <figcaption className={styles.source}>
          {quote.shownAs}
          {themes.length > 0 && (
            <span lang={foreign(entry.themesLanguage, page)}>
              {' · '}
              {page.say('report-document.themes', {
                count: themes.length,
                themes: themes.join(', '),
              })}
            </span>
          )}
          {citedIn.length > 0 && <CitedIn titles={citedIn} />}
          <Suspect number={quote.number} />
        </figcaption>
      </div>
    </figure>
  )
}

function Words({ quote }: { quote: Quote }) {
  const page = usePage()
  return (
    <>
      <blockquote className={styles.words} lang={foreign(quote.words.language, page)} dir="auto">
        {quote.words.text}
      </blockquote>
      {quote.translation && (
        <p className={styles.translation}>
          {page.say('report-document.translation', { text: quote.translation.text })}
        </p>
      )}
    </>
  )
}

function CitedIn({ titles }: { titles: readonly string[] }) {
  const { say, headings } = usePage()
  return (
    <>
      {` · ${say('report-document.cited-in')} `}
      {titles.flatMap((title, index): ReactNode[] => {
        const place = headings.get(title)
        const words = say('report-document.quote-marks', { text: shortened(title) })
        return [
          index > 0 && ', ',
          place === undefined ? (
            words
          ) : (
            <PlaceLink key={title} to={place}>
              {words}
            </PlaceLink>
          ),
        ]
      })}
    </>
  )
}

const longestTitle = 48

/** As in the Word file: enough of a finding to know it by. */
function shortened(title: string): string {
  if (title.length <= longestTitle) return title.replace(/\.$/u, '')
  const start = title.slice(0, longestTitle).replace(/[\uD800-\uDBFF]$/u, '')
  const words = start.slice(0, Math.max(start.lastIndexOf(' '), longestTitle / 2))
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`
}

/** Not printed: why this passage is on the list of small groups. */
function Suspect({ number }: { number: number }) {
  const t = useText()
  const count = usePage().suspects.get(number)
  if (count === undefined) return null
  return (
    <span className={styles.suspect} lang={t.language}>
      <Eye aria-hidden />
      {t('report.fits-only', { count })}
    </span>
  )
}
