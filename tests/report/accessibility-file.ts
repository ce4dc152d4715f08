// A small Word file with one of everything, to break one rule at a time.
import { writeZip } from '../../src/main/report/zip'

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
].join(' ')

export const paragraph = (text: string, style = '', run = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

export const picture = (attributes: string, inner = '', kind = 'inline') =>
  `<w:p><w:r><w:drawing><wp:${kind}><wp:docPr id="1" name="Picture 1" ${attributes}>${inner}</wp:docPr><a:graphic/></wp:${kind}></w:drawing></w:r></w:p>`

export const chart =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="Chart" descr="Most came from Sweden."/><a:graphic><c:chart r:id="rId9"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'

export const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? '<w:p/>' : paragraph(text)}</w:tc>`

export const row = (cells: readonly string[], isHead = false) =>
  `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`

export const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

const head = row([cell('Country'), cell('People')], true)
export const goodTable = table(head, row([cell('Sweden'), cell('12')]))

export const link = (text: string, where: string) =>
  `<w:p><w:hyperlink ${where}><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`

const goodBody = [
  paragraph('A day of peers', 'Title'),
  paragraph('What we learned', 'Heading1'),
  paragraph('What the visitors saw', 'Heading2'),
  paragraph('Visitors notice what we have stopped seeing.'),
  '<w:p><w:pPr><w:pStyle w:val="List"/></w:pPr><w:bookmarkStart w:id="1" w:name="here"/><w:r><w:t>One thing</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>',
  picture('descr="Two conservators beside the hull."'),
  chart,
  goodTable,
  link('The finding about visitors', 'w:anchor="here"'),
  link('The programme of the day', 'r:id="rId1"'),
]

const goodStyles = `<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:color w:val="1C2530"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="60"/></w:rPr></w:style>
${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>`).join('')}
<w:style w:type="paragraph" w:styleId="List"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
</w:styles>`

const goodCore =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A day of peers</dc:title><dc:creator>Soundings</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>'

const goodChart = `<c:chartSpace ${names}><c:chart><c:plotArea><c:barChart><c:ser><c:spPr><a:solidFill><a:srgbClr val="14385C"/></a:solidFill></c:spPr></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`

export type Change = {
  readonly body?: (blocks: string[]) => string[]
  readonly styles?: (xml: string) => string
  readonly core?: (xml: string) => string
  readonly chart?: (xml: string) => string
  readonly section?: string
  readonly header?: string
}

const same = <T>(one: T): T => one

export function wordFile(change: Change = {}): Uint8Array {
  const { body = same, styles = same, core = same, chart: drawn = same, section = '' } = change
  const parts = {
    'word/document.xml': `<w:document ${names}><w:body>${body([...goodBody]).join('')}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
    'word/styles.xml': styles(goodStyles),
    'word/charts/chart1.xml': drawn(goodChart),
    'word/header1.xml': `<w:hdr ${names}>${change.header ?? paragraph('A day of peers')}</w:hdr>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="hyperlink" Target="https://museum.example/programme" TargetMode="External"/></Relationships>',
    'docProps/core.xml': core(goodCore),
  }
  return writeZip(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])))
}
