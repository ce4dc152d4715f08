// What a scale's ends and a choice's options are called in the report's language.
import type { PromptFacts } from '../facts'
import type { Context } from './context'

export type Labelled = PromptFacts & { readonly labelLanguage: string }

/** In the report's language where every label is translated, else in the one they were written in. */
export function labelled(context: Context, prompt: PromptFacts): Labelled {
  const say = (field: string, text: string) => context.translate('prompt', prompt.id, field, text)
  const options = prompt.options.map((option) => ({
    key: option.key,
    ...say(`option:${option.key}`, option.text),
  }))
  const [min, max] = [say('min_label', prompt.minLabel), say('max_label', prompt.maxLabel)]
  const other = [...options, min, max].find(
    ({ text, language }) => language !== context.language && /\p{L}/u.test(text),
  )
  if (other) return { ...prompt, labelLanguage: other.language }
  return {
    ...prompt,
    options: options.map(({ key, text }) => ({ key, text })),
    minLabel: min.text,
    maxLabel: max.text,
    labelLanguage: context.language,
  }
}
