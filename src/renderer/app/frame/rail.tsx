import { Link } from '@tanstack/react-router'
import {
  Building2,
  House,
  Library,
  PanelLeftClose,
  PanelLeftOpen,
  Search,
  Settings,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { IconButton } from '../../ui/button'
import { Kbd } from '../../ui/kbd'
import { Mark } from '../brand'
import { useCommand, useRead, useStatus } from '../host'
import { useDates, useText } from '../text'
import { RailSessions } from './rail-sessions'
import styles from './rail.module.css'

export function Rail({ onSearch }: { onSearch: () => void }) {
  const t = useText()
  const status = useStatus()
  const prefer = useCommand('workspace.prefer')
  const collapsed = status?.preferences.railCollapsed ?? false
  const workspace = status?.workspace ?? null
  return (
    <nav
      aria-label={t('frame.navigation')}
      className={styles.rail}
      data-collapsed={collapsed || undefined}
    >
      <div className={styles.brand}>
        <span className={styles.mark}>
          <Mark />
        </span>
        <span className={styles.name}>
          {t('frame.app')}
          {workspace && (
            <span className={styles.file} title={workspace.name}>
              {workspace.name}
            </span>
          )}
        </span>
        <IconButton
          label={t(collapsed ? 'frame.expand' : 'frame.collapse')}
          icon={collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          aria-expanded={!collapsed}
          onPress={() => void prefer.run({ railCollapsed: !collapsed })}
        />
      </div>
      <RailLink to="/" icon={<House aria-hidden />} exact>
        {t('frame.home')}
      </RailLink>
      <div className={styles.middle}>
        {workspace && <RailSessions />}
        {workspace && <SharedLinks />}
      </div>
      <AriaButton className={styles.link} onPress={onSearch}>
        <span className={styles.icon}>
          <Search aria-hidden />
        </span>
        <span className={styles.words}>{t('frame.search')}</span>
        <span className={styles.end}>
          <Kbd keys="mod+k" />
        </span>
      </AriaButton>
      <RailLink to="/settings" icon={<Settings aria-hidden />}>
        {t('frame.settings')}
      </RailLink>
    </nav>
  )
}

function SharedLinks() {
  const t = useText()
  const dates = useDates()
  const people = useRead('people.list', {}).data?.length
  const organisations = useRead('organisations.list', {}).data?.length
  const count = (value: number | undefined) => (value ? dates.number(value) : undefined)
  return (
    <>
      <h2 className={styles.heading}>{t('frame.shared')}</h2>
      <RailLink to="/people" icon={<Users aria-hidden />} end={count(people)}>
        {t('frame.people')}
      </RailLink>
      <RailLink to="/organisations" icon={<Building2 aria-hidden />} end={count(organisations)}>
        {t('frame.organisations')}
      </RailLink>
      <RailLink to="/toolkit" icon={<Library aria-hidden />}>
        {t('frame.toolkit')}
      </RailLink>
    </>
  )
}

type RailLinkProps = {
  to: '/' | '/people' | '/organisations' | '/toolkit' | '/settings'
  icon: ReactNode
  end?: string | undefined
  exact?: boolean
  children: string
}

function RailLink({ to, icon, end, exact = false, children }: RailLinkProps) {
  return (
    <Link
      to={to}
      className={styles.link}
      title={children}
      activeOptions={{ exact, includeSearch: false }}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      {end !== undefined && <span className={`${styles.end} num`}>{end}</span>}
    </Link>
  )
}
