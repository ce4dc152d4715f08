import { useReading } from '../context'
import type { Me } from '../place'
import type { Keep } from '../storage'
import { Title } from './title'
import { Unsent } from './unsent'

export function RemovedScreen({ keep, me }: { keep: Keep; me: Me }) {
  const { t } = useReading()
  return (
    <>
      <Title>{t('phone.removed-title')}</Title>
      <p>{t('phone.removed')}</p>
      <Unsent keep={keep} owner={me.participant.id} />
    </>
  )
}
