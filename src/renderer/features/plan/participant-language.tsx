import type { Participant } from '../../../shared/contract/participants'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { type Choice, ChoiceMenu } from './choice-menu'
import { standalone } from './standalone'
import { useHeld } from '../../ui/use-held'

/** The language somebody takes part in: one of the session's, or what the list said. */
export function LanguageCell({ participant }: { participant: Participant }) {
  const t = useText()
  const dates = useDates()
  const { run } = useCommand('participants.update')
  const { id, sessionId, name, language } = participant
  const { data: session } = useRead('sessions.get', { id: sessionId })
  const [value, choose] = useHeld<string>(language ?? '', (next) =>
    run({ id, change: { language: next === '' ? null : next } }),
  )
  const tags = new Set([...(session?.languages ?? []), ...(language === null ? [] : [language])])
  const choices: readonly Choice<string>[] = [
    { id: '', label: t('participants.language-unknown') },
    ...[...tags].map((tag) => ({ id: tag, label: standalone(dates.language(tag)) })),
  ]
  return (
    <ChoiceMenu
      label={t('participants.language-of', { name })}
      choices={choices}
      value={value}
      onChange={choose}
      isMuted={value === ''}
    />
  )
}
