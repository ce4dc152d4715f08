import { useText } from '../../app/text'
import { Page } from '../../ui/page'

export function OrganisationsScreen() {
  const t = useText()
  return <Page title={t('frame.organisations')}>{null}</Page>
}
