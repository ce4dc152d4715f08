import type { AlikeGroup, AlikeMember } from '../../../shared/contract/alike'
import type { SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { MarkedText } from '../../ui/marked-text'
import type { LooksAlikeProps } from './looks-alike'
import styles from './alike.module.css'

type Props = { sessionId: SessionId; group: AlikeGroup; onShow: LooksAlikeProps['onShow'] }

const quoted = 5

/** Why these: the words they share, marked where they stand. */
export function AlikeReason({ sessionId, group, onShow }: Props) {
  const t = useText()
  const { signature, ids } = group
  const members = useRead('alike.members', { sessionId, signature }).data ?? []
  return (
    <div className={styles.reason}>
      <p className="meta">{t('alike.reason')}</p>
      <ul className={styles.quotes}>
        {members.slice(0, quoted).map((member) => (
          <li key={member.id} className={styles.quote}>
            <Words {...member} words={member.text} marks={member.spans} />
            <Words {...member} words={member.secondText} marks={member.secondSpans} />
            <span className={styles.number}>R{member.number}</span>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        aria-label={t('alike.show-of', { count: ids.length, name: group.words.join(', ') })}
        onPress={() => onShow(ids)}
      >
        {t('alike.show', { count: ids.length })}
      </Button>
    </div>
  )
}

type WordsProps = { words: string; marks: AlikeMember['spans']; language: string | null }

function Words({ words, marks, language }: WordsProps) {
  if (words === '') return null
  const each = marks.map(([start, end]) => ({
    id: String(start),
    start,
    end,
    colour: 0,
    label: '',
  }))
  return <MarkedText text={words} marks={each} language={language} />
}
