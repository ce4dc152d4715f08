import type { StageState } from '../../shared/contract/stage'
import { Clock } from './clock'
import { Pages } from './pages'
import { Spoken } from './said'
import styles from './stage.module.css'

export function GroupsView({ state, ahead }: { state: StageState; ahead: number }) {
  const { groups, clock } = state
  return (
    <div className={styles.list}>
      <h1 className={styles.head} dir="auto" data-required>
        {groups && groups.title !== '' ? groups.title : <Spoken id="stage.view-groups" />}
      </h1>
      {groups && groups.groups.length > 0 ? (
        <Pages items={groups.groups} content={JSON.stringify(groups)}>
          {(shown, size) => (
            <ul className={styles.groups} data-size={size} data-fit>
              {shown.map(({ name, members }) => (
                <li key={name} className={styles.group} data-required>
                  <h2 dir="auto">{name}</h2>
                  <ul>
                    {members.map((member, index) => (
                      <li key={index} dir="auto">
                        {member}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )}
        </Pages>
      ) : (
        <p className={styles.quiet}>
          <Spoken id="stage.no-groups" />
        </p>
      )}
      {clock && (
        <footer className={styles.foot}>
          <Clock clock={clock} ahead={ahead} />
        </footer>
      )}
    </div>
  )
}
