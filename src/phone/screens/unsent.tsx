import type { Mine } from '../answer-book'
import { useReading } from '../context'
import { keptDrafts, wordsOf } from '../draft'
import type { Keep } from '../storage'
import { CopyButton } from './copy-button'

/** Everything on this phone that the laptop does not have, to take along. */
export function Unsent({ keep, owner }: { keep: Keep; owner: string }) {
  const { t } = useReading()
  const waiting = (keep.all(`${owner}:a:`) as readonly Mine[]).filter(
    ({ isWaiting, problem }) => isWaiting || problem !== null,
  )
  const texts = [
    ...waiting.map(({ answer }) => wordsOf(answer)),
    ...keptDrafts(keep, owner).map(({ making }) => wordsOf(making)),
  ].filter((text) => text.trim() !== '')
  if (texts.length === 0) return null
  return (
    <section class="card">
      <h2>{t('phone.unsent')}</h2>
      {texts.map((text, index) => (
        <p key={index} class="quote">
          {text}
        </p>
      ))}
      <CopyButton text={texts.join('\n\n')} />
    </section>
  )
}
