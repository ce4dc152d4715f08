// Shows as much, as large, as the screen holds: steps down until nothing is cut off.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

type FitProps = {
  /** How many steps there are; the last one is shown whether it fits or not. */
  steps: number
  /** Starts again from the first step when this changes. */
  content: string
  children: (step: number) => ReactNode
}

/** Looks at every element inside with `data-fit`. */
export function Fit({ steps, content, children }: FitProps) {
  const screen = useScreen()
  return (
    <Steps key={`${screen} ${content}`} steps={steps}>
      {children}
    </Steps>
  )
}

function Steps({ steps, children }: Pick<FitProps, 'steps' | 'children'>) {
  const ref = useRef<HTMLDivElement>(null)
  const [step, setStep] = useState(0)
  const shown = children(step)
  useLayoutEffect(() => {
    if (shown === null) return
    const boxes = [...(ref.current?.querySelectorAll('[data-fit]') ?? [])]
    if (step < steps - 1 && boxes.some(isCut)) setStep(step + 1)
  }, [step, steps, shown])
  return (
    <div ref={ref} data-step={step} data-fill="">
      {shown}
    </div>
  )
}

/** Letters reach a little out of their lines; that is no overflow. */
function isCut(box: Element): boolean {
  const letters = Number.parseFloat(getComputedStyle(box).fontSize) * 0.4
  return box.scrollHeight > box.clientHeight + letters || box.scrollWidth > box.clientWidth + 2
}

/** Changes with the size of the screen and when the typefaces have come. */
function useScreen(): string {
  const [fonts, setFonts] = useState(0)
  const [size, setSize] = useState('')
  useEffect(() => {
    const measure = () => setSize(`${innerWidth}×${innerHeight}`)
    const loaded = () => setFonts((count) => count + 1)
    measure()
    addEventListener('resize', measure)
    document.fonts.addEventListener('loadingdone', loaded)
    return () => {
      removeEventListener('resize', measure)
      document.fonts.removeEventListener('loadingdone', loaded)
    }
  }, [])
  return `${size} ${fonts}`
}
