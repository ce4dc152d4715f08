import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'

type Props<T> = {
  items: readonly T[]
  index: number
  write: (next: readonly T[]) => void
}

/** One up, one down, away; the last one stays. */
export function MoveButtons<T>({ items, index, write }: Props<T>) {
  const t = useText()
  const number = index + 1
  const rest = items.toSpliced(index, 1)
  const moved = (to: number) => write(rest.toSpliced(to, 0, items[index] as T))
  return (
    <>
      <IconButton
        label={t('toolkit.step-up', { number })}
        icon={<ArrowUp aria-hidden />}
        isDisabled={index === 0}
        onPress={() => moved(index - 1)}
      />
      <IconButton
        label={t('toolkit.step-down', { number })}
        icon={<ArrowDown aria-hidden />}
        isDisabled={number === items.length}
        onPress={() => moved(index + 1)}
      />
      <IconButton
        label={t('toolkit.step-remove', { number })}
        icon={<X aria-hidden />}
        isDisabled={items.length === 1}
        onPress={() => write(rest)}
      />
    </>
  )
}
