import { Plus } from 'lucide-react'
import type { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import { useSave } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import { LocalField } from './local-field'
import { MoveButtons } from './move-buttons'
import styles from './toolkit.module.css'
import { useCardLanguage, useCardText } from './use-card-text'

type Item = Sequence['items'][number]
type Props = { sequence: Sequence; methods: readonly MethodCard[]; onClose: () => void }
const breakId = ' break'

/** One's own sequence: methods and breaks in order, with their minutes. */
export function SequenceForm({ sequence, methods, onClose }: Props) {
  const t = useText()
  const language = useCardLanguage()
  const save = useSave('toolkit.changeSequence')
  const change = (part: Partial<Sequence>) => save({ key: sequence.key, change: part })
  const write = (items: readonly Item[]) => void change({ items: [...items] })
  const { items } = sequence
  const [first] = methods
  const pause: Item = { kind: 'break', name: { [language]: t('toolkit.break') }, minutes: 15 }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('toolkit.own-sequence')}
      width="wide"
    >
      <div className={styles.ownForm}>
        <LocalField
          label={t('toolkit.name')}
          value={sequence.name}
          save={(name) => change(name ? { name } : {})}
        />
        <LocalField
          label={t('toolkit.occasion')}
          value={sequence.occasion}
          save={(occasion) => change(occasion ? { occasion } : {})}
        />
        <ol className={styles.ownList}>
          {items.map((_, index) => (
            <li key={index}>
              <SequenceRow items={items} index={index} methods={methods} write={write} />
            </li>
          ))}
        </ol>
        <div className={styles.ownMarks}>
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            isDisabled={!first || items.length >= 40}
            onPress={() =>
              first &&
              write([...items, { kind: 'method', method: first.key, minutes: first.minutes }])
            }
          >
            {t('toolkit.add-method')}
          </Button>
          <Button
            size="small"
            isDisabled={items.length >= 40}
            onPress={() => write([...items, pause])}
          >
            {t('toolkit.add-break')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

type RowProps = {
  items: readonly Item[]
  index: number
  methods: readonly MethodCard[]
  write: (items: readonly Item[]) => void
}

function SequenceRow({ items, index, methods, write }: RowProps) {
  const t = useText()
  const say = useCardText()
  const language = useCardLanguage()
  const item = items[index]
  if (!item) return null
  const number = index + 1
  const choose = (id: string) =>
    write(
      items.with(
        index,
        id === breakId
          ? { kind: 'break', name: { [language]: t('toolkit.break') }, minutes: item.minutes }
          : { kind: 'method', method: id, minutes: item.minutes },
      ),
    )
  return (
    <div className={styles.ownRow}>
      <NumberField
        label={t('toolkit.item-minutes', { number })}
        hideLabel
        compact
        unit={t('common.minutes-unit')}
        minValue={1}
        maxValue={1440}
        value={item.minutes}
        onChange={(minutes) =>
          Number.isNaN(minutes) || write(items.with(index, { ...item, minutes }))
        }
      />
      <Select
        label={t('toolkit.item', { number })}
        hideLabel
        options={[
          { id: breakId, label: item.kind === 'break' ? say(item.name).text : t('toolkit.break') },
          ...methods.map(({ key, name }) => ({ id: key, label: say(name).text })),
        ]}
        value={item.kind === 'break' ? breakId : item.method}
        onChange={choose}
      />
      <MoveButtons items={items} index={index} write={write} />
    </div>
  )
}
