// The head of the first page: edition, title, subtitle, a brass rule, when and where, who and thanks.
import { HeadingLevel, Paragraph } from 'docx'
import type { Rendering } from './blocks'
import { runs, styled } from './runs'

export function titleBlock({ model, say }: Rendering): Paragraph[] {
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
    { style: 'TitleDetail', text: model.credit, language: titleLanguages.credit },
  ].filter((line) => line.text.trim() !== '')
  const draft = model.draft ? say('report-document.draft') : ''
  const edition = [draft, model.editionLine].filter(Boolean).join(' · ')
  return [
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
