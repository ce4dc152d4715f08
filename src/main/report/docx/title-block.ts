// The head of the first page: edition, title, subtitle, a brass rule, when and where, who and thanks.
import { HeadingLevel, ImageRun, Paragraph } from 'docx'
import { logoSize } from '../../../shared/domain/house-style'
import { logoText } from '../logo-text'
import { titleLines } from '../title-lines'
import type { Rendering } from './blocks'
import type { Look } from './look'
import { runs, styled } from './runs'

export function titleBlock(rendering: Rendering): Paragraph[] {
  const { model, say, look } = rendering
  const { titleLanguages } = model
  const foreign = (language: string) => ({
    language: language === model.language ? undefined : language,
  })
  const { edition, details } = titleLines(model, say)
  return [
    ...logo(look, logoText(say, look.logoOf)),
    styled('Edition', runs(edition)),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: runs(model.title, foreign(titleLanguages.title)),
    }),
    ...(model.subtitle.trim() === ''
      ? []
      : [styled('Subtitle', runs(model.subtitle, foreign(titleLanguages.subtitle)))]),
    ...(model.dateAndPlace === '' ? [] : [styled('TitleDate', runs(model.dateAndPlace))]),
    ...details.map(({ text, language }) => styled('TitleDetail', runs(text, foreign(language)))),
  ]
}

/** The house's logo in a line of its own; `text` is said in its place. */
export function logo({ logo: picture }: Look, text: string): Paragraph[] {
  if (!picture) return []
  const { width, height } = logoSize(picture)
  const pixels = (millimetres: number) => Math.round((millimetres * 96) / 25.4)
  const image = new ImageRun({
    type: picture.type,
    data: Buffer.from(picture.data, 'base64'),
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: 'Logo', title: '', description: text },
  })
  return [new Paragraph({ style: 'Logo', children: [image] })]
}
