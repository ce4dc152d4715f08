// resources/toolkit/review-strands/museum.json, checked once, when a review is first begun.
import { z } from '../../../shared/zod'

const files = import.meta.glob('../../../../resources/toolkit/review-strands/museum.json', {
  import: 'default',
  eager: true,
})

const both = <T extends z.ZodType>(each: T) => z.object({ en: each, sv: each })
const text = z.string().min(1)
const Framework = z.object({
  key: text,
  version: text,
  strands: z
    .array(
      z.object({
        code: text,
        title: both(text),
        about: both(text),
        questions: both(z.array(text).min(1)),
      }),
    )
    .min(1),
})

let read: z.infer<typeof Framework> | null = null

/** The ready-made criteria in one language, and what to remember them by: 'museum-strands@1'. */
export function readyCriteria(language: 'en' | 'sv') {
  read ??= Framework.parse(Object.values(files)[0])
  const { key, version, strands } = read
  return {
    madeFrom: `${key}@${version}`,
    criteria: strands.map(({ title, about, questions }) => ({
      title: title[language],
      about: about[language],
      questions: questions[language],
    })),
  }
}
