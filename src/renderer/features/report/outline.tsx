import { ArrowRight } from 'lucide-react'
import type { ReportModel, SectionKey } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { ReorderList } from '../../ui/reorder-list'
import type { Choice } from './choice'
import { goTo, sectionId } from './places'
import styles from './report-options.module.css'

type Props = { model: ReportModel; choice: Choice; change: (next: Partial<Choice>) => void }
type Entry = ReportModel['outline'][number]

/** What goes in and in which order, and the way to each section of a long summary. */
export function Outline({ model, choice, change }: Props) {
  const t = useText()
  const items = model.outline.map((entry) => ({ id: entry.key, ...entry }))
  const move = (id: string, to: number) => {
    const rest = items.filter((item) => item.id !== id).map(({ key }) => key)
    change({ order: rest.toSpliced(to, 0, id as SectionKey) })
  }
  return (
    <section className={styles.sections} aria-labelledby="report-sections">
      <h2 id="report-sections" className={styles.legend}>
        {t('report.sections')}
      </h2>
      <ReorderList
        label={t('report.sections')}
        items={items}
        textOf={({ heading }) => heading}
        onMove={move}
        dependencies={[model, choice]}
      >
        {(entry) => <Line {...{ entry, model, choice, change }} />}
      </ReorderList>
      {choice.order.length > 0 && (
        <Button tone="plain" size="small" onPress={() => change({ order: [] })}>
          {t('report.usual-order')}
        </Button>
      )}
    </section>
  )
}

function Line({ entry, model, choice, change }: Props & { entry: Entry }) {
  const t = useText()
  const { key, heading, included, empty } = entry
  const toggle = (isIn: boolean) =>
    change({
      without: isIn ? choice.without.filter((other) => other !== key) : [...choice.without, key],
    })
  return (
    <div className={styles.section} data-empty={empty || undefined}>
      <Checkbox
        isSelected={!choice.without.includes(key)}
        onChange={toggle}
        {...(empty ? { description: t('report.nothing-yet') } : {})}
      >
        <span lang={model.language}>{heading}</span>
      </Checkbox>
      {included && !(empty && key === 'annex') && (
        <IconButton
          label={t('report.go-to', { section: heading })}
          icon={<ArrowRight aria-hidden />}
          onPress={() => goTo(sectionId(key))}
        />
      )}
    </div>
  )
}
