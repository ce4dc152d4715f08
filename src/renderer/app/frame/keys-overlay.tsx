import { Dialog } from '../../ui/dialog'
import { Kbd } from '../../ui/kbd'
import { Banner } from '../../ui/message'
import { type Action, useAllActions } from '../commands'
import { useStatus } from '../host'
import { useText } from '../text'
import styles from './keys-overlay.module.css'

export type OverProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

export function KeysOverlay({ isOpen, onOpenChange }: OverProps) {
  const t = useText()
  const singleKeys = useStatus()?.preferences.listKeys ?? true
  const anywhere = t('frame.keys-anywhere')
  const groups = Map.groupBy(
    useAllActions().filter(({ keys }) => keys !== undefined),
    ({ group }) => group ?? anywhere,
  )
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('frame.keys')} width="wide">
      {!singleKeys && <Banner tone="care">{t('frame.keys-off')}</Banner>}
      <div className={styles.groups}>
        {[...groups].map(([group, actions]) => (
          <section key={group}>
            <h3>{group}</h3>
            <KeyList actions={actions} />
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function KeyList({ actions }: { actions: readonly Action[] }) {
  return (
    <dl className={styles.list}>
      {actions.map((action) => (
        <div key={action.id} className={styles.row}>
          <dt>{action.label}</dt>
          <dd>
            <Kbd keys={action.keys ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
