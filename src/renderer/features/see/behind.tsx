import { useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { ReflectionFacts } from '../../app/reflection-facts'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Waiting } from '../../ui/progress-bar'
import styles from './behind.module.css'

/** A figure that was opened: what it counts, in words. */
export type Behind = { readonly title: string; readonly ids: readonly ReflectionId[] | undefined }

const atOnce = 50

/** What people said, behind a figure. */
export function BehindDialog(props: { sessionId: SessionId; behind: Behind; onClose: () => void }) {
  const { sessionId, behind, onClose } = props
  const t = useText()
  const [shown, setShown] = useState(atOnce)
  const ids = behind.ids ?? []
  const pages = Array.from({ length: Math.ceil(Math.min(shown, ids.length) / atOnce) }, (_, page) =>
    ids.slice(page * atOnce, (page + 1) * atOnce),
  )
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={behind.title}
      width="wide"
    >
      {behind.ids === undefined ? (
        <Waiting>{t('common.loading')}</Waiting>
      ) : (
        <>
          <p className="meta">{t('see.behind', { count: ids.length })}</p>
          {pages.map((page) => (
            <Cards key={page[0]} {...{ sessionId, page }} />
          ))}
          {ids.length > shown && (
            <Button onPress={() => setShown(shown + atOnce)}>
              {t('see.behind.more', { count: ids.length - shown })}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}

function Cards({ sessionId, page }: { sessionId: SessionId; page: readonly ReflectionId[] }) {
  const { data: cards = [] } = useRead('reflections.many', { sessionId, ids: [...page] })
  return (
    <ul className={styles.cards}>
      {cards
        .toSorted((one, other) => one.number - other.number)
        .map((card) => (
          <li key={card.id} className={styles.card}>
            <blockquote className={styles.words} lang={card.language ?? undefined} dir="auto">
              {[card.text, card.secondText].filter(Boolean).map((words) => (
                <p key={words}>{words}</p>
              ))}
            </blockquote>
            <ReflectionFacts card={card} />
          </li>
        ))}
    </ul>
  )
}
