// The head of the first page: edition, title, subtitle, a brass rule, when and where, who and thanks.
import { HeadingLevel, ImageRun, Paragraph } from 'docx'
import { logoSize } from '../../../shared/domain/house-style'
import { cleanLine } from '../../../shared/domain/text'
import type { Text } from '../../platform/text'
import type { Rendering } from './blocks'
import type { Look } from './look'
import { runs, styled } from './runs'

export function titleBlock(rendering: Rendering): Paragraph[] {
  const { model, say, look } = rendering
  const { titleLanguages, partners } = model
  const foreign = (language: string) => ({
    language: language === model.language ? undefined : language,
  })
  const names = new Intl.ListFormat(model.language, { type: 'conjunction' }).format(partners)
  const details = [
    {
      style: 'TitleDetail',
      text:
        partners.length > 0
          ? say('report-document.partners', { count: partners.length, names })
          : '',
    },
    { style: 'TitleDetail', text: grantLine(rendering) },
    { style: 'TitleDetail', text: model.credit, language: titleLanguages.credit },
  ].filter((line) => line.text.trim() !== '')
  const draft = model.draft ? say('report-document.draft') : ''
  const edition = [draft, model.editionLine].filter(Boolean).join(' · ')
  return [
    ...logo(look, logoText(say, look)),
    styled('Edition', runs(edition)),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: runs(model.title, foreign(titleLanguages.title)),
    }),
    ...(model.subtitle.trim() === ''
      ? []
      : [styled('Subtitle', runs(model.subtitle, foreign(titleLanguages.subtitle)))]),
    ...(model.dateAndPlace === '' ? [] : [styled('TitleDate', runs(model.dateAndPlace))]),
    ...details.map((line) =>
      styled(line.style, runs(line.text, foreign(line.language ?? model.language))),
    ),
  ]
}

const grantLine = ({ model: { grant }, say }: Rendering): string =>
  grant === '' ? '' : say('report-document.grant', { grant })

export const logoText = (say: Text, { logoOf }: Look): string =>
  cleanLine(say('report-document.logo', { of: logoOf, named: logoOf === '' ? 'no' : 'yes' }))

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
