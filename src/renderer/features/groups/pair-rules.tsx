import { useMemo, useState } from 'react'
import type { PairRule } from '../../../shared/contract/groups'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { ComboBox } from '../../ui/combo-box'
import { Toggle } from '../../ui/toggle'
import styles from './groups.module.css'

type Props = {
  session: Session
  people: readonly Participant[]
  peopleById: ReadonlyMap<string, Participant>
  rules: readonly PairRule[]
}

/** Two who are to sit together, two who are not: before every other wish. */
export function PairRules({ session, people, peopleById, rules }: Props) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const remove = useCommand('groups.removeRule')
  const name = (id: string) => peopleById.get(id)?.name ?? ''
  return (
    <section className={styles.rules} aria-label={t('groups.pairs')}>
      <h3>{t('groups.pairs')}</h3>
      {rules.length > 0 && (
        <ul className={styles.ruleList}>
          {rules.map(({ id, firstId, secondId, rule }) => (
            <li key={id}>
              <Chip
                tone={rule === 'apart' ? 'brass' : 'sea'}
                {...(isReadOnly
                  ? {}
                  : {
                      onRemove: () => void remove.run({ id }, { done: t('groups.pair-removed') }),
                    })}
              >
                {t(`groups.pair.${rule}`, { first: name(firstId), second: name(secondId) })}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && people.length > 1 && <AddRule session={session} people={people} />}
    </section>
  )
}

function AddRule({ session, people }: { session: Session; people: readonly Participant[] }) {
  const t = useText()
  const set = useCommand('groups.setRule')
  const [firstId, setFirst] = useState<Participant['id'] | null>(null)
  const [secondId, setSecond] = useState<Participant['id'] | null>(null)
  const [rule, setRule] = useState<PairRule['rule']>('apart')
  const options = useMemo(
    () =>
      people.map(({ id, name, organisation }) => ({
        id,
        label: name,
        ...(organisation === null ? {} : { detail: organisation }),
      })),
    [people],
  )
  const others = useMemo(() => options.filter(({ id }) => id !== firstId), [options, firstId])
  const add = async () => {
    if (firstId === null || secondId === null) return
    const outcome = await set.run({ sessionId: session.id, firstId, secondId, rule })
    if (outcome.ok) setSecond(null)
  }
  return (
    <div className={styles.addRule}>
      <ComboBox
        label={t('groups.pair-first')}
        options={options}
        value={firstId}
        onChange={setFirst}
      />
      <Toggle
        label={t('groups.pair-rule')}
        options={(['apart', 'together'] as const).map((id) => ({
          id,
          label: t(`groups.pair-rule.${id}`),
        }))}
        value={rule}
        onChange={setRule}
      />
      <ComboBox
        key={secondId === null ? 'free' : 'chosen'}
        label={t('groups.pair-second')}
        options={others}
        value={secondId}
        onChange={setSecond}
      />
      <Button
        isDisabled={firstId === null || secondId === null || set.isRunning}
        onPress={() => void add()}
      >
        {t('groups.pair-add')}
      </Button>
    </div>
  )
}
