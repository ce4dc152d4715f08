import { useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { useActions } from '../../app/commands'
import { useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { StartFromDialog } from './start-from-dialog'

/** Puts "Start from an earlier session" within reach while there is one to start from. */
export function StartFrom({ session }: { session: Session }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { data: sources = [] } = useRead('templates.sources', { exceptId: session.id })
  const [isOpen, setOpen] = useState(false)
  const isOver = session.status === 'ended' || session.status === 'archived'
  const start = {
    id: 'templates.start',
    label: t('templates.start'),
    group: t('plan.actions'),
    run: () => setOpen(true),
  }
  useActions(isReadOnly || isOver || sources.length === 0 ? [] : [start])
  return (
    <StartFromDialog
      session={session}
      sources={sources}
      isOpen={isOpen}
      onClose={() => setOpen(false)}
    />
  )
}
