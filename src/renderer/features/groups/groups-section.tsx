import type { GroupScore } from '../../../shared/contract/groups'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { SectionHead } from '../../ui/section-head'
import { GroupMaker } from './group-maker'
import { PairRules } from './pair-rules'
import { RoundView } from './round-view'
import { ScoreLine } from './score-line'
import styles from './groups.module.css'

/** Who sits with whom, in as many rounds as wanted. */
export function GroupsSection({ session, addFieldId }: { session: Session; addFieldId: string }) {
  const t = useText()
  const sessionId = session.id
  const { data } = useRead('groups.list', { sessionId })
  const { data: people } = useRead('participants.list', { sessionId })
  const { data: items } = useRead('agenda.list', { sessionId })
  const { data: rules } = useRead('groups.rules', { sessionId })
  const titleOf = ({ blockId }: GroupScore) =>
    items?.find(({ id }) => id === blockId)?.title ?? t('groups.no-item-rounds')
  if (!data || !people || !items || !rules) return <Waiting>{t('common.loading')}</Waiting>
  const { rounds, scores } = data
  const peopleById = new Map<string, Participant>(people.map((one) => [one.id, one]))
  return (
    <>
      <SectionHead title={t('groups.title')} />
      <GroupMaker session={session} people={people} items={items} makeId={addFieldId} />
      <PairRules session={session} people={people} peopleById={peopleById} rules={rules} />
      {rounds.length === 0 && (
        <EmptyState picture="people">
          {t(people.length === 0 ? 'groups.no-people' : 'groups.none')}
        </EmptyState>
      )}
      {scores.map((score) => (
        <section key={score.blockId} className={styles.set} aria-label={titleOf(score)}>
          <header>
            <h3>{titleOf(score)}</h3>
            <ScoreLine score={score} people={peopleById} />
          </header>
          {rounds
            .filter(({ blockId }) => blockId === score.blockId)
            .map((round) => (
              <RoundView key={round.id} session={session} round={round} people={peopleById} />
            ))}
        </section>
      ))}
    </>
  )
}
