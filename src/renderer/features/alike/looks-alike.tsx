import { useId, useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useCommand, useProgress, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { InlineError } from '../../ui/message'
import { ProgressBar } from '../../ui/progress-bar'
import { AlikeItem } from './alike-item'
import { DuplicateItem } from './duplicate-item'
import { useSuggestions } from './use-suggestions'
import styles from './alike.module.css'

export type LooksAlikeProps = {
  sessionId: SessionId
  /** Shows these cards alone in the list. */
  onShow: (ids: ReflectionId[]) => void
}

const shownAtFirst = 6

/** Suggested groups beside the frame: nothing is coded until somebody says so. */
export function LooksAlike({ sessionId, onShow }: LooksAlikeProps) {
  const t = useText()
  const id = useId()
  const found = useRead('alike.list', { sessionId }, { keepPrevious: true })
  const isStopped = found.error?.code === 'alike/cancelled'
  const again = () => void found.refetch()
  useActions([{ id: 'alike.again', label: t('alike.again'), group: t('alike.title'), run: again }])
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('alike.title')}
      </h3>
      {found.data && <Suggestions {...{ sessionId, onShow }} found={found.data} />}
      {found.isFetching && !found.data && <Looking />}
      {found.error && !found.isFetching && (
        <>
          {isStopped ? (
            <p className="meta">{t('alike.stopped')}</p>
          ) : (
            <InlineError>{t('alike.failed')}</InlineError>
          )}
          <Button size="small" onPress={again}>
            {t('alike.again')}
          </Button>
        </>
      )}
    </section>
  )
}

function Looking() {
  const t = useText()
  const progress = useProgress()
  const stop = useCommand('alike.cancel')
  const share = progress?.task === 'alike.list' ? progress.done : 0
  return (
    <div className={styles.looking}>
      <output className="meta">{t('alike.looking')}</output>
      <ProgressBar label={t('alike.looking')} value={share} max={100} />
      <Button size="small" onPress={() => void stop.run({})}>
        {t('alike.stop')}
      </Button>
    </div>
  )
}

type SuggestionsProps = LooksAlikeProps & { found: Parameters<typeof useSuggestions>[1] }

function Suggestions({ sessionId, onShow, found }: SuggestionsProps) {
  const t = useText()
  const [isWhole, setIsWhole] = useState(false)
  const suggestions = useSuggestions(sessionId, found)
  const { groups, duplicates } = found
  if (groups.length === 0 && duplicates.length === 0)
    return <p className="meta">{t(found.read < 3 ? 'alike.too-few' : 'alike.none')}</p>
  const shown = isWhole ? groups : groups.slice(0, shownAtFirst)
  return (
    <>
      <ul className={styles.list}>
        {shown.map((group) => (
          <AlikeItem key={group.signature} {...{ sessionId, group, suggestions, onShow }} />
        ))}
      </ul>
      {groups.length > shownAtFirst && (
        <Button tone="plain" size="small" onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? t('alike.fewer') : t('alike.all', { count: groups.length })}
        </Button>
      )}
      {duplicates.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t('alike.duplicates')}</h4>
          <ul className={styles.list}>
            {duplicates.slice(0, isWhole ? 50 : shownAtFirst).map((set) => (
              <DuplicateItem key={set.signature} {...{ set, suggestions, onShow }} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
