import { useState } from 'react'
import type { Prompt } from '../../../shared/contract/agenda'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { ReorderList } from '../../ui/reorder-list'
import { AddField } from '../../ui/add-field'
import { addFieldId } from './plan-actions'
import { QuestionRow } from './question-row'
import { SectionHead } from '../../ui/section-head'
import { useOrder } from '../../ui/use-held'
import styles from './questions-section.module.css'

/** What participants will be asked, in the order they will be asked it. */
export function QuestionsSection({ session }: { session: Session }) {
  const t = useText()
  const { data: prompts } = useRead('prompts.list', { sessionId: session.id })
  if (!prompts) return <Waiting>{t('common.loading')}</Waiting>
  const open = prompts.filter(({ status }) => status === 'open').length
  return (
    <>
      <SectionHead
        title={t('plan.place.questions')}
        lead={
          prompts.length > 0 ? t('plan.questions.lead', { count: prompts.length, open }) : undefined
        }
      />
      <div className={styles.questions} data-empty={prompts.length === 0 || undefined}>
        {prompts.length === 0 ? (
          <EmptyState picture="stream">{t('plan.question.none')}</EmptyState>
        ) : (
          <QuestionList session={session} prompts={prompts} />
        )}
        <AddQuestion sessionId={session.id} />
      </div>
    </>
  )
}

function QuestionList({ session, prompts }: { session: Session; prompts: readonly Prompt[] }) {
  const t = useText()
  const { run: move } = useCommand('prompts.move')
  const [shown, moveTo] = useOrder(prompts, (id, to) => move({ id, to }))
  const [openId, setOpenId] = useState<string | null>(null)
  return (
    <ReorderList
      label={t('plan.place.questions')}
      items={shown}
      textOf={(prompt) => prompt.text}
      onMove={moveTo}
      dependencies={[openId, shown, session]}
    >
      {(prompt) => (
        <QuestionRow
          session={session}
          prompt={prompt}
          number={shown.indexOf(prompt) + 1}
          isOpen={openId === prompt.id}
          onOpen={(isOpen) => setOpenId(isOpen ? prompt.id : null)}
        />
      )}
    </ReorderList>
  )
}

function AddQuestion({ sessionId }: { sessionId: string }) {
  const t = useText()
  const add = useSave('prompts.add')
  return (
    <div className={styles.add}>
      <AddField
        id={addFieldId('questions')}
        label={t('plan.add-question')}
        placeholder={t('plan.question.add-placeholder')}
        onAdd={(text) => add({ sessionId, text })}
      />
    </div>
  )
}
