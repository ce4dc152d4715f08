// Contrast as WCAG 2 counts it, and colours dark enough to read on white paper.

type Rgb = readonly [number, number, number]

/** Six hexadecimal digits, as Word writes a colour. */
function rgb(colour: string): Rgb {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16)
  return [part(0), part(2), part(4)]
}

const hex = (parts: Rgb) =>
  parts
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()

function luminance(colour: string): number {
  const [red, green, blue] = rgb(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** `share` of a colour in white. */
export function tinted(colour: string, share: number): string {
  const [red, green, blue] = rgb(colour).map((part) => 255 - (255 - part) * share)
  return hex([red ?? 255, green ?? 255, blue ?? 255])
}

const onPaper = 'FFFFFF'
/** Text needs 4.5 to 1, a line or a shape 3 to 1. */
export const leastContrast = { text: 4.5, line: 3 } as const

export const onWhite = (colour: string): number => contrast(colour, onPaper)

/** The colour itself where it is dark enough on white, else the lightest shade of it that is. */
export function readable(colour: string, least: number = leastContrast.text): string {
  for (let dark = 0; dark < 100; dark += 1) {
    const shade = hex(rgb(colour).map((part) => (part * (100 - dark)) / 100) as unknown as Rgb)
    if (onWhite(shade) >= least) return dark === 0 ? colour : shade
  }
  return '000000'
}

/** The colour itself where it is light enough on a dark ground, else the deepest tint of it that is. */
export function lightEnough(
  colour: string,
  ground: string,
  least: number = leastContrast.text,
): string {
  for (let share = 100; share > 0; share -= 1) {
    const tint = tinted(colour, share / 100)
    if (contrast(tint, ground) >= least) return tint
  }
  return onPaper
}
