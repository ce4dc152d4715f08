import { Outlet } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { Banner } from '../../ui/message'
import { Waiting } from '../../ui/progress-bar'
import { useIsReachable, useStatus } from '../host'
import { useKeys } from '../keys'
import { useText } from '../text'
import { useFrameActions } from './frame-actions'
import { KeysOverlay } from './keys-overlay'
import { Palette } from './palette'
import { Rail } from './rail'
import styles from './frame.module.css'

/** Rail, screen, and what lies over every screen: palette, keys, the banner when the host is away. */
export function Frame() {
  const t = useText()
  const status = useStatus()
  const isReachable = useIsReachable()
  const [over, setOver] = useState<'palette' | 'keys' | null>(null)
  const close = (isOpen: boolean) => !isOpen && setOver(null)
  useKeys(status?.preferences.listKeys ?? true)
  useFrameActions({ openPalette: () => setOver('palette'), openKeys: () => setOver('keys') })
  return (
    <div className={styles.frame} data-collapsed={status?.preferences.railCollapsed || undefined}>
      <title>{t('frame.app')}</title>
      <a className={styles.skip} href="#content" onClick={skipToContent}>
        {t('frame.skip')}
      </a>
      <Rail onSearch={() => setOver('palette')} />
      <main id="content" tabIndex={-1} className={styles.main}>
        {!isReachable && (
          <Banner tone="danger" shape="screen" isLive>
            {t('frame.lost')}
          </Banner>
        )}
        <div className={styles.screen}>
          <Suspense fallback={<Waiting>{t('common.loading')}</Waiting>}>
            {status ? <Outlet /> : <Waiting>{t('common.loading')}</Waiting>}
          </Suspense>
        </div>
      </main>
      <Palette isOpen={over === 'palette'} onOpenChange={close} />
      <KeysOverlay isOpen={over === 'keys'} onOpenChange={close} />
    </div>
  )
}

// The address after # belongs to the router.
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
