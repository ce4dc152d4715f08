// Which of the two languages a few words are in, told by the small words each one cannot do without.
// A hint for spelling and quotes; unknown is better than wrong.
const english = new Set(
  'the and was were that this with have from they what our we you not but had would is are it of to i my a in on for be as at more than so how who when their there been did do does'.split(
    ' ',
  ),
)
const swedish = new Set(
  'och att det som en är inte vi jag på för med har den till av om men var ett de så kan man hur när vad vår våra mer än också från eller skulle alla bara sig min mitt mina där här någon'.split(
    ' ',
  ),
)

/** How many of each language's small words there are. */
export function smallWords(text: string): { en: number; sv: number; words: number } {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (small: ReadonlySet<string>) => words.filter((word) => small.has(word)).length
  return { en: count(english), sv: count(swedish), words: words.length }
}

/** 'en', 'sv', or null when the words do not tell. */
export function guessLanguage(text: string): 'en' | 'sv' | null {
  const { en, sv: small } = smallWords(text)
  const sv = small + (/[åäö]/i.test(text) ? 1 : 0)
  if (en === sv) return null
  return en > sv ? 'en' : 'sv'
}
