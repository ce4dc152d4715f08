import type { FrameId, SessionId } from '../../../shared/contract/primitives'
import type { LocalText } from '../../../shared/domain/toolkit-cards'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { Button } from '../../ui/button'
import styles from './frame-chooser.module.css'

type Props = {
  sessionId: SessionId
  /** Ready-made frames this session has already. */
  had: readonly (string | null)[]
  onChosen: (id: FrameId) => void
}

/** Ready-made frames to take, or a name for one's own. */
export function FrameChooser({ sessionId, had, onChosen }: Props) {
  const t = useText()
  const { data: frames = [] } = useRead('toolkit.frames', {})
  const adopt = useCommand('frames.adopt')
  const create = useCommand('frames.create')
  const say = (words: LocalText) => words[t.language] ?? words.en ?? words.sv ?? ''
  const open = frames.filter(({ key }) => !had.some((one) => one?.startsWith(`${key}@`)))
  return (
    <div className={styles.chooser}>
      <ul className={styles.frames}>
        {open.map((frame) => (
          <li key={frame.key}>
            <Button
              wide
              onPress={() =>
                void adopt
                  .run({ sessionId, key: frame.key })
                  .then((outcome) => outcome.ok && onChosen(outcome.value.frameId))
              }
            >
              {say(frame.name)}
            </Button>
            <p className={styles.about}>{say(frame.about)}</p>
          </li>
        ))}
      </ul>
      <AddField
        id="sense-own-frame"
        label={t('sense.own-frame')}
        placeholder={t('sense.own-frame-example')}
        onAdd={async (name) => {
          const outcome = await create.run({ sessionId, name }, { quiet: true })
          if (outcome.ok) onChosen(outcome.value.frameId)
          return outcome.ok ? null : outcome.sentence
        }}
      />
    </div>
  )
}
