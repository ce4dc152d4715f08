import type { Finding } from '../../../shared/contract/findings'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { ReorderList } from '../../ui/reorder-list'
import { useOrder } from '../../ui/use-held'
import { citedWords } from './chosen-words'
import { EvidenceItem } from './evidence-item'

/** All the evidence in full, to be put in order. */
export function EvidenceList({ finding }: { finding: Finding }) {
  const t = useText()
  const { run: move } = useCommand('findings.moveEvidence')
  const isReadOnly = useIsReadOnly()
  const [shown, moveTo] = useOrder(finding.evidence, (evidenceId, to) => move({ evidenceId, to }))
  if (shown.length === 0) return null
  return (
    <ReorderList
      label={t('findings.evidence')}
      items={shown}
      textOf={(evidence) => `R${evidence.number}: ${citedWords(evidence)}`}
      onMove={moveTo}
      isDisabled={isReadOnly}
      dependencies={[shown, isReadOnly]}
    >
      {(evidence) => <EvidenceItem finding={finding} evidence={evidence} />}
    </ReorderList>
  )
}
