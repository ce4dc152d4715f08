import { useState } from 'react'
import type { Finding } from '../../../shared/contract/findings'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { useIsReadOnly, useRead } from '../../app/host'
import { ReflectionFacts } from '../../app/reflection-facts'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { VirtualList } from '../../ui/virtual-list'
import { CiteDialog } from './cite-dialog'
import type { Chosen } from './use-cite'
import styles from './coverage.module.css'

type Props = {
  sessionId: SessionId
  ids: readonly ReflectionId[]
  findings: readonly Finding[]
}

const chunk = 40

/** The reflections that are in no finding, each one step from being in one. */
export function InNone({ sessionId, ids, findings }: Props) {
  const t = useText()
  const [asked, setAsked] = useState<Chosen | null>(null)
  const rows = ids.map((id, index) => {
    const first = Math.floor(index / chunk) * chunk
    return { id, chunk: ids.slice(first, first + chunk) }
  })
  return (
    <div className={styles.none}>
      <VirtualList
        label={t('findings.coverage.reflections', { count: ids.length })}
        items={rows}
        textOf={({ id }) => id}
        estimatedHeight={92}
        gap={0}
        padding={0}
      >
        {(row) => <Uncited sessionId={sessionId} {...row} onAsk={setAsked} />}
      </VirtualList>
      <CiteDialog {...{ sessionId, findings, asked }} onClose={() => setAsked(null)} />
    </div>
  )
}

type UncitedProps = {
  sessionId: SessionId
  id: ReflectionId
  chunk: readonly ReflectionId[]
  onAsk: (chosen: Chosen) => void
}

function Uncited({ sessionId, id, chunk: ids, onAsk }: UncitedProps) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const cards = useRead('reflections.many', { sessionId, ids: [...ids] }, { keepPrevious: true })
  const card = cards.data?.find((other) => other.id === id)
  if (!card) return <p className={styles.uncited}>{t('common.loading')}</p>
  return (
    <div className={styles.uncited}>
      <div className={styles.said}>
        <p className={styles.words} lang={card.language ?? undefined} dir="auto">
          {spokenWords(card)}
        </p>
        <ReflectionFacts card={card} />
      </div>
      {!isReadOnly && (
        <Button size="small" onPress={() => onAsk({ reflectionId: card.id, span: null })}>
          {t('findings.coverage.add', { number: card.number })}
        </Button>
      )}
    </div>
  )
}
