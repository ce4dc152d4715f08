import { query } from '../rpc/contract'
import { z } from '../zod'
import { AimId, FindingId, FrameId, ReflectionId, SessionId, ThemeId } from './primitives'

export const FindingKind = z.enum([
  'learning',
  'strength',
  'area-to-consider',
  'good-practice',
  'still-unanswered',
  'early-notice',
  'minority-view',
])
export const Theme = z.object({
  id: ThemeId,
  frameId: FrameId,
  code: z.string(),
  title: z.string(),
  description: z.string(),
  /** Slot 1–5 of the theme colours. */
  colour: z.int().min(1).max(5),
  reflections: z.int(),
})
export type Theme = z.infer<typeof Theme>

export const Finding = z.object({
  id: FindingId,
  sessionId: SessionId,
  text: z.string(),
  body: z.string(),
  kind: FindingKind,
  confidence: z.enum(['low', 'medium', 'high']),
  aimId: AimId.nullable(),
  evidence: z.array(ReflectionId),
})
export type Finding = z.infer<typeof Finding>

export const sense = {
  themes: query({ input: z.object({ sessionId: SessionId }), output: z.array(Theme) }),
  findings: query({ input: z.object({ sessionId: SessionId }), output: z.array(Finding) }),
}
