import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Aim, Session } from '../../../shared/contract/sessions'
import { useCommand, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { Waiting } from '../../ui/progress-bar'
import { ReorderList } from '../../ui/reorder-list'
import { AddField } from '../../ui/add-field'
import { LineArea } from '../../ui/line-area'
import { addFieldId } from './plan-actions'
import { SectionHead } from '../../ui/section-head'
import { useOrder } from '../../ui/use-held'
import styles from './aims-section.module.css'

/** What one wants to have done by the end, and the questions one wants answered. */
export function AimsSection({ session }: { session: Session }) {
  const t = useText()
  const { data: aims } = useRead('sessions.aims', { sessionId: session.id })
  if (!aims) return <Waiting>{t('common.loading')}</Waiting>
  return (
    <>
      <SectionHead title={t('plan.aims.title')} lead={t('plan.aims.lead')} />
      <div className={styles.lists}>
        <AimList session={session} kind="aim" aims={aims} />
        <AimList session={session} kind="learning-question" aims={aims} />
      </div>
    </>
  )
}

type AimListProps = { session: Session; kind: Aim['kind']; aims: readonly Aim[] }

function AimList({ session, kind, aims }: AimListProps) {
  const t = useText()
  const { run: move } = useCommand('sessions.moveAim')
  const add = useSave('sessions.addAim')
  const own = useMemo(() => aims.filter((aim) => aim.kind === kind), [aims, kind])
  const [shown, moveTo] = useOrder(own, (id, to) => move({ id, to }))
  return (
    <section className={styles.list} aria-label={t(`plan.aims.${kind}`)}>
      <h3>{t(`plan.aims.${kind}`)}</h3>
      <p className="label">{t(`plan.aims.${kind}.help`)}</p>
      <ReorderList
        label={t(`plan.aims.${kind}`)}
        items={shown}
        textOf={(aim) => aim.text}
        onMove={moveTo}
        dependencies={[shown]}
      >
        {(aim) => (
          <AimRow aim={aim} number={shown.indexOf(aim) + 1} language={session.languages[0]} />
        )}
      </ReorderList>
      <AddField
        id={kind === 'aim' ? addFieldId('aims') : addFieldId(kind)}
        label={t(`plan.aims.${kind}.add`)}
        placeholder={t(`plan.aims.${kind}.add`)}
        onAdd={(text) => add({ sessionId: session.id, kind, text })}
      />
    </section>
  )
}

type AimRowProps = { aim: Aim; number: number; language: string | undefined }

function AimRow({ aim, number, language }: AimRowProps) {
  const t = useText()
  const save = useSave('sessions.updateAim')
  const { run: remove } = useCommand('sessions.removeAim')
  return (
    <div className={styles.row}>
      <span className={`${styles.number} num`}>{number}</span>
      <div lang={language}>
        <LineArea
          label={t('plan.aims.text', { kind: aim.kind, number })}
          hideLabel
          look="bare"
          value={aim.text}
          save={(text) => save({ id: aim.id, text })}
        />
      </div>
      <IconButton
        label={t('plan.remove-named', { name: aim.text })}
        icon={<X aria-hidden />}
        onPress={() =>
          void remove({ id: aim.id }, { done: t('plan.aims.removed', { kind: aim.kind }) })
        }
      />
    </div>
  )
}
