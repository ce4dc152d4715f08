// What every part of the sheet is built with: facts, words of its language, texts translated where
// they have been, times on the wall.
import type { ReportLanguage } from '../../../shared/contract/primitives'
import { agendaTimes, toWallClock } from '../../../shared/domain/agenda-times'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import type { Text } from '../../platform/text'
import { translationKey } from '../facts'
import { sameLanguage } from '../model/numbers'
import type { SheetFacts } from './gather-sheet'

export type SheetContext = {
  readonly facts: SheetFacts
  readonly language: ReportLanguage
  readonly say: Text
  /** Words of the sheet itself. */
  readonly ours: (text: string) => Passage
  /** As the facilitator wrote it, in the language of the session. */
  readonly written: (text: string) => Passage
  /** In the sheet's language where it has been translated. */
  readonly translated: (table: string, id: string, field: string, original: string) => Passage
  /** Planned start and end of each item; null without a date. */
  readonly times: ReturnType<typeof agendaTimes>
  /** "09:30". */
  readonly clock: (instant: string) => string
}

export function createSheetContext(
  facts: SheetFacts,
  language: ReportLanguage,
  say: Text,
): SheetContext {
  const { session } = facts
  const [main = 'en'] = JSON.parse(session.languages) as string[]
  const own = sameLanguage(main, language) ? language : main
  const written = (text: string): Passage => ({ text, language: own })
  const ours = (text: string): Passage => ({ text, language })
  return {
    facts,
    language,
    say,
    ours,
    written,
    translated: (table, id, field, original) => {
      const found = facts.translations.get(translationKey(table, id, field, language))
      return own === language || !found ? written(original) : ours(found.text)
    },
    times: agendaTimes(
      session.starts_at,
      session.time_zone,
      facts.blocks.map((block) => ({
        minutes: block.minutes,
        pinTime: block.pin_time,
        parallel: block.parallel === 1,
      })),
    ),
    clock: (instant) => toWallClock(instant, session.time_zone).time,
  }
}

/** "09:30–09:55", or nothing without a date. */
export function spanOf({ times, clock }: SheetContext, index: number): string {
  const time = times[index]
  return time ? `${clock(time.startsAt)}–${clock(time.endsAt)}` : ''
}
