import { X } from 'lucide-react'
import type { ReviewFinding } from '../../../shared/contract/conclusions'
import type { ReviewEvidenceId, VisitNoteId } from '../../../shared/contract/primitives'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { LabelledGroup } from '../../ui/field'
import { Select } from '../../ui/select'
import { kindsUnder, noteFrom } from './basis-words'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

type Props = { finding: ReviewFinding; parts: ReviewParts; isFixed: boolean }

/** The notes and pieces of evidence that hold it up, and more to put under it. */
export function FindingBasis({ finding, parts, isFixed }: Props) {
  const t = useText()
  const { run } = useCommand('conclusions.updateFinding')
  const { id, notes, evidence } = finding
  const hold = (change: { notes?: VisitNoteId[]; evidence?: ReviewEvidenceId[] }) =>
    void run({ id, change })
  const held = parts.notes.filter((note) => notes.includes(note.id))
  const papers = parts.conclusions.evidence.filter((piece) => evidence.includes(piece.id))
  const kinds = kindsUnder(finding, parts).size
  return (
    <LabelledGroup label={t('review.basis')}>
      {kinds < 2 && <p className={styles.care}>{t('review.two-kinds', { kinds })}</p>}
      <ul className={styles.basis}>
        {held.map((note) => (
          <BasisLine
            key={note.id}
            what={`${t(`visit.kind.${note.kind}`)}: ${note.text}`}
            from={noteFrom(note, parts)}
            onDrop={
              isFixed ? undefined : () => hold({ notes: notes.filter((one) => one !== note.id) })
            }
          />
        ))}
        {papers.map((piece) => (
          <BasisLine
            key={piece.id}
            what={piece.title}
            from={t(`review.evidence.${piece.kind}`)}
            onDrop={
              isFixed
                ? undefined
                : () => hold({ evidence: evidence.filter((one) => one !== piece.id) })
            }
          />
        ))}
      </ul>
      {!isFixed && <PutUnder {...{ finding, parts, hold }} />}
    </LabelledGroup>
  )
}

type LineProps = { what: string; from: string; onDrop: (() => void) | undefined }

function BasisLine({ what, from, onDrop }: LineProps) {
  const t = useText()
  return (
    <li>
      <span>
        {what} <span className="label">{from}</span>
      </span>
      {onDrop && (
        <IconButton label={t('review.drop', { what })} icon={<X aria-hidden />} onPress={onDrop} />
      )}
    </li>
  )
}

type PutProps = {
  finding: ReviewFinding
  parts: ReviewParts
  hold: (change: { notes?: VisitNoteId[]; evidence?: ReviewEvidenceId[] }) => void
}

/** Notes on its own strand first. */
function PutUnder({ finding, parts, hold }: PutProps) {
  const t = useText()
  const { notes, evidence, criterionId } = finding
  const own = parts.notes.filter((note) => !notes.includes(note.id))
  const sorted = [
    ...own.filter((note) => note.criterionId === criterionId),
    ...own.filter((note) => note.criterionId !== criterionId),
  ]
  const papers = parts.conclusions.evidence.filter((piece) => !evidence.includes(piece.id))
  return (
    <div className={styles.row}>
      {sorted.length > 0 && (
        <Select
          label={t('review.add-note')}
          placeholder={t('review.choose')}
          options={sorted.map((note) => ({
            id: note.id,
            label: `N${note.number} ${note.text.slice(0, 90)}`,
          }))}
          value={null}
          onChange={(next) => hold({ notes: [...notes, next] })}
        />
      )}
      {papers.length > 0 && (
        <Select
          label={t('review.add-piece')}
          placeholder={t('review.choose')}
          options={papers.map((piece) => ({ id: piece.id, label: piece.title }))}
          value={null}
          onChange={(next) => hold({ evidence: [...evidence, next] })}
        />
      )}
    </div>
  )
}
