import type { Participant } from '../../../shared/contract/participants'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'

export type ConsentQuestionProps = {
  participant: Participant
  /** What has just been chosen, as a sentence. */
  question: string
  onAnswer: (toAll: boolean) => void
  onClose: () => void
}

/** A consent may have been meant for what comes, or for everything. Only a person can say which. */
export function ConsentQuestion(props: ConsentQuestionProps) {
  const { participant, question, onAnswer, onClose } = props
  const t = useText()
  const { reflections: count, name } = participant
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('plan.consent.title')}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button onPress={() => onAnswer(false)}>{t('plan.consent.from-now')}</Button>
          <Button tone="primary" onPress={() => onAnswer(true)}>
            {t('plan.consent.to-all')}
          </Button>
        </>
      }
    >
      <p>{question}</p>
      <p>{t('plan.consent.said', { count, name })}</p>
    </Dialog>
  )
}
