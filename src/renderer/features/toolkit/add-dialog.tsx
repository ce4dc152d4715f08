import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { scaledMinutes } from '../../../shared/domain/scale-method'
import type { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

type Adding =
  | { readonly kind: 'method'; readonly card: MethodCard }
  | { readonly kind: 'sequence'; readonly sequence: Sequence }
type Props = { isOpen: boolean; onClose: () => void; adding: Adding }

/** To which session, for how many: the minutes are seen before anything is added. */
export function AddDialog({ isOpen, onClose, adding }: Props) {
  const t = useText()
  const say = useCardText()
  const { data: sessions = [] } = useRead('sessions.list', {})
  const method = useCommand('toolkit.addMethod')
  const sequence = useCommand('toolkit.addSequence')
  const open = sessions.filter(({ status }) => status !== 'archived' && status !== 'ended')
  const [chosen, setChosen] = useState<SessionId | null>(null)
  const [typed, setTyped] = useState<number | null>(null)
  const session = open.find(({ id }) => id === chosen) ?? open[0]
  const people = typed ?? Math.max(1, session?.counts.participants ?? 12)
  const name = say(adding.kind === 'method' ? adding.card.name : adding.sequence.name).text
  const add = async () => {
    if (!session) return
    const done = t('toolkit.added', { name, session: session.title })
    const target = { sessionId: session.id, people }
    const outcome =
      adding.kind === 'method'
        ? await method.run({ ...target, key: adding.card.key }, { done })
        : await sequence.run({ ...target, key: adding.sequence.key }, { done })
    if (outcome.ok) onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      title={t('toolkit.add-named', { name })}
      footer={
        <Button tone="primary" isDisabled={!session} onPress={() => void add()}>
          {t('toolkit.add')}
        </Button>
      }
    >
      {session ? (
        <div className={styles.form}>
          <Select
            label={t('toolkit.session')}
            options={open.map(({ id, title }) => ({ id, label: title }))}
            value={session.id}
            onChange={setChosen}
          />
          <NumberField
            label={t('toolkit.people')}
            minValue={1}
            maxValue={10_000}
            value={people}
            onChange={(next) => setTyped(Number.isNaN(next) ? null : next)}
          />
          {adding.kind === 'method' && (
            <p className="meta num">
              {t('toolkit.would-take', { minutes: scaledMinutes(adding.card, people) })}
            </p>
          )}
        </div>
      ) : (
        <p>{t('toolkit.no-session')}</p>
      )}
    </Dialog>
  )
}
