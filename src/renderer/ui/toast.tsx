import { X } from 'lucide-react'
import {
  Button,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from 'react-aria-components'
import { useWords } from './words'
import styles from './toast.module.css'

export type Toast = {
  text: string
  tone?: 'plain' | 'error'
  action?: { label: string; run: () => void }
}

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 })

/** Errors stay longer; pointing at a toast or focusing it keeps it. */
export function showToast(toast: Toast): void {
  const same = queue.visibleToasts.find(({ content }) => content.text === toast.text)
  if (same) queue.close(same.key)
  queue.add(toast, { timeout: toast.tone === 'error' ? 14_000 : 8_000 })
}

/** Once, at the root. */
export function ToastRegion() {
  const words = useWords()
  return (
    <AriaToastRegion queue={queue} aria-label={words.notifications} className={styles.region}>
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast} data-tone={toast.content.tone}>
          <ToastContent className={styles.words}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              className={styles.action}
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" className={styles.close} aria-label={words.dismiss}>
            <X aria-hidden />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
