import { useNavigate } from '@tanstack/react-router'
import { FilePlus2, FolderOpen, Ship } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { HostStatus } from '../../../shared/contract/workspace'
import { useActions } from '../../app/commands'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { NewWorkspaceDialog } from './new-workspace-dialog'
import { OpenPathDialog } from './open-path-dialog'
import styles from './home.module.css'

/** The three ways to begin. */
export function StartCards({ status }: { status: HostStatus }) {
  const t = useText()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'new' | 'path' | null>(null)
  const sample = useCommand('workspace.openSample')
  const choose = useCommand('workspace.choose')
  const isFirst = status.recent.length === 0
  const openSample = async () => {
    const opened = await sample.run({})
    if (!opened.ok) return
    await navigate({ to: '/sessions/$sessionId/plan', params: opened.value })
  }
  const openAnother = async () => {
    if (status.shell === 'desktop') await choose.run({})
    else setAsking('path')
  }
  useActions([
    { id: 'home.sample', label: t('home.open-sample'), run: () => void openSample() },
    { id: 'home.new', label: t('home.new-workspace'), run: () => setAsking('new') },
    { id: 'home.open', label: t('home.open-another'), run: () => void openAnother() },
  ])
  const close = (isOpen: boolean) => !isOpen && setAsking(null)
  return (
    <section className={styles.starts}>
      <Start icon={<Ship aria-hidden />} about={t('home.sample-about')}>
        <Button tone={isFirst ? 'primary' : 'quiet'} onPress={() => void openSample()}>
          {t('home.open-sample')}
        </Button>
      </Start>
      <Start icon={<FilePlus2 aria-hidden />} about={t('home.new-about')}>
        <Button onPress={() => setAsking('new')}>{t('home.new-workspace')}</Button>
      </Start>
      <Start icon={<FolderOpen aria-hidden />} about={t('home.open-about')}>
        <Button onPress={() => void openAnother()}>{t('home.open-another')}</Button>
      </Start>
      <NewWorkspaceDialog
        isOpen={asking === 'new'}
        onOpenChange={close}
        folder={status.workspaceFolder}
      />
      <OpenPathDialog
        isOpen={asking === 'path'}
        onOpenChange={close}
        folder={status.workspaceFolder}
      />
    </section>
  )
}

function Start(props: { icon: ReactNode; about: string; children: ReactNode }) {
  return (
    <div className={styles.start}>
      {props.icon}
      <p className="meta">{props.about}</p>
      {props.children}
    </div>
  )
}
