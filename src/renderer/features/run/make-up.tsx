import type { RunState } from '../../../shared/contract/run'
import { lateness, makeUpTime, type Proposal } from '../../../shared/domain/make-up-time'
import type { RunClock } from '../../../shared/domain/run-clock'
import { useDates, useText } from '../../app/text'
import { Kbd } from '../../ui/kbd'
import { Popover } from '../../ui/popover'
import { Button } from '../../ui/button'
import { LiveButton } from './live-button'
import { useRunCommands } from './run-commands'
import styles from './make-up.module.css'

const most = 3

type Props = { state: RunState; clock: RunClock }

/** The best way in a sentence; all of them in a panel, each with what it would change. */
export function MakeUpTime({ state, clock }: Props) {
  const t = useText()
  const run = useRunCommands(state)
  const words = useProposalWords(state)
  const proposals = makeUpTime(state, clock)
  const late = lateness(state, clock)
  const [best] = proposals
  if (!late) return null
  if (!best) return <p className={styles.none}>{t('run.cannot-make-up')}</p>
  return (
    <div className={styles.offer}>
      <p>{t('run.take-from', { changes: words(best) })}</p>
      <div className={styles.buttons}>
        <LiveButton size="small" onGo={() => run.makeUpTime(best)}>
          {t('run.make-up')}
        </LiveButton>
        <Kbd keys="mod+shift+m" />
        {proposals.length > 1 && (
          <Popover
            label={t('run.other-ways')}
            trigger={
              <Button size="small" tone="plain">
                {t('run.other-ways')}
              </Button>
            }
          >
            {(close) => (
              <ul className={styles.ways}>
                {proposals.map((proposal) => (
                  <li key={proposal.kind}>
                    <span>
                      <b>{t(`run.way.${proposal.kind}`, { count: proposal.savedMinutes })}</b>
                      <span className={styles.changes}>{words(proposal)}</span>
                    </span>
                    <LiveButton
                      size="small"
                      aria-label={t('run.use-way', {
                        way: t(`run.way.${proposal.kind}`, { count: proposal.savedMinutes }),
                      })}
                      onGo={() => {
                        run.makeUpTime(proposal)
                        close()
                      }}
                    >
                      {t('run.use')}
                    </LiveButton>
                  </li>
                ))}
              </ul>
            )}
          </Popover>
        )}
      </div>
    </div>
  )
}

/** "Gallery walk 35 → 29 and Harvest 20 → 18". */
function useProposalWords({ blocks }: RunState): (proposal: Proposal) => string {
  const t = useText()
  const dates = useDates()
  const title = (id: string) => {
    const found = blocks.find((block) => block.id === id)?.title ?? ''
    return found.length > 60 ? `${found.slice(0, 59).trimEnd()}…` : found
  }
  return ({ cuts, drops }) => {
    const all = [
      ...cuts.map(({ blockId, from, to }) => `${title(blockId)} (${from} → ${to})`),
      ...drops.map(({ blockId, position, from, to }) => {
        const steps = blocks.find((block) => block.id === blockId)?.steps
        const step = steps?.find((one) => one.position === position)?.title ?? ''
        return `${title(blockId)}: ${step} (${from} → ${to})`
      }),
    ]
    const more = all.length - most
    if (more < 2) return dates.list(all)
    return dates.list([...all.slice(0, most), t('run.and-more', { count: more })])
  }
}
