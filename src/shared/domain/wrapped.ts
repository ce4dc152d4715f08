/**
 * A label in lines of at most `room` letters, broken between words; a longer word is broken anywhere.
 * What does not fit into `lines` ends with three dots.
 */
export function wrapped(text: string, room: number, lines: number): string {
  const whole: string[] = ['']
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    for (const [index, piece] of pieces(word, room).entries()) {
      const last = whole.at(-1) ?? ''
      const longer = last === '' ? piece : `${last} ${piece}`
      if (index === 0 && lettersOf(longer).length <= room) whole[whole.length - 1] = longer
      else whole.push(piece)
    }
  }
  if (whole.length <= lines) return whole.join('\n')
  const kept = whole.slice(0, lines)
  const end = lettersOf(kept.at(-1) ?? '')
    .slice(0, room - 1)
    .join('')
  return [...kept.slice(0, -1), `${end}…`].join('\n')
}

const segmenter = new Intl.Segmenter()
const lettersOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

function pieces(word: string, room: number): string[] {
  const letters = lettersOf(word)
  return Array.from({ length: Math.ceil(letters.length / room) }, (_, index) =>
    letters.slice(index * room, (index + 1) * room).join(''),
  )
}
