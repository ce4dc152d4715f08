import { logoSize, logoUrl, type HouseStyle } from '../../../shared/domain/house-style'
import { useText } from '../../app/text'
import { houseLook } from '../../app/house-look'
import styles from './house-style.module.css'

/** A corner of a page as it will look, on paper by day and by night. */
export function HousePaper({ house }: { house: HouseStyle }) {
  const t = useText()
  const { logo, logoOf, footer } = house
  return (
    <figure className={styles.paper} style={houseLook(house)} aria-label={t('house.sample')}>
      {logo && (
        <img
          src={logoUrl(logo)}
          alt={logoOf === '' ? t('house.logo') : logoOf}
          style={{ width: `${logoSize(logo).width}mm` }}
        />
      )}
      <p className={styles.title}>{t('house.sample-title')}</p>
      <p className={styles.words}>{t('house.sample-words')}</p>
      <p className={styles.foot}>
        <span>{footer}</span>
        <span>{t('house.sample-page')}</span>
      </p>
    </figure>
  )
}
