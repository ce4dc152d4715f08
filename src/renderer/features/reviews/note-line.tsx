import { NoteKind } from '../../../shared/contract/visit'
import { noteMarks } from '../../../shared/domain/note-line'
import { useActions } from '../../app/commands'
import { useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { Toggle } from '../../ui/toggle'
import { Chooser } from './chooser'
import { metIn, type NotePlace, placedLine, useNotePlace } from './note-place'
import type { ReviewParts } from './use-review'
import styles from './notes.module.css'

const fieldId = 'visit-note'

/** One line, Enter, the next one. Marks at its front or the fields above say where it goes; both stay so. */
export function NoteLine({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const save = useSave('visit.addNote')
  const [place, setPlace] = useNotePlace(parts)
  useActions([
    {
      id: 'visit.note',
      label: t('visit.write-note'),
      keys: 'n',
      group: t('visit.group'),
      run: () => document.getElementById(fieldId)?.focus(),
    },
  ])
  return (
    <section aria-label={t('visit.write-note')} className={styles.line}>
      <PlaceFields {...{ parts, place, setPlace }} />
      <AddField
        id={fieldId}
        label={t('visit.note')}
        placeholder={t('visit.note-help')}
        keepAs={`note-${parts.review.id}`}
        hint={(typed) => placeWords(placedLine(typed, place, parts).next)}
        onAdd={async (typed) => {
          const { text, next } = placedLine(typed, place, parts)
          setPlace(next)
          if (text === '') return null
          return save({ reviewId: parts.review.id, text, ...next })
        }}
      />
      <p className="meta">{t('visit.marks')}</p>
    </section>
  )

  function placeWords({ kind, slotId, criterionId, personId, writerId }: NotePlace): string {
    const named = [
      t(`visit.kind.${kind}`),
      parts.slotOf(slotId)?.title,
      parts.criterionOf(criterionId)?.title,
      parts.personOf(personId)?.name,
    ]
    const where = named.filter(Boolean).join(' · ')
    const writer = parts.personOf(writerId)?.name
    return writer === undefined ? where : t('visit.note-hint', { where, writer })
  }
}

type FieldsProps = {
  parts: ReviewParts
  place: NotePlace
  setPlace: (next: NotePlace) => void
}

function PlaceFields({ parts, place, setPlace }: FieldsProps) {
  const t = useText()
  const { slots, strands, people, criterionOf } = parts
  const other = criterionOf(place.criterionId)
  const criteria = other && !strands.includes(other) ? [...strands, other] : strands
  const reviewers = people.filter(({ part }) => part === 'reviewer')
  return (
    <div className={styles.fields}>
      <Toggle
        label={t('visit.kind')}
        options={NoteKind.options.map((id) => ({
          id,
          label: `${noteMarks[id]} ${t(`visit.kind.${id}`)}`,
        }))}
        value={place.kind}
        onChange={(kind) => setPlace({ ...place, kind })}
      />
      <Chooser
        label={t('visit.slot')}
        mark="/"
        rows={slots.map(({ id, starts, title }) => ({ id, name: `${starts} ${title}` }))}
        value={place.slotId}
        onChange={(slotId) =>
          setPlace({
            ...place,
            slotId,
            personId: null,
            criterionId: parts.slotOf(slotId)?.criteria[0] ?? place.criterionId,
          })
        }
      />
      <Chooser
        label={t('visit.strand')}
        mark="#"
        rows={criteria.map(({ id, title }) => ({ id, name: title }))}
        value={place.criterionId}
        onChange={(criterionId) => setPlace({ ...place, criterionId })}
      />
      <Chooser
        label={t('visit.who-said')}
        mark="@"
        rows={metIn(parts, place.slotId)}
        value={place.personId}
        onChange={(personId) => setPlace({ ...place, personId })}
      />
      <Chooser
        label={t('visit.writing-as')}
        mark=""
        rows={reviewers}
        value={place.writerId}
        onChange={(writerId) => setPlace({ ...place, writerId })}
      />
    </div>
  )
}
