// Words can be seen, are in the language they say, and are set apart by styles.
import { contrast, leastContrast } from '../../../shared/domain/contrast'
import { smallWords } from '../../words/language-guess'
import type { Paragraph, Piece } from './paragraph'
import { countWords, isEmpty, type Walk } from './walk'

/** In half-points: nothing smaller than 9, nothing long smaller than 10. */
const least = { any: 18, long: 20 } as const
const large = { any: 36, bold: 28 } as const
const longText = 40
const longItalics = 25
const longCapitals = 20

type Ground = { readonly fill: string | undefined }

export function checkWords(paragraph: Paragraph, ground: Ground, walk: Walk): void {
  const { text, pieces, alignment } = paragraph
  const written = pieces.filter((one) => /[^\s\uFFFC]/u.test(one.text))
  if (written.length === 0) return
  walk.words += countWords(text)
  const { defaults } = walk.styles
  const sizeOf = ({ look }: Piece) => look.size ?? defaults.size ?? 20
  const smallest = Math.min(...written.map(sizeOf))
  const floor = countWords(text) > longText ? least.long : least.any
  if (smallest < floor) walk.report('text-small', text)
  const fill = paragraph.fill ?? ground.fill
  const pale = written.find((one) => isPale(one, sizeOf(one), fill))
  if (pale) walk.report('contrast', pale.text)
  if (alignment === 'both' || alignment === 'distribute') walk.report('justified', text)
  const those = (is: (piece: Piece) => boolean) =>
    written
      .filter(is)
      .map((one) => one.text)
      .join('')
  const capitals = those(({ look }) => look.capitals === true)
  if (capitals.length > longCapitals) walk.report('capitals', capitals)
  const italics = those(({ look }) => look.italic === true)
  if (countWords(italics) > longItalics) walk.report('italics', italics)
  checkLanguages(paragraph, walk)
}

function isPale({ look }: Piece, size: number, fill: string | undefined): boolean {
  const behind = look.fill ?? fill ?? 'FFFFFF'
  const colour = look.colour
  // Word turns "automatic" to white on what is dark.
  if (colour === undefined || colour === 'auto') return false
  const isLarge = size >= large.any || (look.bold === true && size >= large.bold)
  return contrast(colour, behind) < (isLarge ? leastContrast.line : leastContrast.text)
}

const otherScripts =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/gu
const latin = /^(en|sv|da|de|es|et|fi|fr|is|it|lv|lt|nb|nn|no|nl|pl|pt)(-|$)/i
const fewLetters = 3
const fewWords = 8

function checkLanguages({ pieces, language }: Paragraph, walk: Walk): void {
  for (const [tag, text] of byLanguage(pieces, language)) {
    if (tag !== '' && !isTag(tag)) walk.report('language-tag', text)
    else if (isOther(text, tag)) walk.report('foreign-language', text)
  }
}

/** The words of a paragraph in each of its languages. */
function byLanguage(pieces: readonly Piece[], usual: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { look, text } of pieces) {
    const tag = look.language ?? usual
    texts.set(tag, (texts.get(tag) ?? '') + text)
  }
  return texts
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Said only where there is no doubt. */
function isOther(text: string, tag: string): boolean {
  if (latin.test(tag) && (text.match(otherScripts)?.length ?? 0) >= fewLetters) return true
  const { en, sv, words } = smallWords(text)
  if (words < fewWords) return false
  if (/^en(-|$)/i.test(tag)) return sv >= 4 && sv > 3 * en
  return /^sv(-|$)/i.test(tag) && en >= 4 && en > 3 * sv
}

const bullet = /^\s*[•◦▪●·‣∙]\s/u
const dashOrNumber = /^\s*(?:[*–—-]|\d{1,2}[.)]|[a-z][.)])\s/u

/** Lists that were typed, blank lines, rows of tabs: what styles are for. */
export function checkSpacing(paragraph: Paragraph, walk: Walk): void {
  const { text, listed, heading, ruled } = paragraph
  if (/\t\t/u.test(text) && !ruled) walk.report('spacing', text)
  else if (/ {6}/u.test(text)) walk.report('spacing', text)
  const isPlain = !listed && heading === null
  const isBullet = isPlain && bullet.test(text)
  walk.typed = isPlain && dashOrNumber.test(text) ? walk.typed + 1 : 0
  if (isBullet || walk.typed === 2) walk.report('list', text)
  // Word needs one between two tables, and one after a table at the end.
  if (isEmpty(paragraph) && heading === null && walk.before !== 'table')
    walk.report('empty-paragraph')
}

const saysNothing =
  /^(click here|here|this|link|more|read more|learn more|see more|this link|klicka här|här|länk|läs mer|mer|denna länk|se mer)[.!…]?$/i

export function checkLinks({ links, text: around }: Paragraph, walk: Walk): void {
  for (const { text, anchor, id } of links) {
    if (text === '' || saysNothing.test(text) || /^(https?:\/\/|www\.)/i.test(text))
      walk.report('link-text', text || around)
    if (anchor !== '') walk.anchors.push({ anchor, text: text || around, under: walk.under })
    else if (!walk.targets.get(id)) walk.report('link-target', text || around)
  }
}
