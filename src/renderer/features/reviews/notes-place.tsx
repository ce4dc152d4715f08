import { useState } from 'react'
import { useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { SectionHead } from '../../ui/section-head'
import { Select } from '../../ui/select'
import { NoteLine } from './note-line'
import { NoteRow } from './note-row'
import type { ReviewParts } from './use-review'
import styles from './notes.module.css'

const atOnce = 30

/** Written during the visit, newest first. */
export function NotesPlace({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { notes, slots, review } = parts
  const [filter, setFilter] = useState('all')
  const [most, setMost] = useState(atOnce)
  const shown = notes.filter((note) => filter === 'all' || note.slotId === filter).toReversed()
  return (
    <div className={styles.place}>
      {!isReadOnly && <NoteLine key={review.id} parts={parts} />}
      <section aria-label={t('visit.notes')} className={styles.list}>
        <SectionHead
          title={t('visit.notes')}
          lead={t('visit.notes-lead', { count: notes.length })}
          actions={
            notes.length > 0 && (
              <Select
                label={t('visit.show-notes')}
                hideLabel
                options={[
                  { id: 'all', label: t('visit.all-notes') },
                  ...slots.map(({ id, starts, title }, index) => ({
                    id: id as string,
                    label: `${index + 1} ${starts} ${title}`,
                  })),
                ]}
                value={filter}
                onChange={setFilter}
              />
            )
          }
        />
        {notes.length === 0 && <EmptyState picture="cards">{t('visit.no-notes')}</EmptyState>}
        <ol className={styles.notes}>
          {shown.slice(0, most).map((note) => (
            <NoteRow key={note.id} note={note} parts={parts} />
          ))}
        </ol>
        {shown.length > most && (
          <Button onPress={() => setMost(most + atOnce)}>
            {t('visit.more-notes', { count: shown.length - most })}
          </Button>
        )}
      </section>
    </div>
  )
}
