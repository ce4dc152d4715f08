import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

let isFirst = true

/** A screen's heading; after a step, reading goes on there and not where the last button was. */
export function Title({ children, lang }: { children: ComponentChildren; lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const isStep = !isFirst
    isFirst = false
    if (isStep && !isTyping()) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang}>
      {children}
    </h1>
  )
}

const isTyping = () => /^(TEXTAREA|INPUT|SELECT)$/.test(document.activeElement?.tagName ?? '')
