import { ListPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ChecklistItem } from '../../../shared/contract/checklist'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ProgressBar, Waiting } from '../../ui/progress-bar'
import { ReorderList } from '../../ui/reorder-list'
import { SectionHead } from '../../ui/section-head'
import { useOrder } from '../../ui/use-held'
import { ChecklistRow } from './checklist-row'
import { SuggestDialog } from './suggest-dialog'
import { useChecklistActions } from './use-checklist-actions'
import styles from './checklist.module.css'

export type ChecklistSectionProps = { session: Session; addFieldId: string }

/** What must be there or done before people come. */
export function ChecklistSection({ session, addFieldId }: ChecklistSectionProps) {
  const t = useText()
  const { data: items } = useRead('checklist.list', { sessionId: session.id })
  const [isSuggesting, setSuggesting] = useState(false)
  const isReadOnly = useIsReadOnly()
  useChecklistActions(isReadOnly ? null : () => setSuggesting(true))
  if (!items) return <Waiting>{t('common.loading')}</Waiting>
  const suggest = (
    <Button
      icon={<ListPlus aria-hidden />}
      isDisabled={isReadOnly}
      onPress={() => setSuggesting(true)}
    >
      {t('checklist.suggest')}
    </Button>
  )
  return (
    <>
      <Head items={items} actions={items.length > 0 ? suggest : undefined} />
      <div className={styles.checklist}>
        {items.length === 0 ? (
          <EmptyState picture="page" action={suggest}>
            {t('checklist.none')}
          </EmptyState>
        ) : (
          <Items session={session} items={items} isReadOnly={isReadOnly} />
        )}
        {!isReadOnly && <AddItem sessionId={session.id} id={addFieldId} />}
      </div>
      <SuggestDialog session={session} isOpen={isSuggesting} onClose={() => setSuggesting(false)} />
    </>
  )
}

type HeadProps = { items: readonly ChecklistItem[]; actions: ReactNode }

function Head({ items, actions }: HeadProps) {
  const t = useText()
  const done = items.filter(({ doneAt }) => doneAt !== null).length
  const count = items.length
  const lead = t('checklist.lead', { done, count })
  const isAll = count > 0 && done === count
  return (
    <>
      <SectionHead
        title={t('checklist.title')}
        lead={<span aria-live="polite">{isAll ? t('checklist.all-done') : lead}</span>}
        actions={actions}
      />
      {count > 0 && (
        <div className={styles.bar}>
          <ProgressBar label={lead} value={done} max={count} />
        </div>
      )}
    </>
  )
}

type ItemsProps = { session: Session; items: readonly ChecklistItem[]; isReadOnly: boolean }

function Items({ session, items, isReadOnly }: ItemsProps) {
  const t = useText()
  const { run: move } = useCommand('checklist.move')
  const [shown, moveTo] = useOrder(items, (id, to) => move({ id, to }))
  return (
    <ReorderList
      label={t('checklist.title')}
      items={shown}
      textOf={(item) => item.text}
      onMove={moveTo}
      isDisabled={isReadOnly}
      dependencies={[shown, isReadOnly]}
    >
      {(item) => (
        <ChecklistRow
          session={session}
          item={item}
          number={shown.indexOf(item) + 1}
          isReadOnly={isReadOnly}
        />
      )}
    </ReorderList>
  )
}

function AddItem({ sessionId, id }: { sessionId: string; id: string }) {
  const t = useText()
  const { run } = useCommand('checklist.add')
  const add = async (text: string) => {
    const outcome = await run({ sessionId, texts: [text] }, { quiet: true })
    if (!outcome.ok) return outcome.sentence
    return outcome.value.added === 0 ? t('checklist.already') : null
  }
  return (
    <AddField id={id} label={t('checklist.add')} placeholder={t('checklist.add')} onAdd={add} />
  )
}
