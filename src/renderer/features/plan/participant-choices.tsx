import { useState } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import { useCommand } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { type Choice, ChoiceMenu } from './choice-menu'
import { ConsentQuestion } from './consent-question'
import { useHeld } from '../../ui/use-held'

const parts = ['host', 'reviewer', 'guest', 'facilitator'] as const
const attendances = ['invited', 'present', 'absent'] as const
const audiences = ['count', 'participants', 'funder', 'public'] as const
const attributions = ['named', 'role', 'organisation', 'anonymous'] as const

type ConsentField = 'audience' | 'attribution'
type CellProps = { participant: Participant }

export function PartCell({ participant }: CellProps) {
  const t = useText()
  const { run } = useCommand('participants.update')
  const { id, name, part } = participant
  const [value, choose] = useHeld<string>(part, (next) =>
    run({ id, change: { part: next as typeof part } }),
  )
  return (
    <ChoiceMenu
      label={t('participants.part-of', { name })}
      choices={parts.map((one) => ({ id: one, label: t(`plan.part.${one}`) }))}
      value={value}
      onChange={choose}
      isMuted={value === 'guest'}
    />
  )
}

/** Present, and since when. */
export function AttendanceCell({ participant, timeZone }: CellProps & { timeZone: string }) {
  const t = useText()
  const dates = useDates()
  const { run } = useCommand('participants.update')
  const { id, name, attendance, arrivedAt } = participant
  const [value, choose] = useHeld<string>(attendance, (next) =>
    run({ id, change: { attendance: next as typeof attendance } }),
  )
  return (
    <ChoiceMenu
      label={t('participants.attendance-of', { name })}
      choices={attendances.map((one) => ({ id: one, label: t(`plan.attendance.${one}`) }))}
      value={value}
      onChange={choose}
      isMuted={value === 'invited'}
      {...(arrivedAt && value === 'present' ? { note: dates.time(arrivedAt, timeZone) } : {})}
    />
  )
}

/** Who may read somebody's words and how they are signed. Asks what becomes of words already said. */
export function ConsentCell(props: { participant: Participant; field: ConsentField }) {
  const { participant, field } = props
  const t = useText()
  const { run } = useCommand('participants.update')
  const [pending, setPending] = useState<string | null>(null)
  const send = (value: string, toAll: boolean) =>
    run({ id: participant.id, change: { [field]: value, applyConsentToAll: toAll } })
  const [value, choose] = useHeld<string>(participant[field], (next) => send(next, false))
  const choices: readonly Choice<string>[] =
    field === 'audience'
      ? audiences.map((id) => ({
          id,
          label: t(`plan.audience.${id}`),
          detail: t(`plan.audience.${id}.help`),
        }))
      : attributions.map((id) => ({
          id,
          label: t(`plan.attribution.${id}`),
          detail: t(`plan.attribution.${id}.help`),
        }))
  const chosen = choices.find(({ id }) => id === pending)?.label ?? ''
  return (
    <>
      <ChoiceMenu
        label={t(`participants.${field}-of`, { name: participant.name })}
        choices={choices}
        value={value}
        onChange={(next) => (participant.reflections > 0 ? setPending(next) : choose(next))}
        isMuted={value === 'count' || value === 'anonymous'}
      />
      {pending !== null && (
        <ConsentQuestion
          participant={participant}
          question={t(`plan.consent.${field}`, { name: participant.name, chosen })}
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
