import type { Reflection } from '../../../shared/contract/reflections'
import { useText } from '../../app/text'

type Consent = Pick<Reflection, 'audience' | 'attribution' | 'cleared'>

/** "may be quoted to participants, by role": the two consents in a few words. */
export function useConsentPhrase({ audience, attribution, cleared }: Consent): string {
  const t = useText()
  if (!cleared) return t('gather.phrase.uncleared')
  if (audience === 'count') return t('gather.phrase.count')
  return t('gather.phrase.quotable', {
    readers: t(`gather.readers.${audience}`),
    signed: t(`gather.signed.${attribution}`),
  })
}
