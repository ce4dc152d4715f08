import { CheckDialog } from './check-dialog'
import { PhonesDialog } from './phones-dialog'
import { RehearseDialog } from './rehearse-dialog'
import type { RoomProps } from './room-panel'
import { WifiDialog } from './wifi-dialog'
import { WithdrawDialog } from './withdraw-dialog'

/** What one can be asked about. */
export type Ask = 'check' | 'phones' | 'wifi' | 'rehearse' | 'withdraw'
export type DialogRoomProps = RoomProps & { onClose: () => void }
type Props = DialogRoomProps & { asked: Ask | null }

export function RoomDialogs({ asked, ...props }: Props) {
  switch (asked) {
    case 'check':
      return <CheckDialog {...props} />
    case 'phones':
      return <PhonesDialog {...props} />
    case 'wifi':
      return <WifiDialog {...props} />
    case 'rehearse':
      return <RehearseDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case null:
      return null
  }
}
