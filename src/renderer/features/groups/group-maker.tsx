import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import type { Block } from '../../../shared/contract/agenda'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useActions } from '../../app/commands'
import { useCommand, useIsReadOnly, useProgress } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Switch } from '../../ui/checkbox'
import { InlineError } from '../../ui/message'
import { NumberField } from '../../ui/number-field'
import { ProgressBar } from '../../ui/progress-bar'
import { Select } from '../../ui/select'
import { Toggle } from '../../ui/toggle'
import { sizesOf, toInput, type Trait, traits, useWish, type Wish } from './group-wish'
import styles from './groups.module.css'

type Props = {
  session: Session
  people: readonly Participant[]
  items: readonly Block[]
  makeId: string
}

/** How large, how often and who with whom; then one press. */
export function GroupMaker({ session, people, items, makeId }: Props) {
  const t = useText()
  const [wish, setWish] = useWish(session.id)
  const isReadOnly = useIsReadOnly()
  const making = useMaking(session)
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }))
  const seated = seatedBy(wish, people)
  const again = () => {
    change({ seed: wish.seed + 1 })
    making.make({ ...wish, seed: wish.seed + 1 })
  }
  useActions(
    isReadOnly
      ? []
      : [
          {
            id: 'groups.make',
            label: t('groups.make'),
            group: t('groups.title'),
            run: () => making.make(wish),
          },
          { id: 'groups.other', label: t('groups.other'), group: t('groups.title'), run: again },
        ],
  )
  return (
    <Card as="section" aria-label={t('groups.make')}>
      <div className={styles.maker}>
        <Sizes wish={wish} change={change} items={items} />
        <Traits wish={wish} change={change} />
        <div className={styles.make}>
          {making.isRunning ? (
            <Making share={making.share} onCancel={making.cancel} />
          ) : (
            <>
              <Button
                id={makeId}
                tone="primary"
                isDisabled={isReadOnly || seated === 0}
                onPress={() => making.make(wish)}
              >
                {t('groups.make')}
              </Button>
              <Button
                icon={<Shuffle aria-hidden />}
                isDisabled={isReadOnly || seated === 0}
                onPress={again}
              >
                {t('groups.other')}
              </Button>
            </>
          )}
          <p className="meta">{t('groups.sizes', { people: seated, ...sizesOf(seated, wish) })}</p>
        </div>
        {making.error && <InlineError>{making.error}</InlineError>}
      </div>
    </Card>
  )
}

const seatedBy = ({ who, withFacilitators }: Wish, people: readonly Participant[]): number =>
  people.filter(
    ({ attendance, part }) =>
      (who === 'present' ? attendance === 'present' : attendance !== 'absent') &&
      (withFacilitators || part !== 'facilitator'),
  ).length

/** The work runs beside everything else and can be stopped; what stood before stands until it is done. */
function useMaking(session: Session) {
  const command = useCommand('groups.make')
  const stop = useCommand('groups.cancel')
  const progress = useProgress()
  const [error, setError] = useState<string | null>(null)
  const t = useText()
  const make = async (wish: Wish) => {
    if (command.isRunning) return
    setError(null)
    const outcome = await command.run(toInput(session.id, wish), {
      quiet: true,
      done: t('groups.made'),
    })
    if (!outcome.ok && outcome.error.code !== 'groups/cancelled') setError(outcome.sentence)
  }
  const share = progress?.task === 'groups.make' ? progress.done / Math.max(1, progress.total) : 0
  return {
    make: (wish: Wish) => void make(wish),
    cancel: () => void stop.run({}),
    isRunning: command.isRunning,
    share,
    error,
  }
}

function Making({ share, onCancel }: { share: number; onCancel: () => void }) {
  const t = useText()
  return (
    <div className={styles.making}>
      <ProgressBar label={t('groups.making')} value={share} max={1} />
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
    </div>
  )
}

type PartProps = { wish: Wish; change: (part: Partial<Wish>) => void }

function Sizes({ wish, change, items }: PartProps & { items: readonly Block[] }) {
  const t = useText()
  return (
    <div className={styles.fields}>
      <Toggle
        label={t('groups.by')}
        options={(['size', 'groups'] as const).map((id) => ({ id, label: t(`groups.by.${id}`) }))}
        value={wish.by}
        onChange={(by) => change({ by })}
      />
      <NumberField
        label={t(`groups.count.${wish.by}`)}
        minValue={1}
        maxValue={wish.by === 'size' ? 200 : 500}
        value={wish.count}
        onChange={(count) => Number.isNaN(count) || change({ count })}
      />
      <NumberField
        label={t('groups.rounds')}
        minValue={1}
        maxValue={20}
        value={wish.rounds}
        onChange={(rounds) => Number.isNaN(rounds) || change({ rounds })}
      />
      <Select<string>
        label={t('groups.for-item')}
        options={[
          { id: '', label: t('groups.no-item') },
          ...items
            .filter((item) => !item.isBreak)
            .map(({ id, title }) => ({ id: id as string, label: title })),
        ]}
        value={items.some(({ id }) => id === wish.blockId) ? wish.blockId : ''}
        onChange={(id) => change({ blockId: items.find((item) => item.id === id)?.id ?? null })}
      />
      <Toggle
        label={t('groups.who')}
        options={(['all', 'present'] as const).map((id) => ({ id, label: t(`groups.who.${id}`) }))}
        value={wish.who}
        onChange={(who) => change({ who })}
      />
      <Switch
        isSelected={wish.withFacilitators}
        onChange={(withFacilitators) => change({ withFacilitators })}
      >
        {t('groups.with-facilitators')}
      </Switch>
    </div>
  )
}

function Traits({ wish, change }: PartProps) {
  const t = useText()
  const set = (trait: Trait) => (rule: Wish['traits'][Trait]) =>
    change({ traits: { ...wish.traits, [trait]: rule } })
  return (
    <div className={styles.traits}>
      {traits.map((trait) => (
        <Select<Wish['traits'][Trait]>
          key={trait}
          label={t(`groups.trait.${trait}`)}
          options={(['mix', 'ignore', 'join'] as const).map((id) => ({
            id,
            label: t(`groups.rule.${id}`),
          }))}
          value={wish.traits[trait]}
          onChange={set(trait)}
        />
      ))}
    </div>
  )
}
