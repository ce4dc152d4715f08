// What is made of the reflections, beside the codings and findings themselves.
const times = { created_at: 'text', updated_at: 'text' } as const

export const sense = {
  coding_settlement: {
    id: 'text',
    session_id: 'text',
    frame_id: 'text',
    reflection_id: 'text',
    first: 'text',
    second: 'text',
    settled_by: 'text',
    ...times,
  },
  suggestion_dismissed: {
    id: 'text',
    session_id: 'text',
    kind: 'text',
    signature: 'text',
    ...times,
  },
  recommendation: {
    id: 'text',
    session_id: 'text',
    finding_id: 'text?',
    text: 'text',
    addressee: 'text',
    position: 'integer',
    ...times,
  },
  commitment: {
    id: 'text',
    session_id: 'text',
    finding_id: 'text?',
    reflection_id: 'text?',
    participant_id: 'text?',
    text: 'text',
    due_on: 'text?',
    status: 'text=',
    position: 'integer',
    ...times,
  },
} as const
