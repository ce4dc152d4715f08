import { BilingualFit, MethodPurpose, type MethodCard } from '../../../shared/domain/toolkit-cards'
import { useSave } from '../../app/host'
import { useText } from '../../app/text'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import { LocalField } from './local-field'
import { OwnQuestions } from './own-questions'
import { OwnSteps } from './own-steps'
import styles from './toolkit.module.css'

export type Change = (change: Partial<MethodCard>) => Promise<string | null>
type PartProps = { card: MethodCard; change: Change }

/** One's own card, written where it is read; every field saves itself. */
export function OwnMethodForm({ card }: { card: MethodCard }) {
  const t = useText()
  const save = useSave('toolkit.changeMethod')
  const change: Change = (part) => save({ key: card.key, change: part })
  return (
    <div className={styles.ownForm}>
      <LocalField
        label={t('toolkit.name')}
        value={card.name}
        save={(name) => change(name ? { name } : {})}
      />
      <LocalField
        label={t('toolkit.what-it-does')}
        isLong
        value={card.purpose}
        save={(purpose) => change(purpose ? { purpose } : {})}
      />
      <LocalField
        label={t('toolkit.use')}
        isLong
        value={card.use}
        save={(use) => change(use ? { use } : {})}
      />
      <LocalField
        label={t('toolkit.avoid')}
        isLong
        mayBeEmpty
        value={card.avoid}
        save={(avoid) => change({ avoid })}
      />
      <Choices card={card} change={change} />
      <Figures card={card} change={change} />
      <OwnSteps card={card} change={change} />
      <LocalField
        label={t('toolkit.materials')}
        isLong
        value={card.materials}
        save={(materials) => change(materials ? { materials } : {})}
      />
      <OwnQuestions card={card} change={change} />
      <LocalField
        label={t('toolkit.credit')}
        value={card.credit}
        save={(credit) => change(credit ? { credit } : {})}
      />
      <LocalField
        label={t('toolkit.licence')}
        value={card.licence}
        save={(licence) => change(licence ? { licence } : {})}
      />
    </div>
  )
}

const modes = ['plenary', 'tables', 'pairs', 'walk', 'silent'] as const

function Choices({ card, change }: PartProps) {
  const t = useText()
  const { bilingual } = card
  return (
    <div className={styles.pair}>
      <Select
        label={t('toolkit.purpose')}
        options={MethodPurpose.options.map((id) => ({ id, label: t(`toolkit.purpose.${id}`) }))}
        value={card.purposes[0] ?? null}
        onChange={(purpose) =>
          void change({
            purposes: [purpose, ...card.purposes.filter((one) => one !== purpose)].slice(0, 3),
          })
        }
      />
      <Select
        label={t('toolkit.mode')}
        options={modes.map((id) => ({ id, label: t(`plan.mode.${id}`) }))}
        value={card.mode}
        onChange={(mode) => void change({ mode })}
      />
      <Select
        label={t('toolkit.bilingual')}
        options={BilingualFit.options.map((id) => ({ id, label: t(`toolkit.fit.${id}`) }))}
        value={bilingual.fit}
        onChange={(fit) => void change({ bilingual: { ...bilingual, fit } })}
      />
      <Select
        label={t('toolkit.remote')}
        options={(['yes', 'changed', 'partly', 'no'] as const).map((id) => ({
          id,
          label: t(`toolkit.remote.${id}`),
        }))}
        value={card.remote.fit}
        onChange={(fit) => void change({ remote: { ...card.remote, fit } })}
      />
    </div>
  )
}

/** People, and how the minutes follow them: so many at least and at most, so many more for each person. */
function Figures({ card, change }: PartProps) {
  const t = useText()
  const { groupMin, groupMax, range, timeRule, minutes } = card
  const number = (
    label: string,
    value: number,
    write: (next: number) => Partial<MethodCard>,
    most = 1440,
    least = 1,
  ) => (
    <NumberField
      label={label}
      compact
      minValue={least}
      maxValue={most}
      value={value}
      onChange={(next) => Number.isNaN(next) || void change(write(next))}
    />
  )
  const perPerson = (next: number) => ({
    timeRule: { ...timeRule, perPerson: next, fixed: Math.max(0, minutes - next * groupMin) },
  })
  return (
    <div className={styles.figures}>
      {number(
        t('toolkit.people-from'),
        groupMin,
        (next) => ({ groupMin: next, groupMax: Math.max(next, groupMax) }),
        10_000,
      )}
      {number(
        t('toolkit.people-to'),
        groupMax,
        (next) => ({ groupMax: next, groupMin: Math.min(next, groupMin) }),
        10_000,
      )}
      {number(t('toolkit.least'), range.min, (next) => ({
        range: { min: next, max: Math.max(next, range.max) },
      }))}
      {number(t('toolkit.most'), range.max, (next) => ({
        range: { max: next, min: Math.min(next, range.min) },
      }))}
      {number(t('toolkit.per-person'), timeRule.perPerson, perPerson, 60, 0)}
    </div>
  )
}
