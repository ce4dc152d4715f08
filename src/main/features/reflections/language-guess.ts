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

/** 'en', 'sv', or null when the words do not tell. */
export function guessLanguage(text: string): 'en' | 'sv' | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  let en = 0
  let sv = /[åäö]/i.test(text) ? 1 : 0
  for (const word of words) {
    if (english.has(word)) en += 1
    if (swedish.has(word)) sv += 1
  }
  if (en === sv) return null
  return en > sv ? 'en' : 'sv'
}
