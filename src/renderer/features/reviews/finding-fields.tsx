import type { ReviewFinding } from '../../../shared/contract/conclusions'
import type { CriterionId } from '../../../shared/contract/primitives'
import { ConcludedKind, Confidence, mayReword } from '../../../shared/domain/review-state'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { FindingBasis } from './finding-basis'
import { HostReaction } from './host-reaction'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

type Props = { finding: ReviewFinding; parts: ReviewParts }

export function FindingFields({ finding, parts }: Props) {
  const t = useText()
  const { state, since, asksAdvice } = parts.conclusions
  const isFixed = useIsReadOnly() || !mayReword(state)
  const save = useSave('conclusions.updateFinding')
  const { run: remove } = useCommand('conclusions.removeFinding')
  const { id, text, takeHome, advice } = finding
  const saveAs = (name: 'takeHome' | 'advice') => (words: string) =>
    save({ id, change: { [name]: words } })
  return (
    <div className={styles.fields}>
      <AutosaveArea
        label={t('review.sentence')}
        voice="quote"
        value={text}
        isReadOnly={isFixed}
        save={(words) => save({ id, change: { text: words }, was: text })}
        renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
      />
      <Earlier finding={finding} />
      <Choices {...{ finding, parts, isFixed }} />
      <FindingBasis {...{ finding, parts, isFixed }} />
      <AutosaveArea
        label={t('review.take-home')}
        description={t('review.take-home-help')}
        value={takeHome}
        isReadOnly={isFixed}
        save={saveAs('takeHome')}
      />
      {asksAdvice && (
        <AutosaveArea
          label={t('review.advice')}
          value={advice}
          isReadOnly={isFixed}
          save={saveAs('advice')}
        />
      )}
      <HostReaction {...{ finding, parts }} />
      {!isFixed && since === null && (
        <div>
          <Button
            tone="plain"
            size="small"
            onPress={() => void remove({ id }, { done: t('review.removed') })}
          >
            {t('review.remove')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What it said before, since the host saw it. */
export function Earlier({ finding }: { finding: ReviewFinding }) {
  const t = useText()
  const dates = useDates()
  if (finding.earlier.length === 0) return null
  return (
    <div className="label">
      <p>{t('review.earlier')}</p>
      <ul className={styles.earlier}>
        {finding.earlier.map(({ text, at }) => (
          <li key={at}>
            <q>{text}</q> {dates.moment(at)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Choices({ finding, parts, isFixed }: Props & { isFixed: boolean }) {
  const t = useText()
  const { run } = useCommand('conclusions.updateFinding')
  const { id, kind, criterionId, confidence } = finding
  return (
    <div className={styles.row}>
      <Select
        label={t('review.kind')}
        isDisabled={isFixed}
        options={ConcludedKind.options.map((one) => ({ id: one, label: t(`review.kind.${one}`) }))}
        value={kind}
        onChange={(next) => void run({ id, change: { kind: next } })}
      />
      <Select<CriterionId | 'none'>
        label={t('visit.strand')}
        isDisabled={isFixed}
        options={[
          { id: 'none', label: t('visit.none') },
          ...parts.review.criteria.map((one) => ({ id: one.id, label: one.title })),
        ]}
        value={criterionId ?? 'none'}
        onChange={(next) =>
          void run({ id, change: { criterionId: next === 'none' ? null : next } })
        }
      />
      <Select
        label={t('review.confidence')}
        isDisabled={isFixed}
        options={Confidence.options.map((one) => ({
          id: one,
          label: t(`review.confidence.${one}`),
        }))}
        value={confidence}
        onChange={(next) => void run({ id, change: { confidence: next } })}
      />
    </div>
  )
}
