import type { Block } from '../../../shared/contract/agenda'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea, AutosaveField } from '../../ui/autosave-field'
import { TimeField } from '../../ui/date-time-field'
import { HeldNumber, HeldSelect, HeldSwitch } from './held-fields'
import { ItemSteps } from './item-steps'
import { ItemTools } from './item-tools'
import { useHeld } from '../../ui/use-held'
import styles from './programme-section.module.css'

const modes = ['plenary', 'tables', 'pairs', 'walk', 'silent'] as const

/** Everything about an item that its line has no room for. */
export function ItemDetail({ block }: { block: Block }) {
  const t = useText()
  const save = useSave('agenda.update')
  const { id } = block
  return (
    <div className={styles.detail}>
      <AutosaveArea
        label={t('plan.item.description')}
        description={t('plan.item.description-help')}
        value={block.description}
        save={(description) => save({ id, change: { description } })}
      />
      <ItemTimes block={block} />
      <ItemWays block={block} />
      <ItemSteps block={block} />
      <ItemTools block={block} />
      <div className={styles.pair}>
        <AutosaveArea
          label={t('plan.item.materials')}
          value={block.materials}
          save={(materials) => save({ id, change: { materials } })}
        />
        <AutosaveArea
          label={t('plan.item.notes')}
          value={block.notes}
          save={(notes) => save({ id, change: { notes } })}
        />
      </div>
    </div>
  )
}

function ItemWays({ block }: { block: Block }) {
  const t = useText()
  const save = useSave('agenda.update')
  const { run } = useCommand('agenda.update')
  const { id } = block
  return (
    <div className={styles.pair}>
      <AutosaveField
        label={t('plan.item.lead')}
        value={block.lead}
        save={(lead) => save({ id, change: { lead } })}
      />
      <HeldSelect
        label={t('plan.item.mode')}
        options={modes.map((mode) => ({ id: mode, label: t(`plan.mode.${mode}`) }))}
        value={block.mode}
        save={(mode) => run({ id, change: { mode } })}
        isDisabled={block.isBreak}
      />
      <AutosaveField
        label={t('plan.item.place')}
        value={block.place}
        save={(place) => save({ id, change: { place } })}
      />
    </div>
  )
}

function ItemTimes({ block }: { block: Block }) {
  const t = useText()
  const { run } = useCommand('agenda.update')
  const { id } = block
  const [pin, choosePin] = useHeld(block.pinTime, (pinTime) => run({ id, change: { pinTime } }))
  return (
    <div className={styles.times}>
      <HeldNumber
        label={t('plan.item.min-minutes')}
        unit={t('common.minutes-unit')}
        minValue={1}
        maxValue={block.minutes}
        mayBeEmpty
        value={block.minMinutes}
        save={(minMinutes) => run({ id, change: { minMinutes } })}
      />
      <TimeField label={t('plan.item.pin')} value={pin} onChange={choosePin} />
      <HeldSwitch
        value={block.isBreak}
        save={(isBreak) => run({ id, change: { isBreak } })}
        description={t('plan.item.break-help')}
      >
        {t('plan.item.break')}
      </HeldSwitch>
      <HeldSwitch
        value={block.isProtected}
        save={(isProtected) => run({ id, change: { isProtected } })}
        description={t('plan.item.protected-help')}
      >
        {t('plan.item.protected')}
      </HeldSwitch>
      <HeldSwitch
        value={block.parallel}
        save={(parallel) => run({ id, change: { parallel } })}
        description={t('plan.item.parallel-help')}
      >
        {t('plan.item.parallel')}
      </HeldSwitch>
    </div>
  )
}
