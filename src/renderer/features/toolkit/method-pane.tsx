import { useState } from 'react'
import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { MethodDetail } from './method-detail'
import { OwnMethodForm } from './own-method-form'
import styles from './toolkit.module.css'

/** A card to read; one's own also to write. A new one opens as a form. */
export function MethodPane({ card, isNew }: { card: MethodCard; isNew: boolean }) {
  const t = useText()
  const isOwn = useRead('toolkit.own', {}).data?.methods.includes(card.key) ?? false
  const [isEditing, setEditing] = useState(isNew)
  if (!isOwn || !isEditing)
    return <MethodDetail card={card} isOwn={isOwn} onEdit={() => setEditing(true)} />
  return (
    <article className={styles.detail} aria-label={t('toolkit.own-method')}>
      <div className={styles.tools}>
        <h2>{t('toolkit.own-method')}</h2>
        <Button onPress={() => setEditing(false)}>{t('toolkit.done')}</Button>
      </div>
      <OwnMethodForm card={card} />
    </article>
  )
}
