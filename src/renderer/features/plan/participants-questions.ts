// Who each row of the list is: somebody known, an earlier row, or another person.
import { useDeferredValue, useState } from 'react'
import type { Candidate } from '../../../shared/contract/participants'
import type { SessionId } from '../../../shared/contract/primitives'
import type { PastedPerson } from '../../../shared/domain/pasted-people'
import { type InputAt, useRead } from '../../app/host'
import { shownName } from './participants-paste'

/** 'another', or which of the candidates. */
export type Answer = 'another' | `${number}`
export type Question = {
  readonly row: number
  readonly person: PastedPerson
  readonly candidates: readonly Candidate[]
  readonly answer: Answer
}
export type Questions = {
  readonly all: readonly Question[]
  /** True while the workspace is still being asked about the list as it stands now. */
  readonly isAsking: boolean
  readonly answer: (row: number, answer: Answer) => void
  readonly answerAll: (answer: 'another' | 'same') => void
}

const none: readonly PastedPerson[] = []

export function useQuestions(sessionId: SessionId, people: readonly PastedPerson[]): Questions {
  const asked = useDeferredValue(people, none)
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map())
  const { data = [], isFetching } = useRead(
    'participants.look',
    { sessionId, people: asked.map(lookedFor) },
    { enabled: asked.length > 0 },
  )
  const all = data.flatMap(({ row, candidates }): Question[] => {
    const person = asked[row]
    if (!person) return []
    const answer = answers.get(keyOf(row, person)) ?? usual(candidates)
    return [{ row, person, candidates, answer }]
  })
  const put = (given: readonly (readonly [string, Answer])[]) =>
    setAnswers((before) => new Map([...before, ...given]))
  return {
    all: asked.length > 0 ? all : [],
    isAsking: asked !== people || isFetching,
    answer: (row, answer) => {
      const person = asked[row]
      if (person) put([[keyOf(row, person), answer]])
    },
    answerAll: (answer) =>
      put(all.map(({ row, person }) => [keyOf(row, person), answer === 'same' ? '0' : 'another'])),
  }
}

/** The very same is offered as the same; who is only like somebody is another until it is said. */
const usual = ([best]: readonly Candidate[]): Answer =>
  best?.likeness === 'same' ? '0' : 'another'

const keyOf = (row: number, person: PastedPerson) =>
  `${row}/${shownName(person)}/${person.organisation ?? ''}`

const lookedFor = (person: PastedPerson) => ({
  name: shownName(person).slice(0, 2000),
  organisation: person.organisation,
  contact: person.contact,
})

export type NewPeople = InputAt<'participants.add'>['people']
export type Outcome = {
  readonly rows: NewPeople
  /** Names of those who take part already, and of those who stand in the list twice. */
  readonly alreadyHere: readonly string[]
  readonly repeated: readonly string[]
}

/** The list as it would be added now. */
export function answered(people: readonly PastedPerson[], questions: Questions): Outcome {
  const chosen = new Map(
    questions.all.map(({ row, candidates, answer }) => [row, candidates[Number(answer)]]),
  )
  const rows: NewPeople = []
  const alreadyHere: string[] = []
  const repeated: string[] = []
  for (const [row, person] of people.entries()) {
    const known = chosen.get(row)
    if (known && known.participantId !== null) alreadyHere.push(shownName(person))
    else if (known && known.row !== null) repeated.push(shownName(person))
    else
      rows.push({ ...person, languages: [...person.languages], personId: known?.personId ?? null })
  }
  return { rows, alreadyHere, repeated }
}
