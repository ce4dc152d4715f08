import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { type VisitPerson, Voice } from '../../../shared/contract/visit'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
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
  const [openId, setOpenId] = useState<string | null>(null)
  const own = parts.people.filter((person) => person.part === part)
  return (
    <div className={styles.day}>
      <h3>{t(`visit.parts-of.${part}`, { count: own.length })}</h3>
      {own.length > 0 && (
        <ul className={styles.persons}>
          {own.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isOpen={person.id === openId}
              onOpenChange={(isOpen) => setOpenId(isOpen ? person.id : null)}
            />
          ))}
        </ul>
      )}
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

type RowProps = {
  person: VisitPerson
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** One line to read; opened, everything about them to change. */
function PersonRow({ person, isOpen, onOpenChange }: RowProps) {
  const t = useText()
  const { part, name, about, voice, people, ties } = person
  const rest =
    part === 'reviewer'
      ? ties === null || ties === ''
        ? t('visit.ties-not-asked')
        : t('visit.ties-are', { ties })
      : [
          voice !== null && t(`visit.voice.${voice}`),
          people > 1 && t('visit.people-count', { count: people }),
        ]
          .filter(Boolean)
          .join(' · ')
  return (
    <li className={styles.slot}>
      <button
        type="button"
        className={`${styles.slotLine} ${styles.personLine}`}
        aria-expanded={isOpen}
        onClick={() => onOpenChange(!isOpen)}
      >
        {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        <span className={styles.slotWhat}>
          <strong>{name}</strong>
          {about !== '' && <span className="label">{about}</span>}
        </span>
        <span className="label">{rest}</span>
      </button>
      {isOpen && <PersonFields person={person} />}
    </li>
  )
}

function PersonFields({ person }: { person: VisitPerson }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('visit.updatePerson')
  const { run: remove } = useCommand('visit.removePerson')
  const { id, part, name, about, ties } = person
  return (
    <div className={styles.slotFields}>
      <div className={styles.fieldsRow}>
        <div className={styles.wide}>
          <AutosaveField
            label={t('visit.person-name')}
            isReadOnly={isReadOnly}
            value={name}
            save={(words) => save({ id, change: { name: words } })}
          />
        </div>
        <div className={styles.wide}>
          <AutosaveField
            label={t('visit.person-about')}
            isReadOnly={isReadOnly}
            value={about}
            save={(words) => save({ id, change: { about: words } })}
          />
        </div>
        {part === 'met' && <Met person={person} isReadOnly={isReadOnly} />}
      </div>
      {part === 'reviewer' && (
        <AutosaveField
          label={t('visit.ties')}
          description={t('visit.ties-help')}
          isReadOnly={isReadOnly}
          value={ties ?? ''}
          save={(words) => save({ id, change: { ties: words } })}
        />
      )}
      {!isReadOnly && (
        <div>
          <Button
            tone="plain"
            size="small"
            onPress={() => void remove({ id }, { done: t('visit.person-removed', { name }) })}
          >
            {t('visit.remove-person', { name })}
          </Button>
        </div>
      )}
    </div>
  )
}

function Met({ person, isReadOnly }: { person: VisitPerson; isReadOnly: boolean }) {
  const t = useText()
  const { run } = useCommand('visit.updatePerson')
  const { id, voice, people } = person
  return (
    <>
      <Select
        label={t('visit.voice')}
        placeholder={t('review.choose')}
        isDisabled={isReadOnly}
        options={Voice.options.map((one) => ({ id: one, label: t(`visit.voice.${one}`) }))}
        value={voice}
        onChange={(next) => void run({ id, change: { voice: next } })}
      />
      <NumberField
        label={t('visit.how-many')}
        compact
        isDisabled={isReadOnly}
        minValue={1}
        maxValue={999}
        value={people}
        onChange={(next) =>
          Number.isNaN(next) || void run({ id, change: { people: Math.round(next) } })
        }
      />
    </>
  )
}
