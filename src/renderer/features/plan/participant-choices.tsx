import { useState } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { type Choice, ChoiceMenu } from './choice-menu'
import { ConsentQuestion } from './consent-question'
import { useHeld } from '../../ui/use-held'

const parts = ['host', 'reviewer', 'guest', 'facilitator'] as const
const attendances = ['invited', 'present', 'absent'] as const
const audiences = ['count', 'participants', 'funder', 'public'] as const
const attributions = ['named', 'role', 'organisation', 'anonymous'] as const

type PlainField = 'part' | 'attendance'
type ConsentField = 'audience' | 'attribution'

export function PlainChoiceCell(props: { participant: Participant; field: PlainField }) {
  const { participant, field } = props
  const t = useText()
  const { run } = useCommand('participants.update')
  const [value, choose] = useHeld<string>(participant[field], (next) =>
    run({ id: participant.id, change: { [field]: next } }),
  )
  const choices: readonly Choice<string>[] =
    field === 'part'
      ? parts.map((id) => ({ id, label: t(`plan.part.${id}`) }))
      : attendances.map((id) => ({ id, label: t(`plan.attendance.${id}`) }))
  return (
    <ChoiceMenu
      label={t(`plan.participants.${field}-of`, { name: participant.name })}
      choices={choices}
      value={value}
      onChange={choose}
      isMuted={value === 'invited' || value === 'guest'}
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
        label={t(`plan.participants.${field}-of`, { name: participant.name })}
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
