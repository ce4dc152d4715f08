import { Colour, HouseStyle } from '../domain/house-style'
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, Line, Nothing } from './primitives'

/** How the documents of this workspace look. */
export const house = {
  get: query({ input: Nothing, output: HouseStyle }),
  change: command({
    input: z.object({
      colour: Colour.optional(),
      accent: Colour.optional(),
      headingFont: Line.optional(),
      bodyFont: Line.optional(),
      footer: Line.optional(),
      logoOf: Line.optional(),
    }),
    output: Done,
    errors: ['house/bad-font', 'text/too-long'],
  }),
  /** `data` is the file in base64; what it is, its bytes say. */
  setLogo: command({
    input: z.object({ data: z.string().max(40_000_000) }),
    output: Done,
    errors: ['house/not-a-picture', 'house/picture-damaged', 'house/picture-too-large'],
  }),
  removeLogo: command({ input: Nothing, output: Done }),
  /** Colours, fonts and footer as a new workspace has them; the logo stays. */
  reset: command({ input: Nothing, output: Done }),
}
