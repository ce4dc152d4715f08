import { useState } from 'react'
import type { Coverage, Finding } from '../../../shared/contract/findings'
import type { SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { TogglePill } from '../../ui/toggle'
import { InNone } from './in-none'
import styles from './coverage.module.css'

type Props = { sessionId: SessionId; findings: readonly Finding[] }
type Open = 'reflections' | 'learning-questions' | 'questions' | null

/** What the findings leave out, in three figures; each opens its list. */
export function CoverageSection({ sessionId, findings }: Props) {
  const t = useText()
  const [open, setOpen] = useState<Open>(null)
  const { data: coverage } = useRead('findings.coverage', { sessionId })
  if (!coverage || coverage.reflections === 0) return null
  const { reflections, inNone, learningQuestions, questions } = coverage
  const parts = [
    ['reflections', inNone.length],
    ['learning-questions', learningQuestions.length],
    ['questions', questions.length],
  ] as const
  return (
    <section className={styles.coverage} aria-label={t('findings.coverage')}>
      <div className={styles.line}>
        <p>
          {t('findings.coverage.sum', { count: reflections, cited: reflections - inNone.length })}
        </p>
        {parts.map(([part, count]) =>
          count === 0 ? (
            <p key={part} className={styles.good}>
              {t(`findings.coverage.${part}-all`)}
            </p>
          ) : (
            <TogglePill
              key={part}
              isSelected={open === part}
              onChange={(isOpen) => setOpen(isOpen ? part : null)}
            >
              {t(`findings.coverage.${part}`, { count })}
            </TogglePill>
          ),
        )}
      </div>
      {open === 'reflections' && inNone.length > 0 && (
        <InNone sessionId={sessionId} ids={inNone} findings={findings} />
      )}
      {open === 'learning-questions' && <Texts texts={learningQuestions} />}
      {open === 'questions' && <Texts texts={questions} />}
    </section>
  )
}

function Texts({ texts }: { texts: Coverage['questions'] | Coverage['learningQuestions'] }) {
  const t = useText()
  return (
    <ul className={styles.texts}>
      {texts.map((one) => (
        <li key={one.id}>
          {one.text}
          {'reflections' in one && (
            <span className="meta">
              {' '}
              · {t('findings.coverage.answers', { count: one.reflections })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
