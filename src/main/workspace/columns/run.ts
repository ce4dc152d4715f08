// What the toolkit keeps of one's own, and what a running day is made of.
const kept = { id: 'text', created_at: 'text', updated_at: 'text' } as const
const card = { ...kept, key: 'text', version: 'integer', card: 'text' } as const

export const run = {
  method: card,
  sequence: card,
  checklist_item: {
    ...kept,
    session_id: 'text',
    text: 'text',
    done_at: 'text?',
    position: 'integer',
  },
  pair_rule: {
    ...kept,
    session_id: 'text',
    first_id: 'text',
    second_id: 'text',
    rule: 'text',
  },
  session_run: {
    ...kept,
    session_id: 'text',
    plan_from: 'text?',
    block_id: 'text?',
    block_since: 'text?',
    step_position: 'integer?',
    step_since: 'text?',
    paused_at: 'text?',
    paused_ms: 'integer=',
    speaker: 'text=',
    speaker_seconds: 'integer?',
    speaker_since: 'text?',
  },
  parking_note: {
    ...kept,
    session_id: 'text',
    text: 'text',
    said_by: 'text=',
    done_at: 'text?',
    position: 'integer',
  },
  stage: {
    ...kept,
    session_id: 'text',
    view: 'text=',
    prompt_id: 'text?',
    group_round_id: 'text?',
    wall_on: 'integer=',
  },
} as const
