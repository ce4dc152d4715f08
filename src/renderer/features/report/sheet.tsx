import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel, SectionKey } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import type { Choice } from './choice'
import { OwnWords } from './own-words'
import { sectionId } from './places'
import { ReportBlockView } from './report-block'
import styles from './sheet.module.css'

type Props = { sessionId: SessionId; model: ReportModel; choice: Choice }

/** The pages as Word will show them, made from the same model. */
export function Sheet({ sessionId, model, choice }: Props) {
  const t = useText()
  const included = model.outline.filter((entry) => entry.included)
  return (
    <article className={styles.sheet} lang={model.language} aria-label={t('report.pages')}>
      <TitleBlock model={model} />
      {included.map(({ key, heading, ownText }) => (
        <SectionView
          key={`${choice.edition}-${choice.language}-${key}`}
          {...{ sessionId, model, heading, ownText }}
          section={key}
        />
      ))}
    </article>
  )
}

function TitleBlock({ model }: { model: ReportModel }) {
  const { titleLanguages } = model
  return (
    <header className={styles.title}>
      <p className={styles.edition}>{model.editionLine}</p>
      <h2 lang={titleLanguages.title}>{model.title}</h2>
      {model.subtitle && (
        <p className={styles.subtitle} lang={titleLanguages.subtitle}>
          {model.subtitle}
        </p>
      )}
      <p className={styles.place}>{model.dateAndPlace}</p>
      {model.partners.length > 0 && <p className={styles.place}>{model.partners.join(' · ')}</p>}
      {model.credit && (
        <p className={styles.credit} lang={titleLanguages.credit}>
          {model.credit}
        </p>
      )}
    </header>
  )
}

type SectionProps = {
  sessionId: SessionId
  model: ReportModel
  section: SectionKey
  heading: string
  ownText: string
}

function SectionView({ sessionId, model, section, heading, ownText }: SectionProps) {
  const blocks = model.sections.find((other) => other.key === section)?.blocks ?? []
  const own = blocks.findIndex((block) => block.kind === 'own')
  const at = own === -1 ? 0 : own
  const annexed = new Set(
    model.sections.flatMap((other) =>
      other.blocks.flatMap((block) => (block.kind === 'entry' ? [block.quote.number] : [])),
    ),
  )
  const view = (block: (typeof blocks)[number], index: number) => (
    <ReportBlockView key={index} block={block} language={model.language} annexed={annexed} />
  )
  const isWritable = section !== 'annex'
  return (
    <section className={styles.section} aria-labelledby={sectionId(section)}>
      <h3 id={sectionId(section)} tabIndex={-1} data-empty={blocks.length === 0 || undefined}>
        {heading}
      </h3>
      {blocks.slice(0, at).map(view)}
      {isWritable && (
        <OwnWords
          {...{ sessionId, section, heading, ownText }}
          edition={model.edition}
          language={model.language}
        />
      )}
      {blocks
        .slice(at)
        .filter((block) => block.kind !== 'own')
        .map((block, index) => view(block, at + index))}
    </section>
  )
}
