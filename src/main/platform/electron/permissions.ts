// What a page may ask of the machine: nothing but to put words on the clipboard.
import type { Session, WebContents } from 'electron/main'
import { isOwn } from './address'

const allowed = 'clipboard-sanitized-write'

/** Without handlers Electron grants everything. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === allowed)
  })
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.setDevicePermissionHandler(() => false)
  // The spelling checker fetches its dictionaries from the internet.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol } = new URL(url)
    answer({ cancel: !(isOwn(url) || protocol === 'devtools:' || protocol === 'blob:') })
  })
}

/** For every page there is, whoever made it: stay here, open nothing. */
export function confinePage(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isOwn(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
