import { logoSize, logoUrl } from '../../../shared/domain/house-style'
import type { ReportModel } from '../../../shared/domain/report-model'
import { foreign, usePage } from './page-facts'
import styles from './sheet.module.css'

/** Characters beyond which a title in the large size would push all else off the first page. */
const longTitle = 120

export function TitleBlock({ model }: { model: ReportModel }) {
  const page = usePage()
  const { titleLanguages, partners } = model
  const names = new Intl.ListFormat(model.language, { type: 'conjunction' }).format(partners)
  return (
    <header className={styles.title}>
      <HouseLogo house={model.house} />
      {model.draft && <p className={styles.draft}>{page.say('report-document.draft-line')}</p>}
      <p className={styles.edition}>
        {model.draft && `${page.say('report-document.draft')} · `}
        {model.editionLine}
      </p>
      <h2
        lang={foreign(titleLanguages.title, page)}
        data-long={model.title.length > longTitle || undefined}
      >
        {model.title}
      </h2>
      {model.subtitle && (
        <p className={styles.subtitle} lang={foreign(titleLanguages.subtitle, page)}>
          {model.subtitle}
        </p>
      )}
      {model.dateAndPlace && <p className={styles.date}>{model.dateAndPlace}</p>}
      {partners.length > 0 && (
        <p className={styles.detail}>
          {page.say('report-document.partners', { count: partners.length, names })}
        </p>
      )}
      {model.grant !== '' && (
        <p className={styles.detail}>{page.say('report-document.grant', { grant: model.grant })}</p>
      )}
      {model.credit && (
        <p className={styles.detail} lang={foreign(titleLanguages.credit, page)}>
          {model.credit}
        </p>
      )}
    </header>
  )
}

function HouseLogo({ house: { logo, logoOf } }: Pick<ReportModel, 'house'>) {
  const { say } = usePage()
  if (!logo) return null
  const text = say('report-document.logo', { of: logoOf, named: logoOf === '' ? 'no' : 'yes' })
  return (
    <img
      className={styles.logo}
      src={logoUrl(logo)}
      alt={text}
      style={{ width: `${logoSize(logo).width}mm` }}
    />
  )
}
