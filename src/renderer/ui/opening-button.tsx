import { type ReactNode, useRef, useState } from 'react'
import { MenuContext, Popover } from 'react-aria-components'

export type OpeningButtonProps = {
  /** Said instead of what it shows, which has to be among the words. */
  label?: string
  opens: 'menu' | 'dialog'
  className: string | undefined
  panelClassName: string | undefined
  isMuted?: boolean
  children: ReactNode
  renderPanel: () => ReactNode
}

/**
 * A plain button and what it opens. For grids of thousands: nothing but the button is there, and
 * nothing is made for its panel, until it is opened.
 */
export function OpeningButton(props: OpeningButtonProps) {
  const { label, opens, className, panelClassName, isMuted, children, renderPanel } = props
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup={opens}
        aria-expanded={isOpen}
        data-muted={isMuted || undefined}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          // The click that would follow counts as a screen reader's, and leaves the focus on the menu.
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
      </button>
      {isOpen && (
        <Popover
          className={panelClassName}
          offset={2}
          placement="bottom start"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
        >
          <MenuContext value={{ autoFocus: 'first', onClose: () => setOpen(false) }}>
            {renderPanel()}
          </MenuContext>
        </Popover>
      )}
    </>
  )
}
