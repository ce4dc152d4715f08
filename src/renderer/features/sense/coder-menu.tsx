import { PenLine } from 'lucide-react'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import { TextField } from '../../ui/text-field'
import { Toggle } from '../../ui/toggle'
import type { Coder } from './use-coding'
import styles from './code-head.module.css'

type Props = { coder: Coder; onChange: (next: Partial<Coder>) => void }

/** Who codes here, and whether it is the first or the second reading. */
export function CoderMenu({ coder, onChange }: Props) {
  const t = useText()
  const name = coder.name === '' ? t('sense.coder-nobody') : coder.name
  const label = t('sense.coder', { name, reading: coder.reading })
  return (
    <Popover
      label={label}
      trigger={
        <Button size="small" icon={<PenLine aria-hidden size={15} />}>
          {label}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('sense.coder-name')}
          value={coder.name}
          onChange={(next) => onChange({ name: next.slice(0, 80) })}
        />
        <Toggle
          label={t('sense.reading')}
          options={[
            { id: '1', label: t('sense.reading.1') },
            { id: '2', label: t('sense.reading.2') },
          ]}
          value={String(coder.reading) as '1' | '2'}
          onChange={(id) => onChange({ reading: id === '2' ? 2 : 1 })}
        />
        <p className="meta">{t('sense.reading-about')}</p>
      </div>
    </Popover>
  )
}
