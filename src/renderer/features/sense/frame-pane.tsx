import type { SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { ThemeChip } from '../../ui/chip'
import { Kbd } from '../../ui/kbd'
import styles from './sense.module.css'

/** The frame's themes with their keys and how many reflections each is on. */
export function FramePane({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const themes = useRead('sense.themes', { sessionId }).data ?? []
  if (themes.length === 0) return <p className="meta">{t('sense.no-frame')}</p>
  return (
    <ol className={styles.themes}>
      {themes.map(({ id, code, title, colour, reflections }, index) => (
        <li key={id} className={styles.theme}>
          {index < 9 ? <Kbd keys={String(index + 1)} /> : <span />}
          <ThemeChip code={code} colour={colour} />
          <span className={styles.name}>{title}</span>
          <span className="num">{reflections}</span>
        </li>
      ))}
    </ol>
  )
}
