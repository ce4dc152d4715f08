import type { GroupRoundId, StagePanel } from '../../../shared/contract/stage'
import type { PromptId, SessionId } from '../../../shared/contract/primitives'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Select } from '../../ui/select'

type ChoicesProps = { sessionId: SessionId; panel: StagePanel }

const withQuestion: readonly StagePanel['view'][] = ['question', 'wall', 'results']

/** Which question, or which groups: only where the view shows one. */
export function StageChoices({ sessionId, panel }: ChoicesProps) {
  const t = useText()
  const chooseQuestion = useCommand('stage.chooseQuestion')
  const chooseRound = useCommand('stage.chooseRound')
  if (withQuestion.includes(panel.view))
    return (
      <Select<PromptId | 'open'>
        label={t('stage.question')}
        options={[
          { id: 'open', label: t('stage.follow-open') },
          ...panel.questions.map(({ id, text }) => ({ id, label: text })),
        ]}
        value={panel.chosenId ?? 'open'}
        onChange={(id) =>
          void chooseQuestion.run({ sessionId, promptId: id === 'open' ? null : id })
        }
      />
    )
  if (panel.view === 'groups' && panel.rounds.length > 0)
    return (
      <Select<GroupRoundId>
        label={t('stage.round')}
        options={panel.rounds.map(({ id, title }) => ({ id, label: title }))}
        value={panel.roundId}
        onChange={(groupRoundId) => void chooseRound.run({ sessionId, groupRoundId })}
      />
    )
  return null
}
