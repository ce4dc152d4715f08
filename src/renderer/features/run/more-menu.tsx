import { useState } from 'react'
import { Ellipsis } from 'lucide-react'
import type { RunState } from '../../../shared/contract/run'
import { minutesToday, type RunningItem } from '../../../shared/domain/run-clock'
import { useCommand, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Switch } from '../../ui/checkbox'
import { NumberField } from '../../ui/number-field'
import { Popover } from '../../ui/popover'
import { TextField } from '../../ui/text-field'
import { useRunCommands } from './run-commands'
import styles from './more-menu.module.css'

type Props = { state: RunState; item: RunningItem; isPrivate: boolean }

/** What is wanted less often: exact minutes, a speaker's clock, the private look, sound, the end. */
export function MoreMenu({ state, item, isPrivate }: Props) {
  const t = useText()
  const run = useRunCommands(state)
  const prefer = useCommand('workspace.prefer')
  const signals = useStatus()?.preferences.runSignals ?? false
  const minutes = minutesToday(item.block)
  return (
    <Popover
      label={t('common.more-actions')}
      trigger={
        <IconButton tone="plain" label={t('common.more-actions')} icon={<Ellipsis aria-hidden />} />
      }
    >
      {(close) => (
        <div className={styles.menu}>
          <NumberField
            label={t('run.minutes-today')}
            unit={t('common.minutes-unit')}
            minValue={1}
            maxValue={1440}
            step={1}
            value={minutes}
            onChange={(wanted) =>
              Number.isFinite(wanted) &&
              wanted !== minutes &&
              run.adjust(item.block.id, wanted - minutes)
            }
          />
          <SpeakerFields sessionId={state.sessionId} close={close} />
          <Switch
            isSelected={isPrivate}
            onChange={(runPrivate) => void prefer.run({ runPrivate })}
            description={t('run.private-about')}
          >
            {t('run.private')}
          </Switch>
          <Switch
            isSelected={signals}
            onChange={(runSignals) => void prefer.run({ runSignals })}
            description={t('run.signals-about')}
          >
            {t('run.signals')}
          </Switch>
          <Button
            onPress={() => {
              run.end()
              close()
            }}
          >
            {t('run.end')}
          </Button>
        </div>
      )}
    </Popover>
  )
}

type SpeakerProps = { sessionId: RunState['sessionId']; close: () => void }

function SpeakerFields({ sessionId, close }: SpeakerProps) {
  const t = useText()
  const start = useCommand('run.startSpeaker')
  const [name, setName] = useState('')
  const [minutes, setMinutes] = useState(5)
  return (
    <div className={styles.speaker}>
      <TextField label={t('run.speaker')} value={name} onChange={setName} />
      <NumberField
        label={t('run.speaker-minutes')}
        compact
        minValue={1}
        maxValue={240}
        value={minutes}
        onChange={(wanted) => setMinutes(Number.isFinite(wanted) ? wanted : 5)}
      />
      <Button
        onPress={() => {
          void start.run({ sessionId, name, seconds: minutes * 60 })
          close()
        }}
      >
        {t('run.speaker-start')}
      </Button>
    </div>
  )
}
