import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Roster } from '../wire'

type Props = {
  people: Roster['participants']
  chosen: string
  onChoose: (participantId: string) => void
}
const shown = 8
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A few letters find one's name among hundreds. */
export function NameList({ people, chosen, onChoose }: Props) {
  const { t } = useReading()
  const [typed, setTyped] = useState('')
  const found = people.filter(({ displayName }) => plain(displayName).includes(plain(typed.trim())))
  const isShort = people.length <= shown
  return (
    <>
      {isShort ? null : (
        <>
          <label for="find">{t('phone.who-find')}</label>
          <input
            id="find"
            value={typed}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      )}
      <fieldset>
        <legend class="unseen">{t('phone.who-list')}</legend>
        {found.slice(0, shown).map((person) => (
          <label key={person.id} class="choice">
            <input
              type="radio"
              name="person"
              checked={chosen === person.id}
              onChange={() => onChoose(person.id)}
            />
            <bdi>{person.displayName}</bdi>
          </label>
        ))}
        {found.length === 0 ? <p class="help">{t('phone.who-none')}</p> : null}
      </fieldset>
    </>
  )
}
