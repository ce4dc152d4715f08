import { useEffect, useRef, useState } from 'react'
import {
  type Chart,
  chartHeight,
  chartOption,
  type ChartLook,
} from '../../shared/domain/chart-option'
import styles from './chart-figure.module.css'

type Props = {
  chart: Chart
  message: string
  /** Drawn as on paper, that wide; smaller as a whole where there is less room. */
  paper?: { width: number; colours: readonly string[] } | undefined
}

/** A chart in the colours of day or night, with its message for those who do not see it. */
export function ChartFigure({ chart, message, paper }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const room = useWidth(place)
  const width = paper?.width ?? room
  const colours = paper?.colours
  const shown = useLook()
  const look: ChartLook = paper ? 'paper' : shown
  const height = chartHeight(chart)
  useEffect(() => {
    const element = place.current
    if (!element || width === 0) return
    let stop = () => {}
    let isGone = false
    void import('./draw-chart').then(({ drawChart }) => {
      if (!isGone) stop = drawChart(element, chartOption(chart, look, colours), { width, height })
    })
    return () => {
      isGone = true
      stop()
    }
  }, [chart, look, colours, width, height])
  return (
    <div
      className={styles.frame}
      data-paper={paper ? true : undefined}
      role="img"
      aria-label={message}
    >
      <div ref={place} style={paper ? undefined : { height }} aria-hidden />
    </div>
  )
}

function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [place])
  return width
}

const nowLook = () => (document.documentElement.dataset['theme'] === 'night' ? 'night' : 'day')

function useLook(): 'day' | 'night' {
  const [look, setLook] = useState<'day' | 'night'>(nowLook)
  useEffect(() => {
    const watch = new MutationObserver(() => setLook(nowLook()))
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => watch.disconnect()
  }, [])
  return look
}
