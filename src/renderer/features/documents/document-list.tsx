import { useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { useText } from '../../app/text'
import { Toggle } from '../../ui/toggle'
import { DocumentCard } from './document-card'
import styles from './documents.module.css'
import { kinds, type Choices, type Kind, type State } from './kinds'
import { SavedBefore } from './saved-before'

type ListProps = { session: Session; state: State; only: readonly Kind[] | undefined }

/** Each kind with a sentence, what can be chosen, and a button. */
export function DocumentList({ session, state, only = kinds }: ListProps) {
  const t = useText()
  const [choices, setChoices] = useState<Choices>({
    language: session.languages[0]?.startsWith('sv') ? 'sv' : 'en',
    readers: 'participants',
    order: 'date',
    contact: state.contact,
    named: true,
    blank: 10,
  })
  const [running, setRunning] = useState<Kind | null>(null)
  const change = (more: Partial<Choices>) => setChoices({ ...choices, ...more })
  return (
    <div className={styles.documents}>
      <p className="meta">{t('documents.lead')}</p>
      <Toggle
        label={t('documents.language')}
        options={[
          { id: 'en', label: 'English', language: 'en' },
          { id: 'sv', label: 'Svenska', language: 'sv' },
        ]}
        value={choices.language}
        onChange={(language) => change({ language })}
      />
      <ul className={styles.kinds}>
        {kinds
          .filter((kind) => only.includes(kind))
          .map((kind) => (
            <DocumentCard
              key={kind}
              {...{ kind, choices, change, state, running, setRunning }}
              sessionId={session.id}
            />
          ))}
      </ul>
      <SavedBefore exported={state.exported} />
    </div>
  )
}
