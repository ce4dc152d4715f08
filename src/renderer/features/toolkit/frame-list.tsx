import { useRead } from '../../app/host'
import { Card } from '../../ui/card'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

/** Coding frames, to read before one is chosen. */
export function FrameList() {
  const say = useCardText()
  const { data: frames = [] } = useRead('toolkit.frames', {})
  return (
    <ul className={styles.cards}>
      {frames.map((frame) => {
        const [name, about] = [say(frame.name), say(frame.about)]
        return (
          <li key={frame.key}>
            <Card as="section" aria-label={name.text}>
              <h2 className={styles.name} lang={name.lang}>
                {name.text}
              </h2>
              <p lang={about.lang}>{about.text}</p>
              <ul className={styles.themes}>
                {frame.themes.map((theme) => {
                  const title = say(theme.title)
                  return (
                    <li key={theme.code} data-child={theme.parent !== null || undefined}>
                      <span className="num">{theme.code}</span>
                      <span lang={title.lang}>{title.text}</span>
                    </li>
                  )
                })}
              </ul>
            </Card>
          </li>
        )
      })}
    </ul>
  )
}
