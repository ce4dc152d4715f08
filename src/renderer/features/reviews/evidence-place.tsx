import { X } from 'lucide-react'
import { useState } from 'react'
import { EvidenceKind, type ReviewEvidence } from '../../../shared/contract/conclusions'
import type { CriterionId } from '../../../shared/contract/primitives'
import { Sensitivity } from '../../../shared/domain/review-state'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { AutosaveField } from '../../ui/autosave-field'
import { IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { HeldDateField } from '../../ui/held-date-field'
import { SectionHead } from '../../ui/section-head'
import { Select } from '../../ui/select'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

/** Papers, figures, pictures: what there is besides notes, where it is kept, and who may see it. */
export function EvidencePlace({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('conclusions.addEvidence')
  const [kind, setKind] = useState<EvidenceKind>('document')
  const { evidence } = parts.conclusions
  return (
    <div className={styles.place}>
      <SectionHead title={t('review.evidence')} lead={t('review.evidence-lead')} />
      {evidence.length === 0 && <EmptyState picture="page">{t('review.evidence-none')}</EmptyState>}
      <ul className={styles.pieces}>
        {evidence.map((piece) => (
          <Piece key={piece.id} {...{ piece, parts, isReadOnly }} />
        ))}
      </ul>
      {!isReadOnly && (
        <div className={styles.addPiece}>
          <KindSelect value={kind} onChange={setKind} hideLabel isDisabled={false} />
          <AddField
            id="review-add-evidence"
            label={t('review.add-evidence')}
            placeholder={t('review.add-evidence')}
            onAdd={(title) => save({ reviewId: parts.review.id, kind, title })}
          />
        </div>
      )}
    </div>
  )
}

type KindProps = {
  value: EvidenceKind
  onChange: (kind: EvidenceKind) => void
  hideLabel: boolean
  isDisabled: boolean
}

function KindSelect({ value, onChange, hideLabel, isDisabled }: KindProps) {
  const t = useText()
  return (
    <Select
      label={t('review.evidence-kind')}
      hideLabel={hideLabel}
      isDisabled={isDisabled}
      options={EvidenceKind.options.map((id) => ({ id, label: t(`review.evidence.${id}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}

type Props = { piece: ReviewEvidence; parts: ReviewParts; isReadOnly: boolean }

function Piece({ piece, parts, isReadOnly }: Props) {
  const t = useText()
  const save = useSave('conclusions.updateEvidence')
  const { run: remove } = useCommand('conclusions.removeEvidence')
  const { id, title } = piece
  const uses = parts.conclusions.findings.filter(({ evidence }) => evidence.includes(id)).length
  return (
    <li className={styles.piece}>
      <div className={styles.pieceHead}>
        <AutosaveField
          label={t('review.evidence-title')}
          hideLabel
          look="bare"
          isReadOnly={isReadOnly}
          value={title}
          save={(words) => save({ id, change: { title: words } })}
        />
        <span className="label">{t('review.holds-up', { count: uses })}</span>
        {!isReadOnly && (
          <IconButton
            label={t('review.remove-evidence', { title })}
            icon={<X aria-hidden />}
            onPress={() => void remove({ id }, { done: t('review.evidence-removed', { title }) })}
          />
        )}
      </div>
      <PieceFacts {...{ piece, parts, isReadOnly }} />
    </li>
  )
}

function PieceFacts({ piece, parts, isReadOnly }: Props) {
  const t = useText()
  const save = useSave('conclusions.updateEvidence')
  const { run } = useCommand('conclusions.updateEvidence')
  const { id, kind, keptWhere, datedOn, sensitivity, reliability, criterionId } = piece
  const change = (next: Partial<ReviewEvidence>) => void run({ id, change: next })
  return (
    <div className={styles.pieceFacts}>
      <KindSelect
        value={kind}
        onChange={(next) => change({ kind: next })}
        hideLabel={false}
        isDisabled={isReadOnly}
      />
      <Select
        label={t('review.sensitivity')}
        isDisabled={isReadOnly}
        options={Sensitivity.options.map((one) => ({
          id: one,
          label: t(`review.sensitivity.${one}`),
        }))}
        value={sensitivity}
        onChange={(next) => change({ sensitivity: next })}
      />
      <Select<CriterionId | 'none'>
        label={t('visit.strand')}
        isDisabled={isReadOnly}
        options={[
          { id: 'none', label: t('visit.none') },
          ...parts.review.criteria.map((one) => ({ id: one.id, label: one.title })),
        ]}
        value={criterionId ?? 'none'}
        onChange={(next) => change({ criterionId: next === 'none' ? null : next })}
      />
      <HeldDateField
        label={t('review.dated-on')}
        isDisabled={isReadOnly}
        value={datedOn}
        onChange={(next) => change({ datedOn: next })}
      />
      <AutosaveField
        label={t('review.kept-where')}
        isReadOnly={isReadOnly}
        value={keptWhere}
        save={(words) => save({ id, change: { keptWhere: words } })}
      />
      <AutosaveField
        label={t('review.reliability')}
        isReadOnly={isReadOnly}
        value={reliability}
        save={(words) => save({ id, change: { reliability: words } })}
      />
    </div>
  )
}
