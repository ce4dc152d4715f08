// Methods, ready sequences and coding frames, to read and to add to a session.
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import { useActions } from '../../app/commands'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Page, Panes } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { Toggle } from '../../ui/toggle'
import { FrameList } from './frame-list'
import { KitTools } from './kit-tools'
import { MethodList } from './method-list'
import { MethodPane } from './method-pane'
import { SequenceList } from './sequence-list'
import { blankMethod, blankSequence } from './own-cards'
import styles from './toolkit.module.css'
import { useCardLanguage } from './use-card-text'
import { useToolkitActions } from './use-toolkit-actions'

type Shelf = 'methods' | 'sequences' | 'frames'
const shelves = ['methods', 'sequences', 'frames'] as const

export function ToolkitScreen({ cardKey }: { cardKey?: string | undefined }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const navigate = useNavigate()
  const [shelf, setShelf] = useState<Shelf>('methods')
  const { data: methods } = useRead('toolkit.methods', {})
  const select = (card: string) =>
    void navigate({ to: '/toolkit', search: { card }, replace: true } as never)
  const { made, newMethod, newSequence } = useNewCards(methods ?? [], setShelf, select)
  const open = (card: MethodCard) => {
    setShelf('methods')
    select(card.key)
  }
  useActions(useToolkitActions(methods ?? [], { open, newMethod, newSequence, isReadOnly }))
  if (!methods) return <Waiting>{t('common.loading')}</Waiting>
  const card = methods.find(({ key }) => key === cardKey)
  return (
    <Panes
      endWidth={480}
      endLabel={t('toolkit.card')}
      end={
        shelf === 'methods' &&
        card && <MethodPane key={card.key} card={card} isNew={card.key === made} />
      }
    >
      <Page title={t('frame.toolkit')} lead={t('toolkit.lead')}>
        <Toggle
          label={t('toolkit.shelf')}
          hideLabel
          options={shelves.map((id) => ({ id, label: t(`toolkit.${id}`) }))}
          value={shelf}
          onChange={setShelf}
        />
        <div className={styles.tools}>
          {shelf !== 'frames' && !isReadOnly && (
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => void (shelf === 'methods' ? newMethod() : newSequence())}
            >
              {t(shelf === 'methods' ? 'toolkit.new-method' : 'toolkit.new-sequence')}
            </Button>
          )}
          <KitTools />
        </div>
        {shelf === 'methods' && (
          <MethodList methods={methods} selected={card?.key ?? null} onSelect={select} />
        )}
        {shelf === 'sequences' && <SequenceList methods={methods} />}
        {shelf === 'frames' && <FrameList />}
      </Page>
    </Panes>
  )
}

type Show = (shelf: Shelf) => void

/** What is new is kept at once, in sight, and a method open to be written. */
function useNewCards(methods: readonly MethodCard[], show: Show, select: (key: string) => void) {
  const t = useText()
  const language = useCardLanguage()
  const saveMethod = useCommand('toolkit.saveMethod')
  const saveSequence = useCommand('toolkit.saveSequence')
  const [made, setMade] = useState<string | null>(null)
  const newMethod = async () => {
    show('methods')
    const card = blankMethod(language, t)
    if (!(await saveMethod.run({ card })).ok) return
    setMade(card.key)
    select(card.key)
  }
  const newSequence = async () => {
    show('sequences')
    const [first] = methods
    if (first) await saveSequence.run({ sequence: blankSequence(language, first.key, t) })
  }
  return { made, newMethod, newSequence }
}
