import { type ReactNode, useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { ReorderList } from '../../ui/reorder-list'
import { AddField } from '../../ui/add-field'
import { DayBar } from './day-bar'
import { DayLoadLine } from './day-load-line'
import { addFieldId } from './plan-actions'
import { ProgrammeItem } from './programme-item'
import { dayOf } from './programme-times'
import { SectionHead } from '../../ui/section-head'
import { typedItem } from './typed-item'
import { StartFromEarlier } from './start-from-earlier'
import { useDayWords } from './use-day-words'
import { useOrder } from '../../ui/use-held'
import styles from './programme-section.module.css'

type SectionProps = { session: Session; tools: ReactNode }

export function ProgrammeSection({ session, tools }: SectionProps) {
  const t = useText()
  const { data } = useRead('agenda.list', { sessionId: session.id })
  if (!data) return <Waiting>{t('common.loading')}</Waiting>
  return <Programme session={session} blocks={data} tools={tools} />
}

type ProgrammeProps = SectionProps & {
  blocks: NonNullable<ReturnType<typeof useRead<'agenda.list'>>['data']>
}

function Programme({ session, blocks, tools }: ProgrammeProps) {
  const t = useText()
  const words = useDayWords(session)
  const { run: move } = useCommand('agenda.move')
  const [shown, moveTo] = useOrder(blocks, (id, to) => move({ id, to }))
  const [openId, setOpenId] = useState<string | null>(null)
  const day = dayOf(blocks)
  const numbers = new Map(dayOf(shown).segments.map((segment) => [segment.id, segment.number]))
  return (
    <>
      <SectionHead
        title={t('plan.place.programme')}
        lead={blocks.length > 0 ? words.summary(day, blocks.length) : undefined}
        actions={tools}
      />
      {blocks.length > 0 && <DayBar session={session} blocks={blocks} day={day} />}
      {blocks.length > 0 && <DayLoadLine session={session} blocks={blocks} />}
      <div className={styles.programme} data-empty={blocks.length === 0 || undefined}>
        {blocks.length === 0 ? (
          <EmptyState picture="agenda" action={<StartFromEarlier />}>
            {t('plan.item.none')}
          </EmptyState>
        ) : (
          <ReorderList
            label={t('plan.place.programme')}
            items={shown}
            textOf={(block) => block.title}
            onMove={moveTo}
            dependencies={[openId, session.timeZone, shown]}
          >
            {(block) => (
              <ProgrammeItem
                block={block}
                timeZone={session.timeZone}
                language={session.languages[0]}
                number={numbers.get(block.id) ?? null}
                isOpen={openId === block.id}
                onOpen={(isOpen) => setOpenId(isOpen ? block.id : null)}
              />
            )}
          </ReorderList>
        )}
        <AddItem sessionId={session.id} />
      </div>
    </>
  )
}

function AddItem({ sessionId }: { sessionId: string }) {
  const t = useText()
  const add = useSave('agenda.add')
  return (
    <div className={styles.add}>
      <AddField
        id={addFieldId('programme')}
        label={t('plan.add-item')}
        placeholder={t('plan.item.add-placeholder')}
        hint={(words) => t('plan.item.add-hint', typedItem(words))}
        onAdd={(words) => add({ sessionId, ...typedItem(words) })}
      />
    </div>
  )
}
