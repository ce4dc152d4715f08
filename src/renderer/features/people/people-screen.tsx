import type { PersonId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { Page } from '../../ui/page'

export type PeopleScreenProps = {
  /** Where a link from the search wants to arrive. */
  personId?: PersonId | undefined
}

export function PeopleScreen(_props: PeopleScreenProps) {
  const t = useText()
  return <Page title={t('frame.people')}>{null}</Page>
}
