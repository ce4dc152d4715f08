import type { ExchangeId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { Page } from '../../ui/page'

export type ExchangeScreenProps = { exchangeId: ExchangeId }

export function ExchangeScreen({ exchangeId }: ExchangeScreenProps) {
  const exchanges = useRead('exchanges.list', {})
  const exchange = exchanges.data?.find(({ id }) => id === exchangeId)
  return <Page title={exchange?.title ?? ''}>{null}</Page>
}
