// Methods, ready sequences and coding frames, to read and to add to a session.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useActions } from '../../app/commands'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Page, Panes } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { Toggle } from '../../ui/toggle'
import { FrameList } from './frame-list'
import { MethodDetail } from './method-detail'
import { MethodList } from './method-list'
import { SequenceList } from './sequence-list'
import { useCardText } from './use-card-text'

type Shelf = 'methods' | 'sequences' | 'frames'
const shelves = ['methods', 'sequences', 'frames'] as const

export function ToolkitScreen({ cardKey }: { cardKey?: string | undefined }) {
  const t = useText()
  const say = useCardText()
  const navigate = useNavigate()
  const [shelf, setShelf] = useState<Shelf>('methods')
  const { data: methods } = useRead('toolkit.methods', {})
  const select = (card: string) =>
    void navigate({ to: '/toolkit', search: { card }, replace: true } as never)
  useActions(
    (methods ?? []).map((card) => ({
      id: `toolkit.card-${card.key}`,
      label: say(card.name).text,
      group: t('toolkit.methods'),
      run: () => {
        setShelf('methods')
        select(card.key)
      },
    })),
  )
  if (!methods) return <Waiting>{t('common.loading')}</Waiting>
  const card = methods.find(({ key }) => key === cardKey)
  return (
    <Panes
      endWidth={480}
      endLabel={t('toolkit.card')}
      end={shelf === 'methods' && card && <MethodDetail key={card.key} card={card} />}
    >
      <Page title={t('frame.toolkit')} lead={t('toolkit.lead')}>
        <Toggle
          label={t('toolkit.shelf')}
          hideLabel
          options={shelves.map((id) => ({ id, label: t(`toolkit.${id}`) }))}
          value={shelf}
          onChange={setShelf}
        />
        {shelf === 'methods' && (
          <MethodList methods={methods} selected={card?.key ?? null} onSelect={select} />
        )}
        {shelf === 'sequences' && <SequenceList methods={methods} />}
        {shelf === 'frames' && <FrameList />}
      </Page>
    </Panes>
  )
}
