import { Addressee, type Recommendation } from '../../../shared/contract/next-steps'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { Select } from '../../ui/select'
import { useHeld } from '../../ui/use-held'
import { NextStepRow } from './next-step-row'
import styles from './next-steps.module.css'

export function RecommendationRow({ recommendation }: { recommendation: Recommendation }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('recommendations.update')
  const { run: update } = useCommand('recommendations.update')
  const { run: remove } = useCommand('recommendations.remove')
  const { id } = recommendation
  const [addressee, setAddressee] = useHeld(recommendation.addressee, (next) =>
    update({ id, change: { addressee: next } }),
  )
  return (
    <NextStepRow
      kind="recommendation"
      step={recommendation}
      save={save}
      remove={() => void remove({ id }, { done: t('findings.step-removed') })}
    >
      <div className={styles.wide}>
        <Select
          label={t('findings.addressee')}
          hideLabel
          isDisabled={isReadOnly}
          options={Addressee.options.map((one) => ({
            id: one,
            label: t(`findings.addressee.${one}`),
          }))}
          value={addressee}
          onChange={setAddressee}
        />
      </div>
    </NextStepRow>
  )
}
