import { Attribution } from '../../../shared/contract/primitives'
import { mostQuotes, ReportCharts, type ReportModel } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Switch } from '../../ui/checkbox'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import { Toggle } from '../../ui/toggle'
import type { Choice } from './choice'
import styles from './report-options.module.css'

type Props = { model: ReportModel; choice: Choice; change: (next: Partial<Choice>) => void }

/** How quotes are signed and how many there are, the draft mark and the paper. */
export function LayoutOptions({ model, choice, change }: Props) {
  const t = useText()
  return (
    <>
      <Select
        label={t('report.ceiling')}
        description={t('report.ceiling-about')}
        options={Attribution.options.map((id) => ({ id, label: t(`report.ceiling.${id}`) }))}
        value={choice.ceiling}
        onChange={(ceiling) => change({ ceiling })}
      />
      <Quotes {...{ model, choice, change }} />
      <Switch
        isSelected={choice.draft}
        onChange={(draft) => change({ draft })}
        description={t('report.draft-about')}
      >
        {t('report.draft')}
      </Switch>
      <Select
        label={t('report.charts')}
        description={t(`report.charts-about.${choice.charts}`)}
        options={ReportCharts.options.map((id) => ({ id, label: t(`report.charts.${id}`) }))}
        value={choice.charts}
        onChange={(charts) => change({ charts })}
      />
      <Toggle
        label={t('report.paper')}
        options={[
          { id: 'a4', label: 'A4' },
          { id: 'letter', label: 'Letter' },
        ]}
        value={choice.page}
        onChange={(page) => change({ page })}
      />
    </>
  )
}

function Quotes({ model, choice, change }: Props) {
  const t = useText()
  const shown = model.sections
    .filter(({ key }) => key === 'what-we-learned')
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === 'quote').length
  const wanted = choice.quotes ?? shown
  return (
    <div className={styles.quotes}>
      <NumberField
        label={t('report.quotes')}
        description={t(choice.quotes === null ? 'report.quotes-usual' : 'report.quotes-shown', {
          count: shown,
        })}
        minValue={0}
        maxValue={mostQuotes}
        value={wanted}
        onChange={(quotes) => {
          if (Number.isFinite(quotes) && quotes !== wanted) change({ quotes })
        }}
      />
      {choice.quotes !== null && (
        <Button tone="plain" size="small" onPress={() => change({ quotes: null })}>
          {t('report.quotes-as-usual')}
        </Button>
      )}
    </div>
  )
}
