// Whether a Word file can be read by everybody: the rules that a program can tell, each problem with
// its place. Never throws, whatever the bytes are.
import type { AccessibilityProblem } from '../../../shared/contract/accessibility'
import { checkHeading } from './heading-rules'
import { property, wordFilesIn, wordParts, type WordParts } from './package-parts'
import { readParagraph, type Paragraph } from './paragraph'
import { checkChart, checkPictures } from './picture-rules'
import { checkTable } from './table-rules'
import { checkLinks, checkSpacing, checkWords } from './text-rules'
import { createWalk, isEmpty, type Walk } from './walk'
import { createStyles } from './word-styles'
import { child, readBlocks, within, type Node } from './xml-tree'

export function checkAccessibility(bytes: Uint8Array): AccessibilityProblem[] {
  try {
    return problemsIn(wordParts(bytes))
  } catch {
    return [{ rule: 'unreadable', text: '', under: '' }]
  }
}

/**
 * A Word file, or a zip of them: then each problem says in which, where nothing nearer is known.
 * Null for a zip that holds none.
 */
export function checkExported(bytes: Uint8Array): AccessibilityProblem[] | null {
  const files = wordFilesIn(bytes)
  if (files === 'itself') return checkAccessibility(bytes)
  if (files.length === 0) return null
  return files.flatMap(([name, file]) =>
    checkAccessibility(file).map((problem) => ({ ...problem, under: problem.under || name })),
  )
}

function problemsIn(parts: WordParts): AccessibilityProblem[] {
  const walk = createWalk(createStyles(parts.styles), parts.targets)
  checkProperties(parts, walk)
  readBlocks(parts.body, isBlock, (node) => visit(node, walk))
  endOfBody(walk)
  for (const part of parts.besides)
    readBlocks(part, isBlock, (node) => {
      for (const paragraph of inside(node)) checkBeside(readParagraph(paragraph, walk.styles), walk)
    })
  for (const chart of parts.charts) checkChart(chart, walk)
  return walk.problems
}

const isBlock = (name: string) => name === 'w:p' || name === 'w:tbl' || name === 'w:sectPr'

const inside = (node: Node): Node[] => (node.name === 'w:p' ? [node] : within(node, 'w:p'))

function checkProperties({ core }: WordParts, walk: Walk): void {
  const { language } = walk.styles.defaults
  const told = property(core, 'dc:language')
  const short = (tag: string) => tag.split('-')[0]?.toLowerCase()
  if (property(core, 'dc:title') === '') walk.report('title')
  if (language === undefined) walk.report('language')
  const differs = told !== '' && language !== undefined && short(told) !== short(language)
  if (property(core, 'dc:creator') === '' || differs) walk.report('properties')
}

function visit(node: Node, walk: Walk): void {
  if (node.name === 'w:sectPr') {
    checkColumns(node, walk)
    return
  }
  if (node.name === 'w:tbl') {
    const held = checkTable(node, walk)
    for (const { paragraph, fill } of held) checkInside(paragraph, fill, walk)
    walk.charts = 0
    walk.typed = 0
    walk.before = 'table'
    return
  }
  const paragraph = readParagraph(node, walk.styles)
  const section = child(child(node, 'w:pPr'), 'w:sectPr')
  if (section) checkColumns(section, walk)
  if (paragraph.heading !== null) missingNumbers(walk)
  if (/^toc \d$/i.test(paragraph.name)) walk.hasContents = true
  // A section's last paragraph may be empty: the break stands in it.
  if (!section || !isEmpty(paragraph)) checkSpacing(paragraph, walk)
  checkHeading(paragraph, walk)
  checkInside(paragraph, undefined, walk)
  walk.before = paragraph
}

function checkInside(paragraph: Paragraph, fill: string | undefined, walk: Walk): void {
  for (const name of paragraph.bookmarks) walk.bookmarks.add(name)
  checkPictures(paragraph, walk)
  checkWords(paragraph, { fill }, walk)
  checkLinks(paragraph, walk)
}

/** Headers, footers and notes: words and pictures, but no order of their own. */
function checkBeside(paragraph: Paragraph, walk: Walk): void {
  walk.under = ''
  checkPictures(paragraph, walk)
  checkWords(paragraph, { fill: undefined }, walk)
}

function checkColumns(section: Node, walk: Walk): void {
  if (Number(child(section, 'w:cols')?.attributes['w:num'] ?? 1) > 1) walk.report('columns')
}

function missingNumbers(walk: Walk): void {
  if (walk.charts > 0) walk.report('chart-table')
  walk.charts = 0
}

/** A note of a few lines has no parts to jump to. */
const shortWithoutHeadings = 100
/** About twenty pages. */
const longWithoutContents = 7_000

function endOfBody(walk: Walk): void {
  missingNumbers(walk)
  const { anchors, bookmarks, headings, words, hasContents } = walk
  for (const { anchor, text, under } of anchors)
    if (!bookmarks.has(anchor) && anchor !== '_top') {
      walk.under = under
      walk.report('link-target', text)
    }
  walk.under = ''
  if (headings === 0 && words > shortWithoutHeadings) walk.report('no-headings')
  if (words > longWithoutContents && !hasContents) walk.report('contents')
}
