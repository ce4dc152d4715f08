import { X } from 'lucide-react'
import { Addressee, type Recommendation } from '../../../shared/contract/next-steps'
import { ChangedMeanwhile } from '../../app/changed-meanwhile'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { LineArea } from '../../ui/line-area'
import { Select } from '../../ui/select'
import { useHeld } from '../../ui/use-held'
import styles from './next-steps.module.css'

export function RecommendationRow({ recommendation }: { recommendation: Recommendation }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('recommendations.update')
  const { run: update } = useCommand('recommendations.update')
  const { run: remove } = useCommand('recommendations.remove')
  const { id, text } = recommendation
  const [addressee, setAddressee] = useHeld(recommendation.addressee, (next) =>
    update({ id, change: { addressee: next } }),
  )
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <LineArea
          label={t('findings.recommendation')}
          hideLabel
          look="bare"
          rows={1}
          keepAs={`recommendation ${id}`}
          value={text}
          isReadOnly={isReadOnly}
          save={(words, was) => save({ id, change: { text: words }, was })}
          renderOvertaken={(conflict) => <ChangedMeanwhile {...conflict} />}
        />
      </div>
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
      {!isReadOnly && (
        <IconButton
          label={t('findings.remove-step', { text })}
          icon={<X aria-hidden />}
          onPress={() => void remove({ id }, { done: t('findings.step-removed') })}
        />
      )}
    </li>
  )
}
