// One's own cards begin as a copy or as the least a card can be.
import type { MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'
import type { Text } from '../../app/text'

type Language = 'en' | 'sv'

export const newKey = (): string => `own-${crypto.randomUUID().slice(0, 8)}`

export function copyOf<T extends MethodCard | Sequence>(card: T, t: Text): T {
  const named = Object.fromEntries(
    Object.entries(card.name).map(([language, name]) => [
      language,
      t('toolkit.own-name', { name: name ?? '' }),
    ]),
  )
  return { ...card, key: newKey(), version: 1, name: named }
}

export function blankMethod(language: Language, t: Text): MethodCard {
  const say = (text: string) => ({ [language]: text })
  return {
    key: newKey(),
    version: 1,
    name: say(t('toolkit.blank.name')),
    aliases: [],
    purposes: ['share'],
    purpose: say(t('toolkit.blank.purpose')),
    use: say(t('toolkit.blank.use')),
    avoid: null,
    groupMin: 4,
    groupMax: 40,
    subgroup: say(t('toolkit.blank.subgroup')),
    mode: 'plenary',
    minutes: 20,
    range: { min: 15, max: 40 },
    timeRule: {
      fixed: 20,
      perPerson: 0,
      perRound: 0,
      rounds: 0,
      words: say(t('toolkit.blank.time')),
    },
    steps: [
      {
        minutes: 20,
        who: say(t('toolkit.blank.who')),
        text: say(t('toolkit.blank.step')),
        silent: false,
        isRound: false,
      },
    ],
    materials: say(t('toolkit.blank.materials')),
    room: null,
    remote: { fit: 'partly', how: null },
    bilingual: { fit: 'fair', why: null },
    energy: 'medium',
    trust: 'low',
    preparationMinutes: 0,
    capture: [],
    outcomes: [],
    credit: say(t('toolkit.blank.credit')),
    licence: say(t('toolkit.blank.licence')),
    sources: [],
  }
}

export function blankSequence(language: Language, method: string, t: Text): Sequence {
  return {
    key: newKey(),
    version: 1,
    name: { [language]: t('toolkit.blank.sequence') },
    occasion: { [language]: t('toolkit.blank.occasion') },
    items: [{ kind: 'method', method, minutes: 30 }],
  }
}
