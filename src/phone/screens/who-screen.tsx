import { useState } from 'preact/hooks'
import { areInitials, initialsOf } from '../../shared/domain/initials'
import { useReading } from '../context'
import type { Identity } from '../place'
import type { Roster } from '../wire'
import { GroupChoice } from './group-choice'
import { Line } from './line'
import { NameList } from './name-list'
import { Title } from './title'

export type Who = {
  readonly identity: Identity
  readonly organisation?: string
  readonly role?: string
  readonly forGroup?: string
  readonly groupName?: string
}
type Way = 'list' | 'alias' | 'anonymous'
type Props = { roster: Roster; onChosen: (who: Who) => void; onBackIn: () => void }

const all = ['list', 'alias', 'anonymous'] as const

/** By list, by a name of one's own or without one; for oneself or for a table: as the facilitator offers. */
export function WhoScreen({ roster, onChosen, onBackIn }: Props) {
  const { t } = useReading()
  const ways = all.filter((way) => roster.offers[way])
  const [way, setWay] = useState<Way>(ways[0] ?? 'anonymous')
  const [typed, setTyped] = useState<Typed>({})
  const change = (part: Typed) => setTyped({ ...typed, ...part })
  const identity = identityOf(way, typed)
  const group = roster.groups.find(({ id }) => id === typed.forGroup)
  const choose = () => {
    if (!identity) return
    const forGroup = group ? { forGroup: group.id, groupName: group.name } : {}
    onChosen({ identity, ...aboutOf(way, typed), ...forGroup })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      <Title>{t('phone.who-title')}</Title>
      {ways.length > 1 ? (
        <fieldset>
          <legend class="unseen">{t('phone.who-title')}</legend>
          {ways.map((each) => (
            <label key={each} class="choice">
              <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
              <span>{t(`phone.who-${each}`)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {way === 'list' ? (
        <Listed roster={roster} typed={typed} onChange={change} />
      ) : (
        <OwnLines way={way} typed={typed} onChange={change} />
      )}
      {roster.offers.group && roster.groups.length > 0 ? (
        <GroupChoice
          label={t('phone.group')}
          nobody={t('phone.group-none')}
          groups={roster.groups}
          value={typed.forGroup ?? ''}
          onChange={(forGroup) => change({ forGroup })}
        />
      ) : null}
      <button type="submit" disabled={!identity}>
        {t('phone.go-on')}
      </button>
      <button type="button" class="link" onClick={onBackIn}>
        {t('phone.back-in')}
      </button>
    </form>
  )
}

type Typed = {
  readonly participantId?: string
  readonly initials?: string
  readonly alias?: string
  readonly organisation?: string
  readonly role?: string
  readonly forGroup?: string
}

function identityOf(way: Way, { participantId, initials = '', alias = '' }: Typed) {
  if (way === 'anonymous') return { anonymous: true } as const
  if (way === 'alias') return alias.trim() ? { alias: alias.trim() } : null
  if (!participantId) return null
  return { participantId, ...(initials.trim() ? { initials: initials.trim() } : {}) }
}

/** Organisation and role are asked of those who are not on the list, so that counts stay true. */
function aboutOf(way: Way, { organisation = '', role = '' }: Typed) {
  if (way === 'list') return {}
  return {
    ...(organisation.trim() ? { organisation: organisation.trim() } : {}),
    ...(role.trim() ? { role: role.trim() } : {}),
  }
}

type ListedProps = { roster: Roster; typed: Typed; onChange: (part: Typed) => void }

function Listed({ roster, typed, onChange }: ListedProps) {
  const { t } = useReading()
  const { participantId, initials = '' } = typed
  const person = roster.participants.find(({ id }) => id === participantId)
  // A first name alone does not tell the whole initials; the laptop knows the rest.
  const isWhole = person !== undefined && initialsOf(person.displayName).length > 1
  const differ = isWhole && initials.trim().length > 1 && !areInitials(initials, person.displayName)
  return (
    <>
      <NameList
        people={roster.participants}
        chosen={participantId ?? ''}
        onChoose={(id) => onChange({ participantId: id, initials: '' })}
      />
      {person ? (
        <>
          <Line
            id="initials"
            label={t('phone.initials')}
            value={initials}
            onChange={(value) => onChange({ initials: value })}
            help={t('phone.initials-help')}
            longest={12}
          />
          <p class="problem" role="status">
            {differ ? t('phone.initials-differ', { name: person.displayName }) : ''}
          </p>
        </>
      ) : null}
    </>
  )
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
