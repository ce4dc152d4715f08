import type { PressEvent } from 'react-aria-components'
import { Button, type ButtonProps } from '../../ui/button'

type Props = Omit<ButtonProps, 'onPress'> & { onGo: () => void }

/** Lets go of the focus after a click: a clicker's space or Enter would press it again. */
export function LiveButton({ onGo, ...props }: Props) {
  const pressed = ({ pointerType, target }: PressEvent) => {
    if (pointerType !== 'keyboard' && target instanceof HTMLElement) target.blur()
    onGo()
  }
  return <Button {...props} onPress={pressed} />
}
