import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import styles from './coding-card.module.css'

type Props = { sessionId: SessionId; card: Reflection; chunk: readonly ReflectionId[] }

/** The words in the screen's language, under what was really said. */
export function CardTranslation({ sessionId, card, chunk }: Props) {
  const t = useText()
  const isForeign = card.language !== null && !card.language.startsWith(t.language)
  const input = { sessionId, ids: [...chunk], language: t.language }
  const { data = [] } = useRead('translations.ofReflections', input, { enabled: isForeign })
  const parts = data.filter(({ reflectionId }) => reflectionId === card.id)
  const [first] = parts
  if (!isForeign || !first) return null
  const name = first.translator === 'facilitator' ? t('sense.facilitator') : first.translator
  const isStale = parts.some(({ stale }) => stale)
  return (
    <p className={styles.translation}>
      {parts.map(({ text }) => text).join('\n')}{' '}
      <span className={styles.translator}>
        {t('sense.translated-by', { name, status: first.status })}
        {isStale && ` · ${t('sense.translation-stale')}`}
      </span>
    </p>
  )
}
