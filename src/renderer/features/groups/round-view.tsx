import { MonitorUp, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { GroupRound } from '../../../shared/contract/groups'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button, IconButton } from '../../ui/button'
import { showToast } from '../../ui/toast'
import { GroupCard } from './group-card'
import { PrintedRound } from './printed-round'
import styles from './groups.module.css'

type Props = {
  session: Session
  round: GroupRound
  people: ReadonlyMap<string, Participant>
}

export function RoundView({ session, round, people }: Props) {
  const t = useText()
  const save = useSave('groups.updateRound')
  const isReadOnly = useIsReadOnly()
  const seated = new Set(round.groups.flatMap(({ members }) => members))
  const left = [...people.values()].filter(
    ({ id, attendance, part }) =>
      !seated.has(id) && attendance !== 'absent' && part !== 'facilitator',
  )
  return (
    <section className={styles.round} aria-label={round.title}>
      <header className={styles.roundHead}>
        <div className={styles.roundTitle}>
          <AutosaveField
            label={t('groups.round-title')}
            hideLabel
            look="bare"
            value={round.title}
            isReadOnly={isReadOnly}
            save={(title) => save({ id: round.id, change: { title } })}
          />
        </div>
        <RoundTools session={session} round={round} people={people} isReadOnly={isReadOnly} />
      </header>
      <div className={styles.groups}>
        {round.groups.map((group) => (
          <GroupCard
            key={group.id}
            round={round}
            group={group}
            people={people}
            isReadOnly={isReadOnly}
          />
        ))}
        {left.length > 0 && (
          <GroupCard
            round={round}
            group={{
              id: null,
              name: t('groups.left'),
              members: left.map(({ id }) => id),
              reflections: 0,
            }}
            people={people}
            isReadOnly={isReadOnly}
          />
        )}
      </div>
    </section>
  )
}

type ToolsProps = Props & { isReadOnly: boolean }

function RoundTools({ session, round, people, isReadOnly }: ToolsProps) {
  const t = useText()
  const [isPrinting, setPrinting] = useState(false)
  const choose = useCommand('stage.chooseRound')
  const show = useCommand('stage.show')
  const remove = useCommand('groups.removeRound')
  const sessionId = session.id
  const onStage = async () => {
    const chosen = await choose.run({ sessionId, groupRoundId: round.id })
    const shown = chosen.ok && (await show.run({ sessionId, view: 'groups' }))
    if (shown && shown.ok) showToast({ text: t('groups.on-stage', { title: round.title }) })
  }
  const hasAnswers = round.groups.some(({ reflections }) => reflections > 0)
  return (
    <div className={styles.roundTools}>
      <Button
        size="small"
        icon={<MonitorUp aria-hidden />}
        isDisabled={isReadOnly}
        onPress={() => void onStage()}
      >
        {t('groups.show')}
      </Button>
      <Button size="small" icon={<Printer aria-hidden />} onPress={() => setPrinting(true)}>
        {t('groups.print')}
      </Button>
      <IconButton
        label={t(hasAnswers ? 'groups.round-stays' : 'groups.remove-round', { title: round.title })}
        icon={<Trash2 aria-hidden />}
        isDisabled={isReadOnly || hasAnswers}
        onPress={() =>
          void remove.run(
            { id: round.id },
            { done: t('groups.round-removed', { title: round.title }) },
          )
        }
      />
      {isPrinting && (
        <PrintedRound
          session={session}
          round={round}
          people={people}
          onDone={() => setPrinting(false)}
        />
      )}
    </div>
  )
}
