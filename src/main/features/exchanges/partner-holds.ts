// What hangs on a partner of an exchange: while there is any of it, the partner leaves but does not vanish.
import type { PartnerHolds } from '../../../shared/contract/exchanges'
import type { Store } from '../../workspace/store'

export type Held = (exchangeId: string, organisationId: string) => PartnerHolds

const counts: Record<keyof PartnerHolds, string> = {
  reviews: `SELECT exchange_id, host_organisation_id AS organisation_id FROM review`,
  visits: `SELECT exchange_id, host_organisation_id FROM exchange_visit`,
  clauses: `SELECT exchange_id, organisation_id FROM agreement_clause WHERE text <> ''`,
  signatures: `SELECT exchange_id, organisation_id FROM agreement_signature`,
  checks: `SELECT exchange_id, organisation_id FROM partnership_check
    WHERE answer IS NOT NULL OR note <> ''`,
  offers: `SELECT exchange_id, organisation_id FROM offer
    UNION ALL SELECT exchange_id, with_organisation_id FROM offer`,
  lines: `SELECT exchange_id, payer_organisation_id FROM budget_line`,
  participants: `SELECT s.exchange_id, n.organisation_id FROM participant p
    JOIN session s ON s.id = p.session_id JOIN person n ON n.id = p.person_id`,
}
const kinds = Object.keys(counts) as (keyof PartnerHolds)[]
const nothing = Object.fromEntries(kinds.map((kind) => [kind, 0])) as PartnerHolds

const every = kinds
  .map((kind) => {
    const rows = `WITH rows (exchange_id, organisation_id) AS (${counts[kind]}) SELECT * FROM rows`
    return `SELECT exchange_id AS exchangeId, organisation_id AS organisationId, '${kind}' AS kind,
      count(*) AS count FROM (${rows}) WHERE exchange_id IS NOT NULL AND organisation_id IS NOT NULL
      GROUP BY exchange_id, organisation_id`
  })
  .join(' UNION ALL ')

type Count = {
  exchangeId: string
  organisationId: string
  kind: keyof PartnerHolds
  count: number
}

export function heldByPartners(store: Store): Held {
  const held = new Map<string, PartnerHolds>()
  for (const { exchangeId, organisationId, kind, count } of store.prepare<[], Count>(every).all()) {
    const key = `${exchangeId} ${organisationId}`
    held.set(key, { ...(held.get(key) ?? nothing), [kind]: count })
  }
  return (exchangeId, organisationId) => held.get(`${exchangeId} ${organisationId}`) ?? nothing
}

export const holdsAnything = (holds: PartnerHolds): boolean =>
  Object.values(holds).some((count) => count > 0)
