import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Identity } from '../place'
import type { Roster } from '../wire'
import { NameList } from './name-list'

export type Who = {
  readonly identity: Identity
  readonly organisation?: string
  readonly role?: string
  readonly forGroup?: string
}
type Way = 'list' | 'alias' | 'anonymous'

const all = ['list', 'alias', 'anonymous'] as const

/** By list, by a name of one's own or without one; for oneself or for a table: as the facilitator offers. */
export function WhoScreen({ roster, onChosen }: { roster: Roster; onChosen: (who: Who) => void }) {
  const { t } = useReading()
  const ways = all.filter((way) => roster.offers[way])
  const [way, setWay] = useState<Way>(ways[0] ?? 'anonymous')
  const [typed, setTyped] = useState<Typed>({})
  const change = (part: Typed) => setTyped({ ...typed, ...part })
  const identity = identityOf(way, typed)
  const choose = () => {
    if (identity) onChosen({ identity, ...aboutOf(way, typed) })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      <h1>{t('phone.who-title')}</h1>
      <fieldset>
        <legend class="unseen">{t('phone.who-title')}</legend>
        {ways.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
            <span>{t(`phone.who-${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {way === 'list' ? (
        <NameList
          people={roster.participants}
          chosen={typed.participantId ?? ''}
          onChoose={(participantId) => change({ participantId })}
        />
      ) : (
        <OwnLines way={way} typed={typed} onChange={change} />
      )}
      {roster.offers.group && roster.groups.length > 0 ? (
        <GroupChoice
          groups={roster.groups}
          value={typed.forGroup ?? ''}
          onChange={(forGroup) => change({ forGroup })}
        />
      ) : null}
      <button type="submit" disabled={!identity}>
        {t('phone.go-on')}
      </button>
    </form>
  )
}

type Typed = {
  readonly participantId?: string
  readonly alias?: string
  readonly organisation?: string
  readonly role?: string
  readonly forGroup?: string
}

function identityOf(way: Way, { participantId, alias = '' }: Typed): Identity | null {
  if (way === 'anonymous') return { anonymous: true }
  if (way === 'alias') return alias.trim() ? { alias: alias.trim() } : null
  return participantId ? { participantId } : null
}

/** Organisation and role are asked of those who are not on the list, so that counts stay true. */
function aboutOf(way: Way, { organisation = '', role = '', forGroup }: Typed) {
  const isListed = way === 'list'
  return {
    ...(!isListed && organisation.trim() ? { organisation: organisation.trim() } : {}),
    ...(!isListed && role.trim() ? { role: role.trim() } : {}),
    ...(forGroup ? { forGroup } : {}),
  }
}

type OwnProps = { way: Way; typed: Typed; onChange: (part: Typed) => void }

function OwnLines({ way, typed, onChange }: OwnProps) {
  const { t } = useReading()
  const { alias = '', organisation = '', role = '' } = typed
  return (
    <>
      {way === 'alias' ? (
        <Line
          id="alias"
          label={t('phone.alias')}
          value={alias}
          onChange={(value) => onChange({ alias: value })}
        />
      ) : null}
      <Line
        id="organisation"
        label={t('phone.organisation')}
        value={organisation}
        onChange={(value) => onChange({ organisation: value })}
      />
      <Line
        id="role"
        label={t('phone.role')}
        value={role}
        onChange={(value) => onChange({ role: value })}
      />
    </>
  )
}

type GroupProps = {
  groups: Roster['groups']
  value: string
  onChange: (forGroup: string) => void
}

function GroupChoice({ groups, value, onChange }: GroupProps) {
  const { t } = useReading()
  return (
    <>
      <label for="group">{t('phone.group')}</label>
      <select id="group" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('phone.group-none')}</option>
        {groups.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </>
  )
}

type LineProps = { id: string; label: string; value: string; onChange: (value: string) => void }

function Line({ id, label, value, onChange }: LineProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={200}
        autocomplete="off"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </>
  )
}
