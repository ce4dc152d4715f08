// A list that is as large as it can be: smaller letters first, then pages that turn.
import { Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { Fit } from './fit'
import styles from './stage.module.css'
import { type Turning, useTurning } from './use-turning'
import { useVoices } from './words'

export type Size = 1 | 2 | 3 | 4
const sizes: readonly Size[] = [4, 3, 2, 1]

type PagesProps<Item> = {
  items: readonly Item[]
  content: string
  children: (items: readonly Item[], size: Size) => ReactNode
}

export function Pages<Item>({ items, content, children }: PagesProps<Item>) {
  const turning = useTurning()
  return (
    <Fit steps={sizes.length + Math.max(0, items.length - 1)} content={content}>
      {(step) => {
        const count = Math.max(1, step - sizes.length + 2)
        const perPage = Math.ceil(items.length / count)
        return (
          <Turned
            turning={turning}
            pages={Math.max(1, Math.ceil(items.length / Math.max(1, perPage)))}
            show={(page) =>
              children(items.slice(page * perPage, (page + 1) * perPage), sizes[step] ?? 1)
            }
          />
        )
      }}
    </Fit>
  )
}

type TurnedProps = { pages: number; turning: Turning; show: (page: number) => ReactNode }

function Turned({ pages, turning, show }: TurnedProps) {
  const { turn, isTurning, setTurning } = turning
  const page = turn % pages
  const voices = useVoices()
  const label = isTurning ? 'stage.stop-pages' : 'stage.turn-pages'
  return (
    <>
      {show(page)}
      {pages > 1 && (
        <button
          type="button"
          className={styles.pages}
          aria-label={[`${page + 1}/${pages}`, ...voices.map(({ say }) => say(label))].join(' · ')}
          onClick={() => setTurning(!isTurning)}
        >
          {isTurning ? <Pause aria-hidden /> : <Play aria-hidden />}
          <span>
            {page + 1}/{pages}
          </span>
        </button>
      )}
    </>
  )
}
