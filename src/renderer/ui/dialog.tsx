import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button'
import { useWords } from './words'
import styles from './dialog.module.css'

export type DialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  width?: 'narrow' | 'medium' | 'wide'
  role?: 'dialog' | 'alertdialog'
}

export function Dialog(props: DialogProps) {
  const { isOpen, onOpenChange, title, children, footer, width = 'medium', role } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={styles.overlay}
    >
      <Modal className={styles.modal} data-width={width}>
        <AriaDialog className={styles.dialog} role={role ?? 'dialog'}>
          <Head title={title} onClose={() => onOpenChange(false)} />
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Head({ title, onClose }: { title: string; onClose: () => void }) {
  const words = useWords()
  return (
    <header className={styles.head}>
      <Heading slot="title" className={styles.title}>
        {title}
      </Heading>
      <IconButton label={words.close} icon={<X aria-hidden />} onPress={onClose} />
    </header>
  )
}
