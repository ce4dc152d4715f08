import type { ReportModel } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { goToWords } from './places'
import styles from './before-export.module.css'

/** Whether the passages that could identify somebody are marked on the pages. */
export type Marks = { readonly areShown: boolean; readonly show: (areShown: boolean) => void }

export function SmallGroups({ model, marks }: { model: ReportModel; marks: Marks }) {
  const t = useText()
  const { smallGroups } = model
  const [first] = smallGroups
  if (!first) return null
  const toggle = () => {
    marks.show(!marks.areShown)
    if (!marks.areShown) goToWords(first.number)
  }
  return (
    <div className={styles.warning}>
      <p>
        <strong>{t('report.small-groups', { count: smallGroups.length })}</strong>{' '}
        {t('report.small-groups-why')}
      </p>
      <Button size="small" onPress={toggle} aria-expanded={marks.areShown}>
        {t(marks.areShown ? 'report.hide-them' : 'report.show-them')}
      </Button>
      {marks.areShown && (
        <ul className={styles.suspects}>
          {smallGroups.map(({ number, shownAs, people }) => (
            <li key={number}>
              <button type="button" className={styles.jump} onClick={() => goToWords(number)}>
                R{number}
              </button>{' '}
              <span lang={model.language}>{shownAs}</span>: {t('report.fits', { count: people })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
