import { useEffect } from 'react'
import type { OpenWorkspace } from '../../../shared/contract/workspace'
import { queries, useCommand, useLastCommit, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Buttons } from '../../ui/page'
import styles from './settings.module.css'

export function WorkspaceFacts({ workspace }: { workspace: OpenWorkspace | null }) {
  const t = useText()
  // The size on disk changes without an event of its own.
  useEffect(() => void queries.invalidateQueries({ queryKey: ['workspace', 'status'] }), [])
  if (!workspace) return <p className="meta">{t('settings.none-open')}</p>
  return <Facts workspace={workspace} />
}

function Facts({ workspace }: { workspace: OpenWorkspace }) {
  const t = useText()
  const dates = useDates()
  const rename = useSave('workspace.rename')
  const close = useCommand('workspace.close')
  const lastCommit = useLastCommit()
  const moment = (at: string | null) => (at === null ? t('settings.never') : dates.moment(at))
  const facts: (readonly [string, string])[] = [
    [t('settings.path'), workspace.path],
    [t('settings.size'), sizeIn(workspace.bytes, t, dates)],
    [t('settings.last-commit'), moment(lastCommit)],
    // Only upgrades make one so far; "never" would only worry.
    ...(workspace.lastBackupAt === null
      ? []
      : [[t('settings.last-backup'), moment(workspace.lastBackupAt)] as const]),
    [t('settings.version-of-file'), dates.number(workspace.schemaVersion)],
  ]
  return (
    <>
      <AutosaveField
        label={t('settings.name')}
        value={workspace.name}
        save={(name) => rename({ name })}
        isReadOnly={workspace.readOnly}
      />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <Buttons>
        <Button onPress={() => void close.run({})}>{t('settings.close-workspace')}</Button>
      </Buttons>
    </>
  )
}

function sizeIn(
  bytes: number,
  t: ReturnType<typeof useText>,
  dates: ReturnType<typeof useDates>,
): string {
  const mega = bytes / 1_000_000
  return mega >= 1
    ? t('settings.megabytes', { size: dates.number(Math.round(mega * 10) / 10) })
    : t('settings.kilobytes', { size: dates.number(Math.ceil(bytes / 1000)) })
}
