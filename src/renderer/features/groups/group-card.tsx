import { GripVertical } from 'lucide-react'
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  isTextDropItem,
  type DropItem,
  useDragAndDrop,
} from 'react-aria-components'
import type { GroupRound } from '../../../shared/contract/groups'
import type { Participant } from '../../../shared/contract/participants'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import styles from './groups.module.css'

type Group = Omit<GroupRound['groups'][number], 'id'> & {
  /** Null for those who sit nowhere in this round. */
  id: GroupRound['groups'][number]['id'] | null
}
type Props = {
  round: GroupRound
  group: Group
  people: ReadonlyMap<string, Participant>
  isReadOnly: boolean
}
type Move = (participantId: Participant['id'], to: Group['id']) => void

/** One table: its name and its people, who are dragged to another or sent there by name. */
export function GroupCard({ round, group, people, isReadOnly }: Props) {
  const t = useText()
  const rename = useSave('groups.rename')
  const { run } = useCommand('groups.move')
  const { id } = group
  const move: Move = (participantId, to) => void run({ roundId: round.id, participantId, to })
  return (
    <section className={styles.group} aria-label={group.name} data-left={id === null || undefined}>
      <header className={styles.groupHead}>
        {id === null || isReadOnly ? (
          <h4>{group.name}</h4>
        ) : (
          <AutosaveField
            label={t('groups.name')}
            hideLabel
            look="bare"
            value={group.name}
            save={(name) => rename({ id, name })}
          />
        )}
        <span className={`${styles.size} num`}>{group.members.length}</span>
      </header>
      <Members round={round} group={group} people={people} isReadOnly={isReadOnly} move={move} />
    </section>
  )
}

/** Somebody of this table; it takes everybody of the round but its own. */
const dragType = ({ id }: GroupRound, from: Group['id']) => `soundings-${id}-${from ?? 'left'}`

function Members({ round, group, people, isReadOnly, move }: Props & { move: Move }) {
  const t = useText()
  const type = dragType(round, group.id)
  const accepted = [...round.groups.map(({ id }) => id), null]
    .filter((id) => id !== group.id)
    .map((id) => dragType(round, id))
  const members = group.members.flatMap((id) => people.get(id) ?? [])
  const land = async (items: readonly DropItem[]) => {
    for (const item of items.filter(isTextDropItem)) {
      const from = accepted.find((each) => item.types.has(each))
      const dropped = from && people.get(await item.getText(from))
      if (dropped) move(dropped.id, group.id)
    }
  }
  const { dragAndDropHooks } = useDragAndDrop<Participant>({
    isDisabled: isReadOnly,
    getItems: (_keys, dragged) =>
      dragged.map(({ id, name }) => ({ [type]: id, 'text/plain': name })),
    acceptedDragTypes: accepted,
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => void land(items),
    onInsert: ({ items }) => void land(items),
    onItemDrop: ({ items }) => void land(items),
  })
  return (
    <GridList
      aria-label={group.name}
      items={members}
      dependencies={[round, isReadOnly]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      className={styles.members}
      renderEmptyState={() => <p className="meta">{t('groups.empty')}</p>}
    >
      {(person) => (
        <GridListItem id={person.id} textValue={person.name} className={styles.member}>
          <AriaButton
            slot="drag"
            className={styles.handle}
            aria-label={t('groups.drag', { name: person.name })}
          >
            <GripVertical aria-hidden />
          </AriaButton>
          <Seat round={round} group={group} person={person} isReadOnly={isReadOnly} move={move} />
        </GridListItem>
      )}
    </GridList>
  )
}

type SeatProps = Pick<Props, 'round' | 'group' | 'isReadOnly'> & { person: Participant; move: Move }

/** Pressed, a name says where else the person may sit. */
function Seat({ round, group, person, isReadOnly, move }: SeatProps) {
  const t = useText()
  const who = [person.name, person.organisation].filter((part) => part !== null).join(' ')
  const words = (
    <>
      <span className={styles.memberName}>{person.name}</span>{' '}
      {person.organisation !== null && <span className={styles.from}>{person.organisation}</span>}
    </>
  )
  if (isReadOnly) return <span className={styles.seat}>{words}</span>
  return (
    <Popover
      label={t('groups.move', { name: person.name })}
      trigger={
        <AriaButton className={styles.seat} aria-label={t('groups.move', { name: who })}>
          {words}
        </AriaButton>
      }
    >
      {(close) => (
        <div className={styles.moves}>
          {[...round.groups, { id: null, name: t('groups.left') }]
            .filter(({ id }) => id !== group.id)
            .map(({ id, name }) => (
              <Button
                key={id ?? 'left'}
                tone="plain"
                size="small"
                wide
                onPress={() => {
                  move(person.id, id)
                  close()
                }}
              >
                {name}
              </Button>
            ))}
        </div>
      )}
    </Popover>
  )
}
