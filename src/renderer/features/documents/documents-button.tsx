import { Files } from 'lucide-react'
import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { Session } from '../../../shared/contract/sessions'
import { useActions } from '../../app/commands'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Waiting } from '../../ui/progress-bar'
import { DocumentList } from './document-list'
import type { Kind } from './kinds'

export type DocumentsButtonProps = {
  sessionId: SessionId
  /** What follows from the findings: those one looks for in Follow up; all of them unless told. */
  only?: readonly Extract<Kind, 'action-list' | 'letters'>[]
}

/** One place for every paper about a session but its summary. */
export function DocumentsButton({ sessionId, only }: DocumentsButtonProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const group = t('documents.group')
  const title = t(only ? 'documents.of-steps' : 'documents.title')
  useActions([{ id: 'documents.open', label: title, group, run: () => setOpen(true) }])
  return (
    <>
      <Button icon={<Files aria-hidden />} onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title={title} width="wide">
        <Content sessionId={sessionId} only={only} />
      </Dialog>
    </>
  )
}

type ContentProps = { sessionId: SessionId; only: readonly Kind[] | undefined }

function Content({ sessionId, only }: ContentProps) {
  const t = useText()
  const state = useRead('documents.state', { sessionId }).data
  const session: Session | undefined = useRead('sessions.get', { id: sessionId }).data
  if (!state || !session) return <Waiting>{t('common.loading')}</Waiting>
  return <DocumentList key={sessionId} {...{ session, state, only }} />
}
