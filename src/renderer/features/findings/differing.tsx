import { useId, useState } from 'react'
import type { DifferingView, Finding } from '../../../shared/contract/findings'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { shortened } from '../../../shared/domain/text'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Buttons } from '../../ui/page'
import { openFinding } from './current-finding'
import styles from './differing.module.css'

/** Who sees it otherwise, one at a time, why that is thought, and what to do with it. */
export function Differing({ finding }: { finding: Finding }) {
  const t = useText()
  const id = useId()
  const isReadOnly = useIsReadOnly()
  const [place, setPlace] = useState(0)
  const { differing } = finding
  const view = differing[Math.min(place, differing.length - 1)]
  if (!view) return null
  return (
    <section className={styles.differing} aria-labelledby={id}>
      <h3 id={id}>{t('findings.differs')}</h3>
      <p>
        <span className={styles.number}>R{view.number}</span>{' '}
        <q lang={view.language ?? undefined}>{spokenWords(view)}</q>
      </p>
      <p className={styles.because}>
        {t('findings.differs.because', {
          polarity: view.polarity,
          theme: view.theme,
          where: view.isEvidence ? 'here' : 'elsewhere',
        })}
      </p>
      {!isReadOnly && <Answers finding={finding} view={view} />}
      {differing.length > 1 && (
        <Button tone="plain" size="small" onPress={() => setPlace((place + 1) % differing.length)}>
          {t('findings.differs.next', { count: differing.length - 1 })}
        </Button>
      )}
    </section>
  )
}

function Answers({ finding, view }: { finding: Finding; view: DifferingView }) {
  const t = useText()
  const { run: keep } = useCommand('findings.keepDiffering')
  const { run: dismiss } = useCommand('findings.dismissDiffering')
  const { reflectionId, number } = view
  const keepIt = async () => {
    const text = oneSentence(spokenWords(view))
    const done = t('findings.differs.kept', { number })
    const outcome = await keep({ id: finding.id, reflectionId, text }, { done })
    if (outcome.ok) openFinding(finding.sessionId, outcome.value.id)
  }
  const dismissed = t('findings.differs.dismissed', { number })
  return (
    <>
      <p>{t('findings.differs.question')}</p>
      <Buttons>
        <Button size="small" onPress={() => void keepIt()}>
          {t('findings.differs.keep')}
        </Button>
        <Button
          size="small"
          tone="plain"
          onPress={() => void dismiss({ id: finding.id, reflectionId }, { done: dismissed })}
        >
          {t('findings.differs.dismiss')}
        </Button>
      </Buttons>
    </>
  )
}

/** What was said begins the finding; the facilitator writes on from there. */
function oneSentence(words: string): string {
  const [first = ''] = words.replace(/\s+/gu, ' ').split(/(?<=[.!?…])\s/u)
  return shortened(first, 300)
}
