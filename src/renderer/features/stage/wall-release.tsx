import type { SessionId } from '../../../shared/contract/primitives'
import type { StagePanel } from '../../../shared/contract/stage'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Toggle } from '../../ui/toggle'
import styles from './stage-panel.module.css'

type ReleaseProps = { sessionId: SessionId; panel: StagePanel }

/** Answers that may be shown in the room, released by hand. */
export function WallRelease({ sessionId, panel }: ReleaseProps) {
  const t = useText()
  const setWall = useCommand('stage.setWall')
  const releaseAll = useCommand('stage.releaseAll')
  const { isWallOn, cards, keptBack, questionId } = panel
  const waiting = cards.filter(({ isReleased }) => !isReleased)
  const all = () => {
    if (questionId) void releaseAll.run({ sessionId, promptId: questionId })
  }
  return (
    <div className={styles.wall}>
      <Toggle
        label={t('stage.wall')}
        options={[
          { id: 'off', label: t('stage.wall-off') },
          { id: 'on', label: t('stage.wall-on') },
        ]}
        value={isWallOn ? 'on' : 'off'}
        onChange={(value) => void setWall.run({ sessionId, on: value === 'on' })}
      />
      {!isWallOn && <p className="meta">{t('stage.wall-is-off')}</p>}
      <div className={styles.head}>
        <p aria-live="polite">{t('stage.waiting', { count: waiting.length })}</p>
        {waiting.length > 1 && (
          <Button size="small" onPress={all}>
            {t('stage.release-all', { count: waiting.length })}
          </Button>
        )}
      </div>
      <ul className={styles.cards}>
        {[...waiting, ...cards.filter(({ isReleased }) => isReleased)].map((card) => (
          <WallCard key={card.id} card={card} />
        ))}
      </ul>
      {keptBack > 0 && <p className="meta">{t('stage.kept-back', { count: keptBack })}</p>}
    </div>
  )
}

function WallCard({ card }: { card: StagePanel['cards'][number] }) {
  const t = useText()
  const release = useCommand('stage.release')
  const takeBack = useCommand('stage.takeBack')
  const { id, text, language, shownAs, isReleased, number } = card
  const press = () => void (isReleased ? takeBack : release).run({ id })
  return (
    <li className={styles.card} data-released={isReleased || undefined}>
      <div>
        <p lang={language} dir="auto" className={styles.words}>
          {text}
        </p>
        <p className="label">
          R{number} · {shownAs ?? t('stage.no-source')}
          {isReleased && ` · ${t('stage.on-wall')}`}
        </p>
      </div>
      <Button
        size="small"
        onPress={press}
        aria-label={`${t(isReleased ? 'stage.take-back' : 'stage.release')} R${number}`}
      >
        {t(isReleased ? 'stage.take-back' : 'stage.release')}
      </Button>
    </li>
  )
}
