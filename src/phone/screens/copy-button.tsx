import { useRef, useState } from 'preact/hooks'
import { useReading } from '../context'

/** Plain HTTP has no clipboard: the words are laid out and selected, and copied the old way where that works. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useReading()
  const [isOpen, setOpen] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = () => {
    setOpen(true)
    requestAnimationFrame(() => {
      area.current?.select()
      setCopied(document.execCommand('copy'))
    })
  }
  return (
    <>
      <button type="button" class="quiet" onClick={copy}>
        {label ?? t('phone.copy')}
      </button>
      {isOpen ? (
        <textarea ref={area} rows={2} readOnly value={text} aria-label={t('phone.copy-by-hand')} />
      ) : null}
      <p role="status" class="saved">
        {isCopied ? `✓ ${t('phone.copied')}` : ''}
      </p>
    </>
  )
}
