import { Fragment, memo, useMemo } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel, SectionKey } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import { houseLook } from '../../app/house-look'
import { OwnWords } from './own-words'
import { type Anchors, PageFactsProvider, usePage, usePageFacts } from './page-facts'
import { sectionId } from './places'
import { ReportBlockView } from './report-block'
import styles from './sheet.module.css'
import { TitleBlock } from './title-block'

type Props = { sessionId: SessionId; model: ReportModel; showsSuspects: boolean }

/** Neighbours that share a sheet; the Word file breaks its own pages. */
const together: readonly (readonly SectionKey[])[] = [
  ['why-we-met', 'who-took-part', 'what-we-did'],
  ['outcomes', 'benefits', 'what-did-not-work'],
  ['what-happens-next', 'money', 'recommendations', 'legacy'],
]

function inSheets<T extends { key: SectionKey }>(entries: readonly T[]): T[][] {
  const sheets: T[][] = []
  for (const entry of entries) {
    const before = sheets.at(-1)
    const shared = together.find((keys) => keys.includes(entry.key))
    if (before?.every(({ key }) => shared?.includes(key))) before.push(entry)
    else sheets.push([entry])
  }
  return sheets
}

/** The pages as Word will show them, made from the same model. */
export const Sheets = memo(function Sheets({ sessionId, model, showsSuspects }: Props) {
  const t = useText()
  const { facts, anchors } = usePageFacts(model, showsSuspects)
  // What nobody can write in and nothing stands in would be a bare heading.
  const shown = model.outline.filter(
    ({ key, included, empty }) => included && !(empty && key === 'annex'),
  )
  const written = inSheets(shown)
  const filled = written.length > 0 ? written : [[]]
  const look = useMemo(() => houseLook(model.house), [model.house])
  return (
    <PageFactsProvider value={facts}>
      <article className={styles.sheets} aria-label={t('report.pages')}>
        {filled.map((entries, index) => (
          <div
            key={entries[0]?.key ?? 'title'}
            className={styles.sheet}
            data-page={model.page}
            style={look}
            lang={model.language}
          >
            {index === 0 ? <TitleBlock model={model} /> : <Running model={model} />}
            {entries.map((entry) => (
              <Fragment key={`${model.edition}-${model.language}-${entry.key}`}>
                <SectionView {...{ sessionId, model, anchors }} outline={entry} />
              </Fragment>
            ))}
            {model.house.footer !== '' && (
              <p className={styles.foot} aria-hidden={index > 0}>
                {model.house.footer}
              </p>
            )}
          </div>
        ))}
      </article>
    </PageFactsProvider>
  )
})

/** What Word prints at the head of every page but the first; heard once is enough. */
function Running({ model }: { model: ReportModel }) {
  const { say } = usePage()
  return (
    <>
      {model.draft && (
        <p className={styles.draft} aria-hidden>
          {say('report-document.draft-line')}
        </p>
      )}
      <p className={styles.running} aria-hidden>
        <span>{model.title}</span>
        <span>{model.editionLine}</span>
      </p>
    </>
  )
}

type SectionProps = {
  sessionId: SessionId
  model: ReportModel
  outline: ReportModel['outline'][number]
  anchors: Anchors
}

function SectionView({ sessionId, model, outline, anchors }: SectionProps) {
  const t = useText()
  const { key, heading, ownText, empty } = outline
  const blocks = model.sections.find((section) => section.key === key)?.blocks ?? []
  const own = Math.max(
    blocks.findIndex((block) => block.kind === 'own'),
    0,
  )
  const view = (from: number, to?: number) =>
    blocks
      .slice(from, to)
      .map((block, index) => (
        <ReportBlockView key={from + index} block={block} anchor={anchors.get(block)} />
      ))
  return (
    <section className={styles.section} aria-labelledby={sectionId(key)}>
      <h3 id={sectionId(key)} tabIndex={-1} data-empty={empty || undefined}>
        {heading}
      </h3>
      {empty && (
        <p className={styles.aside} lang={t.language}>
          {t('report.left-out')}
        </p>
      )}
      {view(0, own)}
      {key !== 'annex' && (
        <OwnWords
          {...{ sessionId, heading, ownText }}
          section={key}
          edition={model.edition}
          language={model.language}
        />
      )}
      {view(own)}
    </section>
  )
}
