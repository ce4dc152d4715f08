import { useIsReadOnly } from '../../app/host'
import { Checkbox } from '../../ui/checkbox'
import { LabelledGroup } from '../../ui/field'
import styles from './review.module.css'

type Props<Id extends string> = {
  label: string
  /** Where there is nothing to choose from. */
  none: string
  options: readonly { id: Id; label: string; detail?: string }[]
  chosen: readonly Id[]
  onChange: (next: Id[]) => void
  /** Of the labels. */
  language?: string
}

/** Any of a few, all of them in sight. */
export function ChooseMany<Id extends string>(props: Props<Id>) {
  const { label, none, options, chosen, onChange, language } = props
  const isReadOnly = useIsReadOnly()
  return (
    <LabelledGroup label={label}>
      {options.length === 0 && <p className="meta">{none}</p>}
      <div className={styles.choices} lang={language}>
        {options.map(({ id, label: name, detail }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            isDisabled={isReadOnly}
            description={detail}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </LabelledGroup>
  )
}
