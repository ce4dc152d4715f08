import { ChevronDown, ChevronRight, Pin, X } from 'lucide-react'
import type { Block } from '../../../shared/contract/agenda'
import { toWallClock } from '../../../shared/domain/agenda-times'
import { useCommand, useRead, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { HeldNumber } from './held-fields'
import { ItemDetail } from './item-detail'
import { LineArea } from '../../ui/line-area'
import { minutesTaken } from './programme-times'
import styles from './programme-section.module.css'

export type ProgrammeItemProps = {
  block: Block
  timeZone: string
  language: string | undefined
  number: number | null
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

export function ProgrammeItem(props: ProgrammeItemProps) {
  const { block, timeZone, language, number, isOpen, onOpen } = props
  const t = useText()
  const { id, title } = block
  const save = useSave('agenda.update')
  const { run: update } = useCommand('agenda.update')
  const { run: remove } = useCommand('agenda.remove')
  return (
    <div className={styles.item} data-break={block.isBreak || undefined}>
      <div className={styles.line}>
        <StartTime block={block} timeZone={timeZone} number={number} />
        <div lang={language}>
          <LineArea
            label={t('plan.item.title')}
            hideLabel
            look="bare"
            value={title}
            save={(words) => save({ id, change: { title: words } })}
          />
        </div>
        <HeldNumber
          label={t('plan.item.minutes', { title })}
          hideLabel
          compact
          unit={t('common.minutes-unit')}
          minValue={1}
          maxValue={1440}
          value={block.minutes}
          save={(minutes) => update({ id, change: { minutes: minutes ?? block.minutes } })}
        />
        <div className={styles.tools}>
          <IconButton
            label={t(isOpen ? 'plan.item.close' : 'plan.item.open', { title })}
            aria-expanded={isOpen}
            icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            onPress={() => onOpen(!isOpen)}
          />
          <IconButton
            label={t('plan.remove-named', { name: title })}
            icon={<X aria-hidden />}
            onPress={() => void remove({ id }, { done: t('plan.item.removed', { title }) })}
          />
        </div>
      </div>
      <ItemMeta block={block} timeZone={timeZone} />
      {isOpen && <ItemDetail block={block} />}
    </div>
  )
}

type StartTimeProps = { block: Block; timeZone: string; number: number | null }

function StartTime({ block, timeZone, number }: StartTimeProps) {
  const t = useText()
  const dates = useDates()
  return (
    <div className={`${styles.start} num`}>
      <span className={styles.number}>{number}</span>
      {block.startsAt !== null && <span>{dates.time(block.startsAt, timeZone)}</span>}
      {block.pinTime !== null && (
        <>
          <Pin aria-hidden />
          <span className="hidden-visually">{t('plan.item.pinned')}</span>
        </>
      )}
    </div>
  )
}

/** How it is done, by whom, and where plan and day parted. */
/** "Took 28 instead of 20 min": what earlier days of the same method say of this plan. */
function TookHint({ methodKey }: { methodKey: string }) {
  const t = useText()
  const { data } = useRead('toolkit.took', {})
  const times = data?.find(({ key }) => key === methodKey)?.times ?? []
  const last = times.at(-1)
  if (!last) return null
  return <span className="num">{t('plan.item.method-took', { ...last, times: times.length })}</span>
}

function ItemMeta({ block, timeZone }: { block: Block; timeZone: string }) {
  const t = useText()
  const taken = minutesTaken(block)
  const start = block.startsAt ? toWallClock(block.startsAt, timeZone).time : null
  const isLate = block.pinTime !== null && start !== null && start !== block.pinTime
  const parts = [
    block.isBreak ? t('plan.item.break') : t(`plan.mode.${block.mode}`),
    block.parallel && t('plan.item.at-the-same-time'),
    block.place,
    block.lead,
    block.isProtected && t('plan.item.protected-short'),
    block.slack > 0 && t('plan.item.slack', { minutes: block.slack }),
    block.bilingualMinutes !== block.minutes &&
      t('plan.item.bilingual', { minutes: block.bilingualMinutes }),
    block.steps.length > 0 && t('plan.item.steps-count', { count: block.steps.length }),
  ].filter((part) => part !== false && part !== '')
  return (
    <p className={styles.meta}>
      <span>{parts.join(' · ')}</span>
      {taken !== null && (
        <span data-over={taken > block.minutes || undefined} className={`${styles.taken} num`}>
          {t('plan.item.took', {
            direction: taken > block.minutes ? 'over' : taken < block.minutes ? 'under' : 'even',
            taken,
            planned: block.minutes,
          })}
        </span>
      )}
      {block.methodKey !== null && taken === null && <TookHint methodKey={block.methodKey} />}
      {isLate && (
        <span className={styles.taken} data-over>
          {t('plan.item.pin-passed', { pin: block.pinTime, start })}
        </span>
      )}
    </p>
  )
}
