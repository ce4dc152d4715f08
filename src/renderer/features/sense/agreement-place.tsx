import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { leastForKappa } from '../../../shared/domain/agreement'
import { type OutputAt, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Select } from '../../ui/select'
import { Toggle } from '../../ui/toggle'
import { DifferenceCard } from './difference-card'
import type { Coder } from './use-coding'
import { useFrameChoice } from './use-frame-choice'
import styles from './agreement.module.css'

type Props = { sessionId: SessionId; coder: Coder; startSecond: () => void }
type View = OutputAt<'agreement.view'>

/** Two coders side by side: how far they agree, and each difference to settle. */
export function AgreementPlace({ sessionId, coder, startSecond }: Props) {
  const t = useText()
  const { frames, frame, choose } = useFrameChoice(sessionId)
  const input = { sessionId, frameId: frame?.id ?? noFrame }
  const view = useRead('agreement.view', input, { enabled: frame !== undefined }).data
  const begin = <Button onPress={startSecond}>{t('sense.start-second')}</Button>
  if (!frame || view?.second === 0)
    return (
      <EmptyState picture="threads" action={begin}>
        {t('sense.agreement-empty')}
      </EmptyState>
    )
  if (!view) return null
  return (
    <section className={styles.place} aria-labelledby="sense-agreement">
      <header className={styles.head}>
        <h2 id="sense-agreement">{t('sense.place.agreement')}</h2>
        {frames.length > 1 && (
          <Select
            label={t('sense.frame-label')}
            hideLabel
            options={frames.map(({ id, name }) => ({ id, label: name }))}
            value={frame.id}
            onChange={choose}
          />
        )}
        {begin}
      </header>
      <Figures view={view} />
      <Differences {...{ sessionId, coder, view }} frameId={frame.id} />
    </section>
  )
}

const noFrame = '00000000-0000-0000-0000-000000000000' as never

function Figures({ view }: { view: View }) {
  const t = useText()
  const dates = useDates()
  const { shared, agreed, kappa, second, total, coders } = view
  const percent = shared === 0 ? 0 : Math.round((agreed / shared) * 100)
  const kappaText =
    kappa === null
      ? t(shared < leastForKappa ? 'sense.kappa-later' : 'sense.kappa-none', {
          least: leastForKappa,
        })
      : t('sense.kappa')
  return (
    <div className={styles.figures}>
      <p>
        <strong className={styles.figure}>{t('sense.percent', { percent })}</strong>
        {t('sense.agreed-of', { agreed, shared })}
      </p>
      <p>
        <strong className={styles.figure}>
          {kappa === null ? '–' : dates.number(Math.round(kappa * 100) / 100)}
        </strong>
        {kappaText}
      </p>
      <p>
        <strong className={styles.figure}>{dates.number(second)}</strong>
        {t('sense.second-of', {
          total,
          names: dates.list(coders.second) || t('sense.second-coder'),
        })}
      </p>
    </div>
  )
}

type DifferencesProps = {
  sessionId: SessionId
  frameId: NonNullable<ReturnType<typeof useFrameChoice>['frame']>['id']
  coder: Coder
  view: View
}

const shows = ['open', 'settled', 'same'] as const
type Show = (typeof shows)[number]

function Differences({ sessionId, frameId, coder, view }: DifferencesProps) {
  const t = useText()
  const [show, setShow] = useState<Show>('open')
  const of: Record<Show, View['readings']> = {
    open: view.readings.filter((one) => !one.isSame && one.settledBy === null),
    settled: view.readings.filter((one) => one.settledBy !== null),
    same: view.readings.filter((one) => one.isSame && one.settledBy === null),
  }
  const shown = of[show].slice(0, most)
  const ids = shown.map(({ reflectionId }) => reflectionId)
  const cards = useRead('reflections.many', { sessionId, ids }, { keepPrevious: true }).data ?? []
  return (
    <>
      <Toggle
        label={t('sense.show')}
        hideLabel
        options={shows.map((id) => ({
          id,
          label: t(`sense.show.${id}`, { count: of[id].length }),
        }))}
        value={show}
        onChange={setShow}
      />
      {shown.length === 0 && <p className="meta">{t(`sense.none.${show}`)}</p>}
      <ul className={styles.list}>
        {shown.map((reading) => (
          <DifferenceCard
            key={reading.reflectionId}
            reading={reading}
            card={cards.find(({ id }) => id === reading.reflectionId)}
            coders={view.coders}
            {...{ frameId, coder }}
          />
        ))}
      </ul>
    </>
  )
}

/** As many as are read at once; settled ones make room for the next. */
const most = 100
