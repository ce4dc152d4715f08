import type { Finding } from '../../../shared/contract/findings'
import type { SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { ChooseFinding } from './choose-finding'
import { openFinding } from './current-finding'
import { type Chosen, useChosen, useCite, useWrite } from './use-cite'

type Props = {
  sessionId: SessionId
  findings: readonly Finding[]
  /** What is to be put behind a finding; null while nothing is asked. */
  asked: Chosen | null
  onClose: () => void
}

/** Behind which finding? One that is there, or a new one in the words typed. */
export function CiteDialog({ sessionId, findings, asked, onClose }: Props) {
  const t = useText()
  const cite = useCite()
  const write = useWrite(sessionId, ({ id }) => openFinding(sessionId, id))
  const card = useChosen(asked?.reflectionId ?? null, asked?.span ?? null)
  const title = card
    ? t('findings.cite.title', { number: card.number, what: card.span ? 'words' : 'all' })
    : t('findings.choose')
  return (
    <ChooseFinding
      title={title}
      findings={findings}
      isOpen={asked !== null}
      onClose={onClose}
      onChoose={(finding) => {
        openFinding(sessionId, finding.id)
        if (asked) void cite(finding, asked)
      }}
      onWrite={(text) => write(text, asked ?? undefined)}
    />
  )
}
