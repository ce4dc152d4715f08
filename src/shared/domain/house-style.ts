// How the documents of one workspace look: whose logo, which two colours, which fonts, what stands
// at the foot of each page.
import { z } from '../zod'

/** Six hexadecimal digits, as Word writes a colour. */
export const Colour = z.string().regex(/^[0-9A-F]{6}$/)
/** As Word calls it. */
export const FontName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .-]{0,59}$/u)

export const Logo = z.object({
  /** Base64. */
  data: z.string().max(700_000),
  type: z.enum(['png', 'jpg']),
  /** Pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
})
export type Logo = z.infer<typeof Logo>

export const HouseStyle = z.object({
  logo: Logo.nullable(),
  /** Whose logo it is, read aloud in its place. */
  logoOf: z.string(),
  /** Headings. */
  colour: Colour,
  /** Rules, numbers, the edges of quotes. */
  accent: Colour,
  headingFont: FontName,
  bodyFont: FontName,
  /** At the foot of every page; may be empty. */
  footer: z.string(),
})
export type HouseStyle = z.infer<typeof HouseStyle>

/** What a workspace begins with: ink blue and brass, Georgia over Calibri. */
export const plainHouse: HouseStyle = {
  logo: null,
  logoOf: '',
  colour: '1F3A5F',
  accent: 'B8862E',
  headingFont: 'Georgia',
  bodyFont: 'Calibri',
  footer: '',
}

/** The picture itself, for an image on screen. */
export const logoUrl = ({ data, type }: Logo): string =>
  `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${data}`

/** The largest box a logo is fitted into, in millimetres. */
const box = { width: 70, height: 22 } as const

/** As large as fits, and never larger than it was drawn at 96 to the inch. */
export function logoSize({ width, height }: Pick<Logo, 'width' | 'height'>): {
  readonly width: number
  readonly height: number
} {
  const drawn = 25.4 / 96
  const scale = Math.min(drawn, box.width / width, box.height / height)
  return { width: width * scale, height: height * scale }
}
