import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { scaledMinutes } from '../../../shared/domain/scale-method'
import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import type { Session } from '../../../shared/contract/sessions'
import { useActions } from '../../app/commands'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { NumberField } from '../../ui/number-field'
import { MethodList } from './method-list'
import { MethodSteps } from './method-steps'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

/** A method from the toolkit, found and added without leaving the programme. */
export function MethodPicker({ session }: { session: Session }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const [isOpen, setOpen] = useState(false)
  useActions(
    isReadOnly
      ? []
      : [
          {
            id: 'toolkit.pick',
            label: t('toolkit.pick'),
            group: t('frame.toolkit'),
            run: () => setOpen(true),
          },
        ],
  )
  return (
    <>
      <Button icon={<BookOpen aria-hidden />} isDisabled={isReadOnly} onPress={() => setOpen(true)}>
        {t('toolkit.pick')}
      </Button>
      {isOpen && <PickDialog session={session} onClose={() => setOpen(false)} />}
    </>
  )
}

function PickDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const t = useText()
  const say = useCardText()
  const { data: methods = [] } = useRead('toolkit.methods', {})
  const add = useCommand('toolkit.addMethod')
  const [key, setKey] = useState<string | null>(null)
  const [people, setPeople] = useState(Math.max(1, session.counts.participants || 12))
  const card = methods.find((one) => one.key === key)
  const take = async (one: MethodCard) => {
    const done = t('toolkit.added', { name: say(one.name).text, session: session.title })
    const outcome = await add.run({ sessionId: session.id, key: one.key, people }, { done })
    if (outcome.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('toolkit.pick')}
      width="wide"
      footer={
        <>
          {card && (
            <span className="meta num">
              {t('toolkit.would-take', { minutes: scaledMinutes(card, people) })}
            </span>
          )}
          <Button
            tone="primary"
            isDisabled={!card || add.isRunning}
            onPress={() => card && void take(card)}
          >
            {t('toolkit.add-here')}
          </Button>
        </>
      }
    >
      <div className={styles.picker}>
        <div>
          <MethodList methods={methods} selected={key} onSelect={setKey} />
        </div>
        <div className={styles.picked}>
          <NumberField
            label={t('toolkit.people')}
            minValue={1}
            maxValue={10_000}
            value={people}
            onChange={(next) => Number.isNaN(next) || setPeople(next)}
          />
          {card ? (
            <MethodSteps steps={card.steps} />
          ) : (
            <p className="meta">{t('toolkit.pick-one')}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
