type Said = { readonly text: string; readonly secondText: string }

/** Both parts of an answer as one text: what places of words are counted in. */
export const spokenWords = ({ text, secondText }: Said): string =>
  secondText === '' ? text : `${text}\n${secondText}`
