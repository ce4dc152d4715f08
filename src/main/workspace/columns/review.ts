// Peer reviews within an exchange.
const times = { created_at: 'text', updated_at: 'text' } as const

export const review = {
  review: {
    id: 'text',
    exchange_id: 'text',
    host_organisation_id: 'text',
    language: 'text',
    made_from: 'text',
    ...times,
  },
  review_criterion: {
    id: 'text',
    review_id: 'text',
    title: 'text',
    about: 'text',
    questions: 'text',
    is_strand: 'integer=',
    position: 'integer',
    ...times,
  },
} as const
