import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Roster } from '../wire'
import { Line } from './line'

type Props = {
  people: Roster['participants']
  chosen: string
  onChoose: (participantId: string) => void
}
const shown = 8
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A few letters find one's name among hundreds; who has found it sees that one alone. */
export function NameList({ people, chosen, onChoose }: Props) {
  const { t } = useReading()
  const [typed, setTyped] = useState('')
  const isShort = people.length <= shown
  const person = isShort ? undefined : people.find(({ id }) => id === chosen)
  const wanted = plain(typed.trim())
  const found = person
    ? [person]
    : people.filter(
        ({ displayName }) => (isShort || wanted !== '') && plain(displayName).includes(wanted),
      )
  return (
    <>
      {isShort || person ? null : (
        <Line id="find" label={t('phone.who-find')} value={typed} onChange={setTyped} />
      )}
      <fieldset>
        <legend class="unseen">{t('phone.who-list')}</legend>
        {found.slice(0, shown).map(({ id, displayName }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="person"
              checked={chosen === id}
              onChange={() => onChoose(id)}
            />
            <bdi>{displayName}</bdi>
          </label>
        ))}
        <p class="help" role="status">
          {found.length === 0 && wanted !== '' ? t('phone.who-none') : ''}
          {found.length > shown ? t('phone.who-more') : ''}
        </p>
      </fieldset>
      {person ? (
        <button type="button" class="link" onClick={() => onChoose('')}>
          {t('phone.who-other')}
        </button>
      ) : null}
    </>
  )
}
