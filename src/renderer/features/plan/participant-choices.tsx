// What can be chosen about a participant in their row.
import { useState } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import { useDates, useText } from '../../app/text'
import { useHeld } from '../../ui/use-held'
import { ChoiceMenu } from './choice-menu'
import { ConsentQuestion } from './consent-question'
import type { ChangeParticipant } from './participant-cells'
import { standalone } from './standalone'

const parts = ['host', 'reviewer', 'guest', 'facilitator'] as const
const attendances = ['invited', 'present', 'absent'] as const
const audiences = ['count', 'participants', 'funder', 'public'] as const
const attributions = ['named', 'role', 'organisation', 'anonymous'] as const

type CellProps = { participant: Participant; change: ChangeParticipant }

export function PartCell({ participant, change }: CellProps) {
  const t = useText()
  const { id, name } = participant
  const [value, choose] = useHeld(participant.part, (part) => change(id, { part }))
  return (
    <ChoiceMenu
      label={t('participants.part-of', { name })}
      choices={() => parts.map((part) => ({ id: part, label: t(`plan.part.${part}`) }))}
      value={value}
      now={t(`plan.part.${value}`)}
      onChange={choose}
      isMuted={value === 'guest'}
    />
  )
}

/** Present, and since when. */
export function AttendanceCell(props: CellProps & { timeZone: string }) {
  const { participant, change, timeZone } = props
  const t = useText()
  const dates = useDates()
  const { id, name, arrivedAt } = participant
  const [value, choose] = useHeld(participant.attendance, (attendance) =>
    change(id, { attendance }),
  )
  return (
    <ChoiceMenu
      label={t('participants.attendance-of', { name })}
      choices={() => attendances.map((one) => ({ id: one, label: t(`plan.attendance.${one}`) }))}
      value={value}
      now={t(`plan.attendance.${value}`)}
      onChange={choose}
      isMuted={value === 'invited'}
      {...(arrivedAt && value === 'present' ? { note: dates.time(arrivedAt, timeZone) } : {})}
    />
  )
}

/** The language somebody takes part in: one of the session's, or what the list said. */
export function LanguageCell(props: CellProps & { languages: readonly string[] }) {
  const { participant, change, languages } = props
  const t = useText()
  const dates = useDates()
  const { id, name, language } = participant
  const [value, choose] = useHeld(language ?? '', (next) => change(id, { language: next || null }))
  const word = (tag: string) =>
    tag === '' ? t('participants.language-unknown') : standalone(dates.language(tag))
  const tags = () => new Set(['', ...languages, ...(language === null ? [] : [language])])
  return (
    <ChoiceMenu
      label={t('participants.language-of', { name })}
      choices={() => [...tags()].map((tag) => ({ id: tag, label: word(tag) }))}
      value={value}
      now={word(value)}
      onChange={choose}
      isMuted={value === ''}
    />
  )
}

/** Who may read somebody's words. */
export function AudienceCell({ participant, change }: CellProps) {
  const t = useText()
  const choices = () =>
    audiences.map((id) => ({
      id,
      label: t(`plan.audience.${id}`),
      detail: t(`plan.audience.${id}.help`),
    }))
  return (
    <ConsentCell
      participant={participant}
      label={t('participants.audience-of', { name: participant.name })}
      value={participant.audience}
      choices={choices}
      wordOf={(id) => t(`plan.audience.${id}`)}
      question={(chosen) => t('plan.consent.audience', { name: participant.name, chosen })}
      send={(audience, applyConsentToAll) =>
        change(participant.id, { audience, applyConsentToAll })
      }
      isMuted={(value) => value === 'count'}
    />
  )
}

/** How somebody's words are signed. */
export function AttributionCell({ participant, change }: CellProps) {
  const t = useText()
  const choices = () =>
    attributions.map((id) => ({
      id,
      label: t(`plan.attribution.${id}`),
      detail: t(`plan.attribution.${id}.help`),
    }))
  return (
    <ConsentCell
      participant={participant}
      label={t('participants.attribution-of', { name: participant.name })}
      value={participant.attribution}
      choices={choices}
      wordOf={(id) => t(`plan.attribution.${id}`)}
      question={(chosen) => t('plan.consent.attribution', { name: participant.name, chosen })}
      send={(attribution, applyConsentToAll) =>
        change(participant.id, { attribution, applyConsentToAll })
      }
      isMuted={(value) => value === 'anonymous'}
    />
  )
}

type ConsentProps<Id extends string> = {
  participant: Participant
  label: string
  value: Id
  choices: () => readonly { id: Id; label: string; detail: string }[]
  wordOf: (value: Id) => string
  question: (chosen: string) => string
  send: (value: Id, toAll: boolean) => ReturnType<ChangeParticipant>
  isMuted: (value: Id) => boolean
}

/** Asks what becomes of words already said. */
function ConsentCell<Id extends string>(props: ConsentProps<Id>) {
  const { participant, label, choices, wordOf, question, send, isMuted } = props
  const [pending, setPending] = useState<Id | null>(null)
  const [value, choose] = useHeld<Id>(props.value, (next) => send(next, false))
  return (
    <>
      <ChoiceMenu
        label={label}
        choices={choices}
        value={value}
        now={wordOf(value)}
        onChange={(next) => (participant.reflections > 0 ? setPending(next) : choose(next))}
        isMuted={isMuted(value)}
      />
      {pending !== null && (
        <ConsentQuestion
          participant={participant}
          question={question(wordOf(pending))}
          onClose={() => setPending(null)}
          onAnswer={(toAll) => {
            setPending(null)
            if (toAll) void send(pending, true)
            else choose(pending)
          }}
        />
      )}
    </>
  )
}
