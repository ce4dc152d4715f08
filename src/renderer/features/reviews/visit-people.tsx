import { X } from 'lucide-react'
import { type VisitPerson, Voice } from '../../../shared/contract/visit'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { AutosaveField } from '../../ui/autosave-field'
import { IconButton } from '../../ui/button'
import { NumberField } from '../../ui/number-field'
import { SectionHead } from '../../ui/section-head'
import { Select } from '../../ui/select'
import type { ReviewParts } from './use-review'
import styles from './review.module.css'

/** The reviewers, and those they meet. */
export function VisitPeople({ parts }: { parts: ReviewParts }) {
  const t = useText()
  return (
    <section aria-label={t('visit.people')} className={styles.people}>
      <SectionHead title={t('visit.people')} lead={t('visit.people-lead')} />
      {(['reviewer', 'met'] as const).map((part) => (
        <PeopleList key={part} part={part} parts={parts} />
      ))}
    </section>
  )
}

function PeopleList({ part, parts }: { part: VisitPerson['part']; parts: ReviewParts }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('visit.addPerson')
  const own = parts.people.filter((person) => person.part === part)
  return (
    <div>
      <h3>{t(`visit.parts-of.${part}`, { count: own.length })}</h3>
      <ul className={styles.persons}>
        {own.map((person) => (
          <PersonRow key={person.id} person={person} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {!isReadOnly && (
        <AddField
          id={`visit-add-${part}`}
          label={t(`visit.add-${part}`)}
          placeholder={t(`visit.add-${part}`)}
          onAdd={(name) => save({ reviewId: parts.review.id, part, name })}
        />
      )}
    </div>
  )
}

function PersonRow({ person, isReadOnly }: { person: VisitPerson; isReadOnly: boolean }) {
  const t = useText()
  const save = useSave('visit.updatePerson')
  const { run: remove } = useCommand('visit.removePerson')
  const { id, part, name, about } = person
  return (
    <li className={styles.person}>
      <AutosaveField
        label={t('visit.person-name')}
        hideLabel
        look="bare"
        isReadOnly={isReadOnly}
        value={name}
        save={(words) => save({ id, change: { name: words } })}
      />
      <AutosaveField
        label={t('visit.person-about', { name })}
        hideLabel
        look="bare"
        placeholder={t('visit.person-about-help')}
        isReadOnly={isReadOnly}
        value={about}
        save={(words) => save({ id, change: { about: words } })}
      />
      {part === 'met' ? (
        <Met person={person} isReadOnly={isReadOnly} />
      ) : (
        <AutosaveField
          label={t('visit.ties', { name })}
          hideLabel
          look="bare"
          placeholder={t('visit.ties-help')}
          isReadOnly={isReadOnly}
          value={person.ties ?? ''}
          save={(ties) => save({ id, change: { ties } })}
        />
      )}
      {!isReadOnly && (
        <IconButton
          label={t('visit.remove-person', { name })}
          icon={<X aria-hidden />}
          onPress={() => void remove({ id }, { done: t('visit.person-removed', { name }) })}
        />
      )}
    </li>
  )
}

function Met({ person, isReadOnly }: { person: VisitPerson; isReadOnly: boolean }) {
  const t = useText()
  const { run } = useCommand('visit.updatePerson')
  const { id, name, voice, people } = person
  return (
    <div className={styles.met}>
      <Select
        label={t('visit.voice', { name })}
        hideLabel
        placeholder={t('visit.voice-help')}
        isDisabled={isReadOnly}
        options={Voice.options.map((one) => ({ id: one, label: t(`visit.voice.${one}`) }))}
        value={voice}
        onChange={(next) => void run({ id, change: { voice: next } })}
      />
      <NumberField
        label={t('visit.how-many', { name })}
        hideLabel
        compact
        isDisabled={isReadOnly}
        minValue={1}
        maxValue={999}
        value={people}
        onChange={(next) =>
          Number.isNaN(next) || void run({ id, change: { people: Math.round(next) } })
        }
      />
    </div>
  )
}
