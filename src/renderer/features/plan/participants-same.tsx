import { useState } from 'react'
import type { Candidate } from '../../../shared/contract/participants'
import type { PastedEntry } from '../../../shared/domain/pasted-people'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { RadioGroup } from '../../ui/radio-group'
import { shownName } from './participants-paste'
import type { Answer, Question, Questions } from './participants-questions'
import styles from './participants-paste.module.css'

/** As many at a time as one reads. */
const step = 20

type Props = { questions: Questions; entries: readonly PastedEntry[] }

/** Names that are, or nearly are, those of people one has: the one who adds says who is who. */
export function SamePersonQuestions({ questions, entries }: Props) {
  const t = useText()
  const [most, setMost] = useState(step)
  const { all, answer, answerAll } = questions
  if (all.length === 0) return null
  const lines = entries.filter(({ person }) => person !== null).map(({ line }) => line)
  const shown = all.slice(0, most)
  return (
    <section className={styles.questions}>
      <header className={styles.questionsHead}>
        <h3>{t('participants.same-question', { count: all.length })}</h3>
        {all.length > 2 && (
          <div className={styles.bulk}>
            <Button size="small" onPress={() => answerAll('same')}>
              {t('participants.all-same')}
            </Button>
            <Button size="small" onPress={() => answerAll('another')}>
              {t('participants.all-another')}
            </Button>
          </div>
        )}
      </header>
      <p className="label">{t('participants.same-help')}</p>
      <ul className={styles.cards}>
        {shown.map((question) => (
          <li key={question.row} className={styles.card}>
            <SamePersonQuestion question={question} lines={lines} onAnswer={answer} />
          </li>
        ))}
      </ul>
      {all.length > most && (
        <Button size="small" onPress={() => setMost(most + step)}>
          {t('participants.more-questions', { count: all.length - most })}
        </Button>
      )}
    </section>
  )
}

type QuestionProps = {
  question: Question
  lines: readonly number[]
  onAnswer: (row: number, answer: Answer) => void
}

function SamePersonQuestion({ question, lines, onAnswer }: QuestionProps) {
  const t = useText()
  const { row, person, candidates, answer } = question
  const whereIs = (candidate: Candidate) => {
    if (candidate.row !== null)
      return t('participants.candidate.row', { line: lines[candidate.row] ?? 0 })
    return t(
      candidate.participantId === null
        ? 'participants.candidate.known'
        : 'participants.candidate.here',
    )
  }
  const about = (parts: readonly (string | null)[]) => parts.filter((part) => part).join(', ')
  return (
    <RadioGroup<Answer>
      label={t('participants.row-is', {
        line: lines[row] ?? 0,
        name: about([shownName(person), person.organisation, person.role]),
      })}
      options={[
        ...candidates.map((candidate, at) => ({
          id: `${at}` as const,
          label: t('participants.same-as', {
            name: about([candidate.name, candidate.organisation, candidate.role]),
          }),
          description: whereIs(candidate),
        })),
        { id: 'another' as const, label: t('participants.another') },
      ]}
      value={answer}
      onChange={(next) => onAnswer(row, next)}
    />
  )
}
