import { Confidence, type Finding, FindingKind } from '../../../shared/contract/findings'
import type { AimId } from '../../../shared/contract/primitives'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Select } from '../../ui/select'
import { Toggle } from '../../ui/toggle'
import { useHeld } from '../../ui/use-held'
import styles from './finding-detail.module.css'

/** What kind of finding, what question it answers, and how sure one is of it. */
export function FindingFields({ finding }: { finding: Finding }) {
  const t = useText()
  const isDisabled = useIsReadOnly()
  const { run } = useCommand('findings.update')
  const { id } = finding
  const [kind, setKind] = useHeld(finding.kind, (next) =>
    run({ id, change: { kind: next }, was: { kind: finding.kind } }),
  )
  const [confidence, setConfidence] = useHeld(finding.confidence, (next) =>
    run({ id, change: { confidence: next }, was: { confidence: finding.confidence } }),
  )
  return (
    <div className={styles.fields}>
      <Select
        label={t('findings.kind')}
        isDisabled={isDisabled}
        options={FindingKind.options.map((one) => ({ id: one, label: t(`findings.kind.${one}`) }))}
        value={kind}
        onChange={setKind}
      />
      <AimField finding={finding} isDisabled={isDisabled} />
      <Toggle
        label={t('findings.confidence')}
        isDisabled={isDisabled}
        options={Confidence.options.map((one) => ({
          id: one,
          label: t(`findings.confidence.${one}`),
        }))}
        value={confidence}
        onChange={setConfidence}
      />
    </div>
  )
}

const noAim = 'none'

function AimField({ finding, isDisabled }: { finding: Finding; isDisabled: boolean }) {
  const t = useText()
  const { run } = useCommand('findings.update')
  const { data: aims = [] } = useRead('sessions.aims', { sessionId: finding.sessionId })
  const [aimId, setAim] = useHeld<AimId | null>(finding.aimId, (next) =>
    run({ id: finding.id, change: { aimId: next }, was: { aimId: finding.aimId } }),
  )
  const options = [
    { id: noAim, label: t('findings.aim.none') },
    ...aims.map(({ id, text, kind }) => ({
      id: String(id),
      label: text,
      detail: t(`findings.aim.${kind}`),
    })),
  ]
  return (
    <Select
      label={t('findings.aim')}
      isDisabled={isDisabled}
      options={options}
      value={aimId ?? noAim}
      onChange={(next) => setAim(next === noAim ? null : (next as AimId))}
    />
  )
}
