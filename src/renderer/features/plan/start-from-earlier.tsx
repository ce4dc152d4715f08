import { CopyPlus } from 'lucide-react'
import { useActionNamed } from '../../app/commands'
import { Button } from '../../ui/button'

/** Offered while there is an earlier session to start from. */
export function StartFromEarlier() {
  const start = useActionNamed('templates.start')
  if (!start) return null
  return (
    <Button icon={<CopyPlus aria-hidden />} onPress={start.run}>
      {start.label}
    </Button>
  )
}
