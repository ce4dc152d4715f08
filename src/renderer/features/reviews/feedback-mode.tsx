// Oral feedback: the first findings one by one, large enough to read from the other end of the table.
import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ConcludedKind } from '../../../shared/domain/review-state'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import type { ReviewParts } from './use-review'
import styles from './feedback.module.css'

type Page = { key: string; label: string; text: string }

/** What is well first. An early notice is for the host alone and is not among them. */
const spoken = ConcludedKind.options.filter((kind) => kind !== 'early-notice')
const onwards = new Set(['ArrowRight', 'ArrowDown', 'PageDown'])
const back = new Set(['ArrowLeft', 'ArrowUp', 'PageUp'])

export function FeedbackMode({ parts, onClose }: { parts: ReviewParts; onClose: () => void }) {
  const t = useText()
  const pages = usePages(parts)
  const [at, setAt] = useState(0)
  const turn = (by: number) => setAt(at + by)
  useTurning(pages.length, setAt)
  const page = pages[at]
  if (!page) return null
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => isOpen || onClose()} className={styles.overlay}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={t('review.feedback')}>
          <div className={styles.page} aria-live="polite">
            <p className={styles.label}>{page.label}</p>
            <Heading slot="title" className={styles.text} lang={parts.review.language}>
              {page.text}
            </Heading>
          </div>
          <footer className={styles.foot}>
            <IconButton
              label={t('review.previous')}
              icon={<ArrowLeft aria-hidden />}
              isDisabled={at === 0}
              onPress={() => turn(-1)}
            />
            <span className="num">
              {at + 1} / {pages.length}
            </span>
            <IconButton
              label={t('review.next')}
              icon={<ArrowRight aria-hidden />}
              isDisabled={at === pages.length - 1}
              onPress={() => turn(1)}
            />
            <IconButton label={t('common.close')} icon={<X aria-hidden />} onPress={onClose} />
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Arrows, and the two keys a clicker has. */
function useTurning(count: number, setAt: (next: (at: number) => number) => void): void {
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      const by = Number(onwards.has(key)) - Number(back.has(key))
      if (by !== 0) setAt((at) => Math.max(0, Math.min(at + by, count - 1)))
    }
    window.addEventListener('keydown', turn, true)
    return () => window.removeEventListener('keydown', turn, true)
  }, [count, setAt])
}

function usePages({ review, conclusions }: ReviewParts): Page[] {
  const t = useText()
  const { findings } = conclusions
  return [
    {
      key: 'start',
      label: t('review.feedback-start'),
      text: t('visit.title', { host: review.hostName }),
    },
    ...spoken.flatMap((kind) =>
      findings
        .filter((finding) => finding.kind === kind)
        .map(({ id, text }) => ({ key: id, label: t(`review.kind.${kind}`), text })),
    ),
    ...findings
      .filter(({ takeHome }) => takeHome !== '')
      .map(({ id, takeHome }) => ({
        key: `home-${id}`,
        label: t('review.taken-home'),
        text: takeHome,
      })),
  ]
}
