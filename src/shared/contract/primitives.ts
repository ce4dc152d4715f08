// Shapes every slice shares: ids, times, languages, words.
import { z } from '../zod'

export const OrganisationId = z.uuid().brand('organisation')
export const PersonId = z.uuid().brand('person')
export const ExchangeId = z.uuid().brand('exchange')
export const ReviewId = z.uuid().brand('review')
export const CriterionId = z.uuid().brand('criterion')
export const VisitSlotId = z.uuid().brand('visit-slot')
export const VisitPersonId = z.uuid().brand('visit-person')
export const VisitNoteId = z.uuid().brand('visit-note')
export const ReviewFindingId = z.uuid().brand('review-finding')
export const ReviewEvidenceId = z.uuid().brand('review-evidence')
export const SessionId = z.uuid().brand('session')
export const AimId = z.uuid().brand('aim')
export const BlockId = z.uuid().brand('block')
export const PromptId = z.uuid().brand('prompt')
export const ParticipantId = z.uuid().brand('participant')
export const GroupId = z.uuid().brand('group')
export const ReflectionId = z.uuid().brand('reflection')
export const FrameId = z.uuid().brand('frame')
export const ThemeId = z.uuid().brand('theme')
export const FindingId = z.uuid().brand('finding')
export const EvidenceId = z.uuid().brand('evidence')
export const RecommendationId = z.uuid().brand('recommendation')
export const ActionId = z.uuid().brand('action')
export const CommitmentId = z.uuid().brand('commitment')
export const DocumentId = z.uuid().brand('document')
export const ParkingNoteId = z.uuid().brand('parking-note')
export const ChecklistItemId = z.uuid().brand('checklist-item')
export type OrganisationId = z.infer<typeof OrganisationId>
export type PersonId = z.infer<typeof PersonId>
export type ExchangeId = z.infer<typeof ExchangeId>
export type ReviewId = z.infer<typeof ReviewId>
export type CriterionId = z.infer<typeof CriterionId>
export type VisitSlotId = z.infer<typeof VisitSlotId>
export type VisitPersonId = z.infer<typeof VisitPersonId>
export type VisitNoteId = z.infer<typeof VisitNoteId>
export type ReviewFindingId = z.infer<typeof ReviewFindingId>
export type ReviewEvidenceId = z.infer<typeof ReviewEvidenceId>
export type SessionId = z.infer<typeof SessionId>
export type AimId = z.infer<typeof AimId>
export type BlockId = z.infer<typeof BlockId>
export type PromptId = z.infer<typeof PromptId>
export type ParticipantId = z.infer<typeof ParticipantId>
export type GroupId = z.infer<typeof GroupId>
export type ReflectionId = z.infer<typeof ReflectionId>
export type FrameId = z.infer<typeof FrameId>
export type ThemeId = z.infer<typeof ThemeId>
export type FindingId = z.infer<typeof FindingId>
export type EvidenceId = z.infer<typeof EvidenceId>
export type RecommendationId = z.infer<typeof RecommendationId>
export type ActionId = z.infer<typeof ActionId>
export type CommitmentId = z.infer<typeof CommitmentId>
export type DocumentId = z.infer<typeof DocumentId>
export type ParkingNoteId = z.infer<typeof ParkingNoteId>
export type ChecklistItemId = z.infer<typeof ChecklistItemId>

/** UTC instant, ISO 8601 with milliseconds and Z. */
export const Instant = z.iso.datetime()
/** A day on the wall calendar, YYYY-MM-DD. */
export const PlainDate = z.iso.date()
/** A time on the wall clock, HH:MM. */
export const PlainTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** BCP 47. */
export const LanguageTag = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .max(35)
export const TimeZone = z.string().min(1).max(64)
/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/)
/** ISO 3166-1 alpha-2. */
export const Country = z.string().regex(/^[A-Z]{2}$/)

/** Raw words as they arrive. Services clean them and refuse more than 8,000 code points. */
export const Words = z.string().max(2_000_000)
/** Short raw words: a title, a name, a place. */
export const Line = z.string().max(2_000)
/** 0 is the top of the list. */
export const Position = z.int().min(0).max(10_000)

export const Audience = z.enum(['count', 'participants', 'funder', 'public'])
export type Audience = z.infer<typeof Audience>
export const Attribution = z.enum(['named', 'role', 'organisation', 'anonymous'])
export type Attribution = z.infer<typeof Attribution>
export const Edition = z.enum(['participants', 'funder'])
export type Edition = z.infer<typeof Edition>
export const ReportLanguage = z.enum(['en', 'sv'])
export type ReportLanguage = z.infer<typeof ReportLanguage>

export const Nothing = z.object({}).strict()
/** A command that only changes something answers with null. */
export const Done = z.null()
