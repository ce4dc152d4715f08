import { ChevronDown, ChevronRight, X } from 'lucide-react'
import type { Prompt } from '../../../shared/contract/agenda'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { showToast } from '../../ui/toast'
import { LineArea } from '../../ui/line-area'
import { QuestionDetail } from './question-detail'
import styles from './questions-section.module.css'

export type QuestionRowProps = {
  session: Session
  prompt: Prompt
  number: number
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

export function QuestionRow({ session, prompt, number, isOpen, onOpen }: QuestionRowProps) {
  const t = useText()
  const save = useSave('prompts.update')
  return (
    <div className={styles.question}>
      <div className={styles.line}>
        <span className={`${styles.number} num`}>{number}</span>
        <div className={styles.words} lang={session.languages[0]}>
          <LineArea
            label={t('plan.question.text', { number })}
            hideLabel
            look="bare"
            voice="quote"
            value={prompt.text}
            save={(text) => save({ id: prompt.id, change: { text } })}
          />
        </div>
        <div className={styles.tools}>
          <IconButton
            label={t(isOpen ? 'plan.question.close-detail' : 'plan.question.open-detail', {
              number,
            })}
            aria-expanded={isOpen}
            icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            onPress={() => onOpen(!isOpen)}
          />
          <RemoveQuestion prompt={prompt} number={number} />
        </div>
      </div>
      <QuestionMeta prompt={prompt} />
      {isOpen && <QuestionDetail session={session} prompt={prompt} />}
    </div>
  )
}

const tones = { waiting: 'plain', open: 'brass', closed: 'plain' } as const

function QuestionMeta({ prompt }: { prompt: Prompt }) {
  const t = useText()
  const { data: blocks } = useRead('agenda.list', { sessionId: prompt.sessionId })
  const block = blocks?.find(({ id }) => id === prompt.blockId)
  const parts = [
    t(`plan.kind.${prompt.kind}`),
    block?.title ?? t('plan.question.no-item'),
    prompt.neverQuote ? t('plan.question.never-quoted') : '',
  ]
  return (
    <div className={styles.meta}>
      <Chip tone={tones[prompt.status]}>{t(`plan.question.status.${prompt.status}`)}</Chip>
      <span className={styles.about}>{parts.filter(Boolean).join(' · ')}</span>
      <span className="num">{t('plan.question.answers', { count: prompt.reflections })}</span>
    </div>
  )
}

function RemoveQuestion({ prompt, number }: { prompt: Prompt; number: number }) {
  const t = useText()
  const { run } = useCommand('prompts.remove')
  const remove = async () => {
    const outcome = await run(
      { id: prompt.id },
      { done: t('plan.question.removed', { number }), quiet: true },
    )
    if (outcome.ok) return
    const isUsed = outcome.error.code === 'record/in-use'
    const used = t('plan.question.in-use', { count: prompt.reflections })
    showToast({ text: isUsed ? used : outcome.sentence, tone: 'error' })
  }
  return (
    <IconButton
      label={t('plan.remove-named', { name: prompt.text })}
      icon={<X aria-hidden />}
      onPress={() => void remove()}
    />
  )
}
