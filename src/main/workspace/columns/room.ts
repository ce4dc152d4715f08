// The room for phones; see migrations/0003-room.sql.
const kept = { id: 'text', created_at: 'text', updated_at: 'text' } as const

export const room = {
  room: {
    ...kept,
    session_id: 'text',
    host: 'text',
    port: 'integer',
    status: 'text',
    cap: 'integer',
    offers: 'text',
    is_rehearsal: 'integer=',
    secret_hash: 'text',
    code_hash: 'text',
    opened_at: 'text',
    closed_at: 'text?',
  },
  room_device: {
    ...kept,
    session_id: 'text',
    participant_id: 'text',
    join_key_hash: 'text',
    token_hash: 'text',
    language: 'text',
    revoked_at: 'text?',
  },
} as const
