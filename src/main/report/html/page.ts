// The report model as one web page: styles and pictures inside, nothing to run and nothing to fetch.
// Well-formed as XML too, so that it is checked as strictly.
import { createHash } from 'node:crypto'
import { logoUrl } from '../../../shared/domain/house-style'
import type { ReportModel } from '../../../shared/domain/report-model'
import { cleanLine, cleanText } from '../../../shared/domain/text'
import { createText } from '../../platform/text'
import { lookOf, wordLanguage } from '../docx/look'
import { logoText } from '../logo-text'
import { createNames } from '../names'
import { titleLines } from '../title-lines'
import { blockMarkup, type Writing } from './blocks'
import { drawForScreens } from './charts'
import { markup, nothing, type Markup } from './markup'
import { pageStyles } from './styles'

const stages = 2

/** The bytes of the page. */
export async function renderHtml(
  model: ReportModel,
  progress: (done: number, total: number) => void = () => {},
): Promise<Uint8Array> {
  const pictures = await drawForScreens(model)
  progress(1, stages)
  const names = createNames(model)
  const writing: Writing = {
    language: model.language,
    names,
    say: createText(model.language),
    pictures,
  }
  const page = Buffer.from(wholePage(model, writing).html, 'utf8')
  progress(stages, stages)
  return page
}

function wholePage(model: ReportModel, writing: Writing): Markup {
  const { say } = writing
  const look = lookOf(model)
  const css = pageStyles(look, {
    runningTitle: `${cleanLine(model.title)} · ${cleanLine(model.editionLine)}`,
    mark: model.draft ? say('report-document.draft-line') : '',
    pageWord: say('report-document.page'),
    page: model.page,
  })
  const name = cleanLine(model.title)
  const title = model.draft ? `${name} (${say('report-document.draft')})` : name
  return markup`<!doctype html>
<html lang="${wordLanguage(model.language)}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy(css)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="generator" content="Soundings" />
<meta name="description" content="${cleanLine([model.editionLine, model.dateAndPlace].filter(Boolean).join(' · '))}" />
<title>${title}</title>
<style>${{ html: css }}</style>
</head>
<body>
<a class="skip" href="#text">${say('report-document.skip')}</a>
${titleBlock(model, writing)}
${contents(model, writing)}
<main id="text" tabindex="-1">
${model.sections.map((section) => sectionMarkup(writing, section))}
</main>
${foot(model)}
</body>
</html>
`
}

/** The page's own styles and pictures that are part of it, and nothing else. */
function policy(css: string): string {
  const hash = createHash('sha256').update(css, 'utf8').digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function titleBlock(model: ReportModel, writing: Writing): Markup {
  const { say } = writing
  const { titleLanguages, house } = model
  const { edition, details } = titleLines(model, say)
  const line = (kind: string, text: string, language: string = model.language) =>
    text.trim() === ''
      ? nothing
      : markup`<p class="${kind}"${languageOf(writing, language)} dir="auto">${cleanText(text)}</p>\n`
  const logo = house.logo
    ? markup`<p class="logo"><img src="${logoUrl(house.logo)}" alt="${logoText(say, house.logoOf)}" /></p>\n`
    : nothing
  return markup`<header>
${logo}${model.draft ? line('draft', say('report-document.draft-line')) : nothing}${line('edition', edition)}<h1${languageOf(writing, titleLanguages.title)} dir="auto">${cleanLine(model.title)}</h1>
${line('subtitle', model.subtitle, titleLanguages.subtitle)}${line('date', model.dateAndPlace)}${details.map(({ text, language }) => line('detail', text, language))}</header>`
}

const languageOf = ({ language: own }: Writing, language: string): Markup =>
  language === own ? nothing : markup` lang="${language}"`

const fewSections = 3

function contents({ sections }: ReportModel, { say }: Writing): Markup {
  if (sections.length <= fewSections) return nothing
  return markup`<nav aria-labelledby="contents">
<h2 id="contents">${say('report-document.contents')}</h2>
<ul>
${sections.map((section) => markup`<li><a href="#${section.key}">${cleanLine(section.heading)}</a></li>\n`)}</ul>
</nav>`
}

function sectionMarkup(
  writing: Writing,
  { key, heading, blocks }: ReportModel['sections'][number],
) {
  return markup`<section aria-labelledby="${key}" class="section-${key}">
<h2 id="${key}">${cleanLine(heading)}</h2>
${blocks.map((block) => blockMarkup(writing, block))}</section>
`
}

function foot({ house, editionLine }: ReportModel): Markup {
  const text = cleanLine(house.footer === '' ? editionLine : house.footer)
  return text === '' ? nothing : markup`<footer><p dir="auto">${text}</p></footer>`
}
