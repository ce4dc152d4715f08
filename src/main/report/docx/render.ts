// The report model as a Word file. docx makes the package, the styles and the body; the annex is
// put into its place afterwards, and the parts are zipped without times of their own.
import {
  Bookmark,
  Document,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TextRun,
  type FileChild,
} from 'docx'
import type { ReportModel } from '../../../shared/domain/report-model'
import { cleanLine } from '../../../shared/domain/text'
import { createText } from '../../platform/text'
import { entryXml } from './annex-xml'
import { blockChildren, type Rendering } from './blocks'
import { drawCharts, type Pictures } from './charts'
import { finished } from './finish'
import { longestWithoutContents, lookOf, wordsPerPage } from './look'
import { createNames } from '../names'
import { pageSetup } from './page-setup'
import { cleanRuns, link, runs, styled } from './runs'
import { numbering, styles } from './styles'
import { titleBlock } from './title-block'
import { fillMarks, marks } from './xml-runs'

const stages = 4

export async function renderDocx(
  model: ReportModel,
  progress: (done: number, total: number) => void = () => {},
): Promise<Uint8Array> {
  const rendering = createRendering(model, await drawCharts(model))
  progress(1, stages)
  const document = compose(model, rendering)
  progress(2, stages)
  const packed = await Packer.toBuffer(document)
  progress(3, stages)
  const bytes = withAnnex(packed, rendering)
  progress(stages, stages)
  return bytes
}

function compose(model: ReportModel, rendering: Rendering): Document {
  const hasContents = model.words > wordsPerPage[model.edition] * longestWithoutContents
  // What matters most stands on the first page; the list of contents comes after it.
  const first = model.sections[0]?.key === 'in-brief' ? 1 : 0
  const beforeContents = model.sections.slice(0, first)
  const rest = model.sections.slice(first)
  return new Document({
    title: cleanLine(model.draft ? `${model.title} (${draftWord(rendering)})` : model.title),
    subject: cleanLine(model.editionLine),
    creator: 'Soundings',
    lastModifiedBy: 'Soundings',
    description: cleanLine(model.dateAndPlace),
    styles: styles(model.language, rendering.look),
    numbering: numbering(rendering.look),
    sections: [
      {
        ...pageSetup(runningTitle(model), pageNumber(rendering), {
          look: rendering.look,
          mark: model.draft ? rendering.say('report-document.draft-line') : null,
        }),
        children: [
          ...titleBlock(rendering),
          ...beforeContents.flatMap((section) => sectionChildren(rendering, section)),
          ...(hasContents ? contents(rendering, rest, first > 0) : []),
          ...rest.flatMap((section) => sectionChildren(rendering, section)),
        ],
      },
    ],
  })
}

type Section = ReportModel['sections'][number]

function createRendering(model: ReportModel, pictures: Pictures): Rendering {
  let list = 0
  return {
    model,
    names: createNames(model),
    look: lookOf(model),
    say: createText(model.language),
    pictures,
    written: { rows: [], paragraphs: [] },
    nextList: () => {
      list += 1
      return list
    },
  }
}

function sectionChildren(rendering: Rendering, section: Section): FileChild[] {
  const isLast = section === rendering.model.sections.at(-1)
  const children: FileChild[] = [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new Bookmark({ id: bookmarkOf(section), children: runs(section.heading) })],
      ...(section.key === 'annex' ? { pageBreakBefore: true } : {}),
    }),
  ]
  let marked = false
  for (const [index, block] of section.blocks.entries()) {
    if (block.kind !== 'entry') {
      const next = section.blocks[index + 1]
      const made = blockChildren(rendering, block, next)
      // Before a new section a table needs no empty line, which could fall on a page of its own.
      const isAtEnd = next === undefined && !isLast && made.at(-2) instanceof Table
      children.push(...(isAtEnd ? made.slice(0, -1) : made))
      marked = false
    } else if (!marked) {
      children.push(new Paragraph({ children: [new TextRun(marks.entries)] }))
      marked = true
    }
  }
  return children
}

/**
 * Links without page numbers: laying out the pages to know them takes docx twenty times as long as
 * everything else together, and blank numbers would wait for a reader to press F9.
 */
function contents(
  { say }: Rendering,
  sections: ReportModel['sections'],
  /** The first page stands alone. */
  pageBreakBefore: boolean,
): FileChild[] {
  return [
    new Paragraph({
      style: 'TOCHeading',
      pageBreakBefore,
      children: cleanRuns(say('report-document.contents')),
    }),
    ...sections.map((section, index) => {
      const isLast = index === sections.length - 1
      return styled('TOC1', [link(section.heading, bookmarkOf(section))], '', !isLast)
    }),
  ]
}

const bookmarkOf = ({ key }: Section) => `section_${key.replaceAll('-', '_')}`

const draftWord = ({ say }: Rendering) => say('report-document.draft')

const runningTitle = (model: ReportModel) =>
  `${cleanLine(model.title)} · ${cleanLine(model.editionLine)}`

const pageNumber = ({ say }: Rendering) => [`${say('report-document.page')} `, PageNumber.CURRENT]

/** Runs of consecutive entries, in order, each for one mark. */
function annexGroups(rendering: Rendering): string[] {
  const groups: string[][] = []
  for (const section of rendering.model.sections) {
    let open = false
    for (const block of section.blocks) {
      if (block.kind !== 'entry') open = false
      else {
        if (!open) groups.push([])
        groups.at(-1)?.push(entryXml(rendering, block))
        open = true
      }
    }
  }
  return groups.map((group) => group.join(''))
}

function withAnnex(packed: Uint8Array, rendering: Rendering): Uint8Array {
  return finished(packed, rendering.model.language, rendering.look, (body) =>
    filledIn(body, rendering),
  )
}

function filledIn(body: string, rendering: Rendering): string {
  const { rows, paragraphs } = rendering.written
  const entries = fillMarks(body, marks.entries, annexGroups(rendering))
  return fillMarks(fillMarks(entries, marks.paragraphs, paragraphs), marks.rows, rows, 'tr')
}
