// What the room needs of the features, wherever a room is opened.
import { followWords } from './features/coding/follow-words'
import { organisationNamed } from './features/people/people-repository'
import { captureReflection } from './features/reflections/capture'
import { mainLanguage } from './features/translations/translatable-texts'
import { createText, type Text } from './platform/text'
import type { RoomNeeds } from './room/settings'
import type { Store } from './workspace/store'

type PhoneCapture = Parameters<typeof captureReflection>[1]

/** Sentences in a session's main language. */
export function textFor(store: Store, sessionId: string): Text {
  return createText(mainLanguage(store, sessionId) === 'sv' ? 'sv' : 'en')
}

export const aliasWord = (store: Store, sessionId: string) =>
  textFor(store, sessionId)('report-document.participant')

/** Words that were marked, as themes' and as findings' evidence, are found again in a changed text. */
export function followAllWords(store: Store, reflectionId: string): void {
  followWords(store, 'coding', reflectionId)
  followWords(store, 'finding_evidence', reflectionId)
}

/** Phones' answers take the one path every captured reflection takes. */
export const roomNeeds: RoomNeeds = {
  aliasWord,
  organisationNamed,
  followWords: followAllWords,
  capture: (store, answer) =>
    captureReflection(store, {
      ...answer,
      channel: 'phone',
      slip: null,
      themes: [],
    } as unknown as PhoneCapture),
}
