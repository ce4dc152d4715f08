import { Copy, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { AddDialog } from './add-dialog'
import { copyOf } from './own-cards'
import { SequenceForm } from './sequence-form'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

export function SequenceList({ methods }: { methods: readonly MethodCard[] }) {
  const { data: sequences = [] } = useRead('toolkit.sequences', {})
  const own = useRead('toolkit.own', {}).data?.sequences ?? []
  return (
    <ul className={styles.cards}>
      {sequences.map((sequence) => (
        <li key={sequence.key}>
          <SequenceCard sequence={sequence} methods={methods} isOwn={own.includes(sequence.key)} />
        </li>
      ))}
    </ul>
  )
}

type Props = { sequence: Sequence; methods: readonly MethodCard[]; isOwn: boolean }

function SequenceCard({ sequence, methods, isOwn }: Props) {
  const t = useText()
  const say = useCardText()
  const [isAdding, setAdding] = useState(false)
  const name = say(sequence.name)
  const occasion = say(sequence.occasion)
  const total = sequence.items.reduce((sum, { minutes }) => sum + minutes, 0)
  const nameOf = (key: string) => methods.find((card) => card.key === key)?.name ?? { en: key }
  return (
    <Card as="section" aria-label={name.text}>
      <h2 className={styles.name} lang={name.lang}>
        {name.text}
      </h2>
      <p lang={occasion.lang}>{occasion.text}</p>
      <ol className={styles.items}>
        {sequence.items.map((item, index) => {
          const said = say(item.kind === 'method' ? nameOf(item.method) : item.name)
          return (
            <li key={index} data-break={item.kind === 'break' || undefined}>
              <span lang={said.lang}>{said.text}</span>
              <span className="num">{item.minutes}</span>
            </li>
          )
        })}
      </ol>
      <div className={styles.foot}>
        <span className="meta num">{t('common.minutes', { count: total })}</span>
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          aria-label={t('toolkit.add-named', { name: name.text })}
          onPress={() => setAdding(true)}
        >
          {t('toolkit.add')}
        </Button>
      </div>
      <SequenceTools sequence={sequence} methods={methods} isOwn={isOwn} />
      <AddDialog
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        adding={{ kind: 'sequence', sequence }}
      />
    </Card>
  )
}

function SequenceTools({ sequence, methods, isOwn }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const [isEditing, setEditing] = useState(false)
  const save = useCommand('toolkit.saveSequence')
  const { run: remove } = useCommand('toolkit.removeSequence')
  const name = useCardText()(sequence.name).text
  const { key } = sequence
  if (isReadOnly) return null
  if (!isOwn)
    return (
      <Button
        size="small"
        tone="plain"
        icon={<Copy aria-hidden />}
        aria-label={t('toolkit.copy-named', { name })}
        onPress={() =>
          void save.run({ sequence: copyOf(sequence, t) }, { done: t('toolkit.copied', { name }) })
        }
      >
        {t('toolkit.copy')}
      </Button>
    )
  return (
    <div className={styles.tools}>
      <Button size="small" icon={<Pencil aria-hidden />} onPress={() => setEditing(true)}>
        {t('toolkit.edit')}
      </Button>
      <IconButton
        label={t('toolkit.remove', { name })}
        icon={<Trash2 aria-hidden />}
        onPress={() => void remove({ key }, { done: t('toolkit.removed', { name }) })}
      />
      {isEditing && (
        <SequenceForm sequence={sequence} methods={methods} onClose={() => setEditing(false)} />
      )}
    </div>
  )
}
