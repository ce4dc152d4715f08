import type { Prompt } from '../../../shared/contract/agenda'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { showToast } from '../../ui/toast'
import { Toggle } from '../../ui/toggle'
import { HeldSelect, HeldSwitch } from './held-fields'
import { QuestionKindFields } from './question-kind-fields'
import { useHeld } from '../../ui/use-held'
import styles from './questions-section.module.css'

const kinds = ['text', 'two-part', 'word', 'choice', 'scale', 'then-now', 'dots'] as const

/** What a question of each kind starts with, so that its numbers make sense. */
const numbersOf = {
  choice: { min: 1, max: 1 },
  dots: { min: 0, max: 3 },
  scale: { min: 1, max: 5 },
  'then-now': { min: 1, max: 5 },
  text: {},
  'two-part': {},
  word: {},
} as const

export function QuestionDetail({ session, prompt }: { session: Session; prompt: Prompt }) {
  const t = useText()
  const save = useSave('prompts.update')
  const { run } = useCommand('prompts.update')
  const { id } = prompt
  return (
    <div className={styles.detail}>
      <QuestionStatus prompt={prompt} />
      <div className={styles.three}>
        <HeldSelect
          label={t('plan.question.kind')}
          description={prompt.reflections > 0 ? t('plan.question.kind-stays') : undefined}
          isDisabled={prompt.reflections > 0}
          options={kinds.map((kind) => ({
            id: kind,
            label: t(`plan.kind.${kind}`),
            detail: t(`plan.kind.${kind}.help`),
          }))}
          value={prompt.kind}
          save={(kind) => run({ id, change: { kind, ...numbersOf[kind] } })}
        />
        <QuestionPlace session={session} prompt={prompt} />
      </div>
      <QuestionKindFields prompt={prompt} language={session.languages[0] ?? 'en'} />
      <AutosaveArea
        label={t('plan.question.help')}
        description={t('plan.question.help-help')}
        value={prompt.help}
        save={(help) => save({ id, change: { help } })}
      />
      <HeldSwitch
        value={prompt.neverQuote}
        save={(neverQuote) => run({ id, change: { neverQuote } })}
        description={t('plan.question.never-quote-help')}
      >
        {t('plan.question.never-quote')}
      </HeldSwitch>
    </div>
  )
}

/** The programme item it belongs to and the learning question it serves. */
function QuestionPlace({ session, prompt }: { session: Session; prompt: Prompt }) {
  const t = useText()
  const { run } = useCommand('prompts.update')
  const { data: blocks = [] } = useRead('agenda.list', { sessionId: session.id })
  const { data: aims = [] } = useRead('sessions.aims', { sessionId: session.id })
  const none = { id: '', label: t('common.none') }
  const questions = aims.filter(({ kind }) => kind === 'learning-question')
  const { id } = prompt
  return (
    <>
      <HeldSelect
        label={t('plan.question.item')}
        options={[none, ...blocks.map((block) => ({ id: block.id, label: block.title }))]}
        value={prompt.blockId ?? ''}
        save={(blockId) => run({ id, change: { blockId: blockId === '' ? null : blockId } })}
      />
      <HeldSelect
        label={t('plan.question.serves')}
        options={[none, ...questions.map((aim) => ({ id: aim.id, label: aim.text }))]}
        value={prompt.aimId ?? ''}
        save={(aimId) => run({ id, change: { aimId: aimId === '' ? null : aimId } })}
      />
    </>
  )
}

const states = ['waiting', 'open', 'closed'] as const

function QuestionStatus({ prompt }: { prompt: Prompt }) {
  const t = useText()
  const { run } = useCommand('prompts.setStatus')
  const [status, choose] = useHeld(prompt.status, async (next) => {
    const outcome = await run({ id: prompt.id, status: next }, { quiet: true })
    if (!outcome.ok) {
      const isOver = outcome.error.code === 'session/closed'
      const text = isOver ? t('plan.question.session-over') : outcome.sentence
      showToast({ text, tone: 'error' })
    }
    return outcome
  })
  return (
    <Toggle
      label={t('plan.question.status')}
      options={states.map((state) => ({ id: state, label: t(`plan.question.status.${state}`) }))}
      value={status}
      onChange={choose}
    />
  )
}
