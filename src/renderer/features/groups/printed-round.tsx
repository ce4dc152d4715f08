import type { GroupRound } from '../../../shared/contract/groups'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useDates } from '../../app/text'
import { Printed } from '../../ui/printed'
import styles from './groups.module.css'

type Props = {
  session: Session
  round: GroupRound
  people: ReadonlyMap<string, Participant>
  onDone: () => void
}

/** For the wall by the door: tables large, names below. */
export function PrintedRound({ session, round, people, onDone }: Props) {
  const dates = useDates()
  return (
    <Printed title={`${session.title}, ${round.title}`} onDone={onDone}>
      <article className={styles.printed} lang={session.languages[0]}>
        <h1>{round.title}</h1>
        <p>
          {[session.title, session.startsOn && dates.day(session.startsOn)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div className={styles.printedGroups}>
          {round.groups.map((group) => (
            <section key={group.id}>
              <h2>{group.name}</h2>
              <ul>
                {group.members.map((id) => (
                  <li key={id}>
                    {people.get(id)?.name} <span>{people.get(id)?.organisation}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </article>
    </Printed>
  )
}
