import { memo } from 'react'
import { Ellipsis } from 'lucide-react'
import type { RunBlock, RunState } from '../../../shared/contract/run'
import { minutesToday } from '../../../shared/domain/run-clock'
import { useDates, useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { Popover } from '../../ui/popover'
import { useRunCommands } from './run-commands'
import type { RunViewProps } from './run-screen'
import styles from './cards.module.css'

/** What comes next, with today's minutes; skip, shorten or jump from each. */
export function NextCard({ state, clock }: RunViewProps) {
  const t = useText()
  const dates = useDates()
  const from = clock.spans[clock.nextIndex]?.startsAt
  return (
    <Card as="section" aria-label={t('run.next-list')}>
      <div className={styles.head}>
        <h3>{t('run.next-list')}</h3>
        {from !== undefined && (
          <span className={`${styles.from} num`}>
            {t('run.from', { time: dates.time(new Date(from).toISOString(), state.timeZone) })}
          </span>
        )}
      </div>
      <NextRows state={state} nextIndex={clock.nextIndex} />
    </Card>
  )
}

/** Two hundred rows need not be drawn again every second. */
const NextRows = memo(function NextRows({ state, nextIndex }: RowsProps) {
  const t = useText()
  const ahead = state.blocks.filter(
    ({ id, startedAt }, index) =>
      id !== state.blockId && (startedAt === null || (nextIndex >= 0 && index >= nextIndex)),
  )
  if (ahead.length === 0) return <p className={styles.none}>{t('run.nothing-next')}</p>
  return (
    <ul className={styles.list}>
      {ahead.map((block) => (
        <NextRow key={block.id} block={block} state={state} />
      ))}
    </ul>
  )
})

type RowsProps = { state: RunState; nextIndex: number }
type RowProps = { block: RunBlock } & Pick<RunViewProps, 'state'>

function NextRow({ block, state }: RowProps) {
  const t = useText()
  const run = useRunCommands(state)
  const { id, title, isSkipped, isBreak, pinTime, minutes } = block
  const today = minutesToday(block)
  const item = (label: string, doIt: () => void, close: () => void) => (
    <Button
      tone="plain"
      size="small"
      onPress={() => {
        doIt()
        close()
      }}
    >
      {label}
    </Button>
  )
  return (
    <li
      className={styles.row}
      data-skipped={isSkipped || undefined}
      data-break={isBreak || undefined}
    >
      <span className={styles.name} title={title}>
        {title}
        {isSkipped && <span className="hidden-visually"> {t('run.is-skipped')}</span>}
      </span>
      {pinTime && <span className={`${styles.from} num`}>{pinTime}</span>}
      <span className={`num ${today === minutes ? '' : styles.changed}`}>
        {today === minutes ? minutes : `${minutes} → ${today}`}
      </span>
      <Popover
        label={title}
        trigger={
          <IconButton label={t('run.change-item', { title })} icon={<Ellipsis aria-hidden />} />
        }
      >
        {(close) => (
          <div className={styles.actions}>
            {item(t('run.jump'), () => run.goTo(id), close)}
            {item(t('run.plus-five'), () => run.adjust(id, 5), close)}
            {item(t('run.minus-five'), () => run.adjust(id, -5), close)}
            {item(t(isSkipped ? 'run.unskip' : 'run.skip'), () => run.skip(id, !isSkipped), close)}
          </div>
        )}
      </Popover>
    </li>
  )
}
