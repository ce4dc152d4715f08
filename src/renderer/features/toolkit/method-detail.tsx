import { useNavigate } from '@tanstack/react-router'
import { Copy, FileText, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { LocalText, MethodCard } from '../../../shared/domain/toolkit-cards'
import { useActions } from '../../app/commands'
import { download } from '../../app/download'
import { useCommand, useIsReadOnly, useRead, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { showToast } from '../../ui/toast'
import { AddDialog } from './add-dialog'
import { copyOf } from './own-cards'
import { MethodSteps } from './method-steps'
import styles from './toolkit.module.css'
import { useCardLanguage, useCardText } from './use-card-text'

type DetailProps = { card: MethodCard; isOwn: boolean; onEdit: () => void }

export function MethodDetail({ card, isOwn, onEdit }: DetailProps) {
  const t = useText()
  const say = useCardText()
  const [isAdding, setAdding] = useState(false)
  const name = say(card.name)
  const { timeRule, range, remote, bilingual } = card
  return (
    <article className={styles.detail} aria-label={name.text}>
      <h2 lang={name.lang}>{name.text}</h2>
      <Words of={card.purpose} />
      <div className={styles.tools}>
        <Button tone="primary" icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
          {t('toolkit.add')}
        </Button>
        <Handout cardKey={card.key} />
        <OwnTools card={card} isOwn={isOwn} onEdit={onEdit} />
      </div>
      <AddDialog
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        adding={{ kind: 'method', card }}
      />
      <Took cardKey={card.key} />
      <dl className={styles.facts}>
        <Fact label={t('toolkit.use')} of={card.use} />
        {card.avoid && <Fact label={t('toolkit.avoid')} of={card.avoid} />}
        <Fact label={t('toolkit.subgroup')} of={card.subgroup} />
        <Fact
          label={t('toolkit.time', { minutes: card.minutes, min: range.min, max: range.max })}
          of={timeRule.words}
        />
      </dl>
      <MethodSteps steps={card.steps} />
      <dl className={styles.facts}>
        <Fact label={t('toolkit.materials')} of={card.materials} />
        <Fact
          label={`${t('toolkit.bilingual')}: ${t(`toolkit.fit.${bilingual.fit}`)}`}
          of={bilingual.why}
        />
        <Fact
          label={`${t('toolkit.remote')}: ${t(`toolkit.remote.${remote.fit}`)}`}
          of={remote.how}
        />
      </dl>
      <Captured capture={card.capture} />
      <p className="meta">
        <Words of={card.credit} inline /> <Words of={card.licence} inline />
      </p>
    </article>
  )
}

function Captured({ capture }: Pick<MethodCard, 'capture'>) {
  const t = useText()
  return (
    <>
      <h3>{t('toolkit.capture')}</h3>
      {capture.length === 0 ? (
        <p className="meta">{t('toolkit.capture-none')}</p>
      ) : (
        <ul className={styles.capture}>
          {capture.map((field, index) => (
            <li key={index}>
              <Words of={field.text} />
              {field.isPrivate && <span className="meta">{t('toolkit.private')}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** For somebody else who is to lead it: the card as a Word file, in the language of the screen. */
function Handout({ cardKey }: { cardKey: string }) {
  const t = useText()
  const language = useCardLanguage()
  const isBrowser = useStatus()?.shell === 'browser'
  const { run, isRunning } = useCommand('documents.exportMethod')
  const save = async () => {
    const outcome = await run({ key: cardKey, language })
    if (!outcome.ok || outcome.value === null) return
    showToast({ text: t('documents.saved', { path: outcome.value.path }) })
    if (isBrowser) download(`/documents/${outcome.value.id}`)
  }
  const label = t('documents.method')
  useActions([{ id: 'toolkit.handout', label, group: t('frame.toolkit'), run: () => void save() }])
  return (
    <Button icon={<FileText aria-hidden />} isDisabled={isRunning} onPress={() => void save()}>
      {label}
    </Button>
  )
}

/** One's own are changed; the ready-made ones are copied. */
function OwnTools({ card, isOwn, onEdit }: DetailProps) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const navigate = useNavigate()
  const save = useCommand('toolkit.saveMethod')
  const { run: remove } = useCommand('toolkit.removeMethod')
  const name = useCardText()(card.name).text
  const open = (key?: string) =>
    void navigate({ to: '/toolkit', search: key === undefined ? {} : { card: key } } as never)
  const copy = async () => {
    const made = copyOf(card, t)
    if ((await save.run({ card: made })).ok) open(made.key)
  }
  if (isReadOnly) return null
  if (!isOwn)
    return (
      <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
        {t('toolkit.copy')}
      </Button>
    )
  return (
    <>
      <Button icon={<Pencil aria-hidden />} onPress={onEdit}>
        {t('toolkit.edit')}
      </Button>
      <IconButton
        label={t('toolkit.remove', { name })}
        icon={<Trash2 aria-hidden />}
        onPress={() => {
          open()
          void remove({ key: card.key }, { done: t('toolkit.removed', { name }) })
        }}
      />
    </>
  )
}

/** "Took 28 instead of 20 min": what real days taught. */
function Took({ cardKey }: { cardKey: string }) {
  const t = useText()
  const { data } = useRead('toolkit.took', {})
  const times = data?.find(({ key }) => key === cardKey)?.times ?? []
  const last = times.at(-1)
  if (!last) return null
  return (
    <p className="meta">
      {t('toolkit.took', { real: last.real, planned: last.planned, times: times.length })}
    </p>
  )
}

function Words({ of, inline }: { of: LocalText; inline?: boolean }) {
  const { text, lang } = useCardText()(of)
  return inline ? <span lang={lang}>{text}</span> : <p lang={lang}>{text}</p>
}

function Fact({ label, of }: { label: string; of: LocalText | null }) {
  const say = useCardText()
  const said = of && say(of)
  return (
    <div>
      <dt>{label}</dt>
      {said && <dd lang={said.lang}>{said.text}</dd>}
    </div>
  )
}
