/** The way through, in order: Plan → Follow up. */
export const steps = [
  { id: 'plan', label: 'frame.plan', to: '/sessions/$sessionId/plan' },
  { id: 'run', label: 'frame.run', to: '/sessions/$sessionId/run' },
  { id: 'gather', label: 'frame.gather', to: '/sessions/$sessionId/gather' },
  { id: 'sense', label: 'frame.sense', to: '/sessions/$sessionId/sense' },
  { id: 'report', label: 'frame.report', to: '/sessions/$sessionId/report' },
  { id: 'follow-up', label: 'frame.follow-up', to: '/sessions/$sessionId/follow-up' },
] as const
