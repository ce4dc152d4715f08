import { useUndo } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Banner } from '../../ui/message'

export type Added = {
  count: number
  alreadyHere: readonly string[]
  repeated: readonly string[]
}

const named = 5

/** What became of the list: how many are new, who was here before, who stood in it twice. */
export function AddedBanner({ added }: { added: Added }) {
  const t = useText()
  const dates = useDates()
  const undo = useUndo()
  const { count, alreadyHere, repeated } = added
  const someOf = (names: readonly string[]) =>
    dates.list([
      ...names.slice(0, named),
      ...(names.length > named ? [t('participants.more', { count: names.length - named })] : []),
    ])
  return (
    <Banner
      tone="good"
      isLive
      action={
        count > 0 && (
          <Button size="small" onPress={() => void undo('undo')}>
            {t('common.undo')}
          </Button>
        )
      }
    >
      {t('participants.added', { count, here: alreadyHere.length, names: someOf(alreadyHere) })}{' '}
      {repeated.length > 0 &&
        t('participants.added-once', { count: repeated.length, names: someOf(repeated) })}
    </Banner>
  )
}
