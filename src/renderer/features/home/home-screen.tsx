import type { HostStatus, OpenWorkspace } from '../../../shared/contract/workspace'
import { useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Banner } from '../../ui/message'
import { Page } from '../../ui/page'
import { ContinueCard } from './continue-card'
import { RecentList } from './recent-list'
import { SessionGroups } from './session-groups'
import { StartCards } from './start-cards'
import { Welcome } from './welcome'

export function HomeScreen() {
  const status = useStatus()
  if (!status) return null
  return status.workspace ? (
    <OpenHome status={status} workspace={status.workspace} />
  ) : (
    <Page>
      <Welcome />
      <StartCards status={status} />
      <RecentList status={status} />
    </Page>
  )
}

function OpenHome({ status, workspace }: { status: HostStatus; workspace: OpenWorkspace }) {
  const t = useText()
  return (
    <Page title={workspace.name}>
      {workspace.isSample && <Banner>{t('home.sample-note')}</Banner>}
      <ContinueCard />
      <SessionGroups isReadOnly={workspace.readOnly} />
      <StartCards status={status} />
      <RecentList status={status} />
    </Page>
  )
}
