import { X } from 'lucide-react'
import { NoteKind, type VisitNote } from '../../../shared/contract/visit'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { LineArea } from '../../ui/line-area'
import { Popover } from '../../ui/popover'
import { Toggle } from '../../ui/toggle'
import { findingsOn } from './basis-words'
import { Chooser } from './chooser'
import type { ReviewParts } from './use-review'
import styles from './notes.module.css'

type Props = { note: VisitNote; parts: ReviewParts }

/** Its words, and in small what is known of it. */
export function NoteRow({ note, parts }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('visit.updateNote')
  const { run: remove } = useCommand('visit.removeNote')
  const { id, number, kind, text, firstText } = note
  const holds = findingsOn(note, parts)
  const where = whereFrom(note, parts).join(' · ')
  const writer = parts.personOf(note.writerId)?.name
  const isChanged = firstText !== null && firstText !== text
  return (
    <li className={styles.note} data-kind={kind}>
      <span className={`${styles.number} num`}>N{number}</span>
      <div className={styles.words}>
        <span className={styles.kind}>{t(`visit.kind.${kind}`)}</span>
        <LineArea
          label={t('visit.note-number', { number })}
          hideLabel
          look="bare"
          rows={1}
          value={text}
          isReadOnly={isReadOnly}
          save={(words) => save({ id, change: { text: words }, was: text })}
          renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
        />
        <p className="label">
          {writer === undefined ? where : t('visit.note-hint', { where, writer })}
        </p>
        {holds > 0 && (
          <p className="label">
            <a href={`#/reviews/${parts.review.id}?part=findings`}>
              {t('review.holds-up', { count: holds })}
            </a>
          </p>
        )}
        {isChanged && <p className="label">{t('visit.first-words', { text: firstText })}</p>}
        {note.isAttributable && <p className="label">{t('visit.may-be-named')}</p>}
      </div>
      {!isReadOnly && (
        <div className={styles.tools}>
          <NoteMenu note={note} parts={parts} />
          <IconButton
            label={t('visit.remove-note', { number })}
            icon={<X aria-hidden />}
            onPress={() => void remove({ id }, { done: t('visit.note-removed', { number }) })}
          />
        </div>
      )}
    </li>
  )
}

function whereFrom({ slotId, criterionId, personId }: VisitNote, parts: ReviewParts) {
  return [
    parts.criterionOf(criterionId)?.title,
    parts.slotOf(slotId)?.title,
    parts.personOf(personId)?.name,
  ].filter((words) => words !== undefined)
}

function NoteMenu({ note, parts }: Props) {
  const t = useText()
  const { run } = useCommand('visit.updateNote')
  const { id, number, kind, isAttributable } = note
  const label = t('visit.change-note', { number })
  return (
    <Popover
      label={label}
      trigger={
        <Button size="small" tone="plain" aria-label={label}>
          {t('visit.change')}
        </Button>
      }
    >
      <div className={styles.menu}>
        <Toggle
          label={t('visit.kind')}
          options={NoteKind.options.map((one) => ({ id: one, label: t(`visit.kind.${one}`) }))}
          value={kind}
          onChange={(next) => void run({ id, change: { kind: next } })}
        />
        <Chooser
          label={t('visit.slot')}
          mark="/"
          rows={parts.slots.map((slot) => ({ id: slot.id, name: slot.title }))}
          value={note.slotId}
          onChange={(slotId) => void run({ id, change: { slotId } })}
        />
        <Chooser
          label={t('visit.strand')}
          mark=""
          rows={parts.review.criteria.map((one) => ({ id: one.id, name: one.title }))}
          value={note.criterionId}
          onChange={(criterionId) => void run({ id, change: { criterionId } })}
        />
        <Chooser
          label={t('visit.who-said')}
          mark=""
          rows={parts.people.filter(({ part }) => part === 'met')}
          value={note.personId}
          onChange={(personId) => void run({ id, change: { personId } })}
        />
        <Checkbox
          isSelected={isAttributable}
          description={t('visit.attributable-help')}
          onChange={(next) => void run({ id, change: { isAttributable: next } })}
        >
          {t('visit.attributable')}
        </Checkbox>
      </div>
    </Popover>
  )
}
