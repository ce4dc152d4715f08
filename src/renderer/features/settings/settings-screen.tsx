import { type ReactNode, useId } from 'react'
import type { HostStatus } from '../../../shared/contract/workspace'
import { useCommand, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Switch } from '../../ui/checkbox'
import { Page } from '../../ui/page'
import { Toggle } from '../../ui/toggle'
import { HouseStyle } from './house-style'
import { WorkspaceFacts } from './workspace-facts'
import styles from './settings.module.css'

export function SettingsScreen() {
  const t = useText()
  const status = useStatus()
  if (!status) return null
  return (
    <Page title={t('settings.title')} width="text">
      <Look status={status} />
      <Keys status={status} />
      <Section title={t('settings.workspace')}>
        <WorkspaceFacts workspace={status.workspace} />
      </Section>
      {status.workspace && (
        <Section title={t('house.title')}>
          <HouseStyle />
        </Section>
      )}
      <Section title={t('settings.about')}>
        <p>{t('settings.about-text', { version: status.version })}</p>
        <p className="label">
          {t(status.shell === 'desktop' ? 'settings.shell-desktop' : 'settings.shell-browser')}
        </p>
      </Section>
    </Page>
  )
}

function Look({ status: { preferences } }: { status: HostStatus }) {
  const t = useText()
  const prefer = useCommand('workspace.prefer')
  return (
    <Section title={t('settings.appearance')}>
      <Toggle
        label={t('settings.appearance')}
        hideLabel
        options={[
          { id: 'system', label: t('settings.system') },
          { id: 'day', label: t('settings.day') },
          { id: 'night', label: t('settings.night') },
        ]}
        value={preferences.appearance}
        onChange={(appearance) => void prefer.run({ appearance })}
      />
      <Toggle
        label={t('settings.language')}
        options={[
          { id: 'en', label: 'English', language: 'en' },
          { id: 'sv', label: 'Svenska', language: 'sv' },
        ]}
        value={preferences.language}
        onChange={(language) => void prefer.run({ language })}
      />
    </Section>
  )
}

function Keys({ status: { preferences } }: { status: HostStatus }) {
  const t = useText()
  const prefer = useCommand('workspace.prefer')
  return (
    <Section title={t('settings.keys')}>
      <Switch
        isSelected={preferences.listKeys}
        onChange={(listKeys) => void prefer.run({ listKeys })}
        description={t('settings.single-keys-about')}
      >
        {t('settings.single-keys')}
      </Switch>
    </Section>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
