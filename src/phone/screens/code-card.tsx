import { useReading } from '../context'
import { CopyButton } from './copy-button'

/** Kept where it can be read out to somebody, and copied. */
export function CodeCard({ code }: { code: string }) {
  const { t } = useReading()
  if (!code) return null
  return (
    <section class="card">
      <h2>{t('phone.words-code')}</h2>
      <p class="code big" translate={false}>
        {code}
      </p>
      <p class="help">{t('phone.words-code-help')}</p>
      <CopyButton text={code} label={t('phone.copy-code')} />
    </section>
  )
}
