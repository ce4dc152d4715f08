import type { StageQuestion, StageState } from '../../shared/contract/stage'
import { Clock, Speaker } from './clock'
import { Fit } from './fit'
import { RoomSign } from './room-sign'
import { Said, Spoken } from './said'
import { useTurning } from './use-turning'
import styles from './stage.module.css'

type Scene = { state: StageState; ahead: number }
type Step = {
  size: 1 | 2 | 3 | 4 | 5
  room: 'full' | 'line' | 'none'
  rest: boolean
  turns?: boolean
}

// Smaller words first, then fewer things; at last one language after the other, as long as each other.
const steps: readonly Step[] = [
  { size: 5, room: 'full', rest: true },
  { size: 4, room: 'full', rest: true },
  { size: 3, room: 'full', rest: true },
  { size: 2, room: 'full', rest: true },
  { size: 2, room: 'full', rest: false },
  { size: 1, room: 'full', rest: false },
  { size: 1, room: 'line', rest: false },
  { size: 1, room: 'none', rest: false },
  { size: 2, room: 'full', rest: false, turns: true },
  { size: 1, room: 'full', rest: false, turns: true },
  { size: 1, room: 'none', rest: false, turns: true },
]

export function QuestionView({ state, ahead }: Scene) {
  const { question } = state
  const { turn } = useTurning()
  if (!question) return <Waiting state={state} ahead={ahead} />
  const content = JSON.stringify([
    question.text,
    question.secondText,
    state.room,
    state.clock?.title,
  ])
  return (
    <Fit steps={steps.length} content={content}>
      {(index) => {
        const step = steps[index] ?? steps[0]
        return step && <Question {...{ state, ahead, question, step, turn }} />
      }}
    </Fit>
  )
}

type QuestionProps = Scene & { question: StageQuestion; step: Step; turn: number }

function Question({ state, ahead, question, step, turn }: QuestionProps) {
  const page = turn % question.text.length
  const only = <Words,>(words: readonly Words[]) =>
    step.turns ? words.slice(page, page + 1) : [...words]
  const { clock, room } = state
  return (
    <div className={styles.question} data-room={room ? step.room : 'none'}>
      {step.rest && clock && <ItemTitle state={state} />}
      <h1 className={styles.asked} data-size={step.size} data-fit aria-live="polite" data-required>
        <Said words={only(question.text)} />
        {question.secondText.length > 0 && <Said words={only(question.secondText)} />}
      </h1>
      {room && step.room !== 'none' && <RoomSign room={room} size={step.room} />}
      <footer className={styles.foot} data-fit>
        {clock && <Clock clock={clock} ahead={ahead} />}
        {step.rest && <Answered question={question} />}
        {clock?.speaker && <Speaker clock={clock} ahead={ahead} />}
      </footer>
    </div>
  )
}

export function ItemTitle({ state: { clock } }: { state: StageState }) {
  if (!clock) return null
  return (
    <p className={styles.item} data-fit>
      <span className={styles.itemWords}>
        <Said words={clock.title} />
      </span>
      {clock.step !== null && <bdi>{clock.step}</bdi>}
    </p>
  )
}

function Answered({ question: { answered, others, present } }: { question: StageQuestion }) {
  return (
    <p className={styles.answered}>
      {answered === 0 ? (
        <Spoken id="stage.answers" values={{ count: others }} />
      ) : (
        <Spoken id="stage.answered" values={{ answered, present, others }} />
      )}
    </p>
  )
}

function Waiting({ state, ahead }: Scene) {
  return (
    <div className={styles.question} data-room={state.room ? 'full' : 'none'}>
      <h1 className={styles.asked} data-size={3} data-fit data-required>
        <Spoken id="stage.no-question" />
      </h1>
      {state.room && <RoomSign room={state.room} size="full" />}
      <footer className={styles.foot}>
        {state.clock && <Clock clock={state.clock} ahead={ahead} />}
      </footer>
    </div>
  )
}
