import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillSample } from '../../src/main/features/sample/load-sample'
import { checkAccessibility } from '../../src/main/report/accessibility/check'
import { renderModel } from '../../src/main/report/render-model'
import { writeZip } from '../../src/main/report/zip'
import { AccessibilityRule } from '../../src/shared/contract/accessibility'
import { temporaryStore } from '../support/workspace'
import {
  cell,
  chart,
  goodTable,
  link,
  paragraph,
  picture,
  row,
  table,
  wordFile,
  type Change,
} from './accessibility-file'
import { findingOn, seminar } from './fixture'
import { languages, otherPapers, reviewPapers, summaries, written } from './all-documents'

const rulesIn = (bytes: Uint8Array) => checkAccessibility(bytes).map(({ rule }) => rule)

test.each(languages)(
  '[accessibility R1] the sample’s documents in %s have no problems',
  async (language) => {
    const store = temporaryStore()
    const session = { store, ...fillSample(store) }
    const all = [
      ...summaries(session, language),
      ...otherPapers(session, language),
      ...reviewPapers(store, language),
    ]
    expect(all.length).toBeGreaterThan(30)
    for (const one of all)
      expect({ name: one.name, problems: checkAccessibility(await written(one)) }).toEqual({
        name: one.name,
        problems: [],
      })
  },
  60_000,
)

test.each(languages)(
  '[accessibility R1] nor have those of a session with hardly anything in it, in %s',
  async (language) => {
    const bare = seminar()
    const one = seminar({ title: 'One answer' })
    const said = one.reflect({ text: 'The only thing that was said.' })
    findingOn(one, 'One finding', [said])
    for (const session of [bare, one])
      for (const { name, model } of summaries(session, language))
        expect({ name, problems: checkAccessibility(await renderModel(model)) }).toEqual({
          name,
          problems: [],
        })
  },
)

test('[accessibility R1] the file that the other tests break has none', () => {
  expect(checkAccessibility(wordFile())).toEqual([])
})

const more =
  (...blocks: string[]): Change['body'] =>
  (body) => [...body, ...blocks]
const long = (words: number) => Array.from({ length: words }, (_, at) => `word${at}`).join(' ')
const swedish = 'Det är lättare att vara ärlig mot en kollega som inte har något att vinna på det.'
const tagged = (tag: string, text: string) => paragraph(text, '', `<w:lang w:val="${tag}"/>`)
const tabs = '<w:p><w:r><w:t>Name</w:t><w:tab/><w:tab/><w:t>Date</w:t></w:r></w:p>'
const head = row([cell('Country'), cell('People')], true)
const properties = (inner: string, text: string) =>
  `<w:p><w:pPr>${inner}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

/** What breaks one rule and no other. */
const broken: readonly (readonly [AccessibilityRule, string, Change])[] = [
  ['title', 'R2', { core: (xml) => xml.replace('A day of peers', ' ') }],
  ['language', 'R2', { styles: (xml) => xml.replace('<w:lang w:val="en-GB"/>', '') }],
  ['properties', 'R2', { core: (xml) => xml.replace('Soundings', '') }],
  ['properties', 'R2', { core: (xml) => xml.replace('en-GB', 'sv-SE') }],
  ['no-headings', 'R3', { body: () => [paragraph(long(101))] }],
  [
    'heading-order',
    'R3',
    { body: more(paragraph('First', 'Heading1'), paragraph('Third', 'Heading3')) },
  ],
  ['heading-order', 'R3', { body: (body) => body.filter((one) => !one.includes('"Heading1"')) }],
  [
    'heading-empty',
    'R3',
    {
      body: more(paragraph(' ', 'Heading2')),
    },
  ],
  ['heading-long', 'R3', { body: more(paragraph(long(30), 'Heading2')) }],
  ['heading-fake', 'R3', { body: more(paragraph('What we did', '', '<w:b/>')) }],
  ['heading-fake', 'R3', { body: more(paragraph('What we did', 'Loud')) }],
  ['alt-text', 'R4', { body: more(picture('')) }],
  ['alt-text', 'R4', { header: picture('descr=" "') }],
  ['alt-text-long', 'R4', { body: more(picture(`descr="${long(40)}"`)) }],
  ['alt-text-words', 'R4', { body: more(picture('descr="Image of the hull"')) }],
  ['alt-text-words', 'R4', { body: more(picture('descr="Bild av skrovet"')) }],
  ['alt-text-words', 'R4', { body: more(picture('descr="IMG_2041.JPG"')) }],
  [
    'table-header',
    'R5',
    { body: more(table(row([cell('A'), cell('B')]), row([cell('1'), cell('2')]))) },
  ],
  [
    'table-header',
    'R5',
    { body: more(table(row([cell('A'), cell('')], true), row([cell('1'), cell('2')]))) },
  ],
  [
    'table-merged',
    'R5',
    {
      body: more(
        table(head, row([cell('1'), cell('2')]), row([cell('Both', '<w:gridSpan w:val="2"/>')])),
      ),
    },
  ],
  ['table-merged', 'R5', { body: more(table(head, row([cell('1', '<w:vMerge/>'), cell('2')]))) }],
  [
    'table-nested',
    'R5',
    { body: more(table(head, row([cell('1'), `<w:tc>${goodTable}<w:p/></w:tc>`]))) },
  ],
  [
    'table-empty',
    'R5',
    { body: more(table(head, row([cell('1'), cell('2')]), row([cell(''), cell('')]))) },
  ],
  [
    'table-empty',
    'R5',
    { body: more(table(head, row([cell('1'), cell('')]), row([cell('2'), cell('')]))) },
  ],
  ['table-layout', 'R5', { body: more(table(row([cell('Left'), cell('Right')], true))) }],
  ['table-layout', 'R5', { body: more(table(row([cell('A box')], true), row([cell('words')]))) }],
  [
    'colour-alone',
    'R5',
    {
      body: more(
        table(
          head,
          row([cell('1'), cell('', '<w:shd w:fill="C00000"/>')]),
          row([cell('1'), cell('2')]),
        ),
      ),
    },
  ],
  ['link-text', 'R6', { body: more(link('click here', 'r:id="rId1"')) }],
  ['link-text', 'R6', { body: more(link('läs mer', 'w:anchor="here"')) }],
  ['link-text', 'R6', { body: more(link('https://museum.example/a', 'r:id="rId1"')) }],
  ['link-target', 'R6', { body: more(link('The annex', 'w:anchor="nowhere"')) }],
  ['link-target', 'R6', { body: more(link('The annex', 'r:id="rId77"')) }],
  ['foreign-language', 'R7', { body: more(paragraph(swedish)) }],
  [
    'foreign-language',
    'R7',
    {
      body: more(
        tagged(
          'sv-SE',
          'It is easier to be honest with a colleague who has nothing to gain from it.',
        ),
      ),
    },
  ],
  ['foreign-language', 'R7', { body: more(paragraph('Мы видели, что вы сделали.')) }],
  ['language-tag', 'R7', { body: more(tagged('not a language', 'Tere')) }],
  ['list', 'R8', { body: more(paragraph('• One thing')) }],
  ['list', 'R8', { body: more(paragraph('1. One thing'), paragraph('2. Another thing')) }],
  ['empty-paragraph', 'R8', { body: more('<w:p/>') }],
  ['spacing', 'R8', { body: more(tabs) }],
  ['spacing', 'R8', { body: more(paragraph('Name        Date')) }],
  ['floating', 'R9', { body: more(picture('descr="The hull"', '', 'anchor')) }],
  [
    'floating',
    'R9',
    {
      body: more(
        '<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Aside</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>',
      ),
    },
  ],
  ['columns', 'R9', { section: '<w:cols w:num="2"/>' }],
  ['contrast', 'R10', { body: more(paragraph('Pale words.', '', '<w:color w:val="999999"/>')) }],
  ['contrast', 'R10', { body: more(paragraph('Dark on dark.', '', '<w:shd w:fill="333333"/>')) }],
  ['chart-contrast', 'R10', { chart: (xml) => xml.replace('14385C', 'F5E9C8') }],
  ['text-small', 'R10', { body: more(paragraph('Small print.', '', '<w:sz w:val="16"/>')) }],
  ['text-small', 'R10', { body: more(paragraph(long(60), '', '<w:sz w:val="19"/>')) }],
  ['justified', 'R10', { body: more(properties('<w:jc w:val="both"/>', 'Words.')) }],
  ['capitals', 'R10', { body: more(paragraph('All of this is shouted at us.', '', '<w:caps/>')) }],
  ['italics', 'R10', { body: more(paragraph(long(30), '', '<w:i/>')) }],
  ['chart-table', 'R11', { body: more(chart, paragraph('Next', 'Heading2')) }],
  ['contents', 'R12', { body: more(paragraph(long(7_001))) }],
]

describe('one rule broken, one problem found: [accessibility R2] [accessibility R3] [accessibility R4] [accessibility R5] [accessibility R6] [accessibility R7] [accessibility R8] [accessibility R9] [accessibility R10] [accessibility R11] [accessibility R12]', () => {
  test.each(broken)('%s, %s', (rule, _, change) => {
    expect(rulesIn(wordFile(change))).toEqual([rule])
  })

  test('every rule is broken by a test', () => {
    const tested = new Set<string>([...broken.map(([rule]) => rule), 'unreadable'])
    expect(AccessibilityRule.options.filter((rule) => !tested.has(rule))).toEqual([])
  })
})

/** What looks like a problem and is none. */
const fine: readonly (readonly [string, Change])[] = [
  ['R3', { body: more(paragraph('What we did', '', '<w:b w:val="0"/>')) }],
  ['R3', { body: more(paragraph('Only this sentence is important.', '', '<w:b/>')) }],
  ['R4', { body: more(picture('', '<adec:decorative val="1"/>')) }],
  ['R7', { body: more(tagged('sv-SE', swedish)) }],
  ['R7', { body: more(tagged('ru', 'Мы видели, что вы сделали.')) }],
  ['R8', { body: more(goodTable, '<w:p/>', goodTable, '<w:p/>') }],
  ['R8', { body: more(paragraph('– Yes, she said.')) }],
  [
    'R10',
    { body: more(paragraph('Large and grey.', '', '<w:color w:val="808080"/><w:sz w:val="40"/>')) },
  ],
  [
    'R10',
    {
      body: more(
        paragraph('White on dark.', '', '<w:color w:val="FFFFFF"/><w:shd w:fill="14385C"/>'),
      ),
    },
  ],
  ['R12', { body: more(paragraph('What we learned', 'TOC1'), paragraph(long(7_001))) }],
]

test.each(fine)('%s: no alarm without cause', (_, change) => {
  expect(checkAccessibility(wordFile(change))).toEqual([])
})

test('[accessibility R3] a problem says where it is', () => {
  const body = more(
    paragraph('The hosts', 'Heading2'),
    paragraph(`${'x'.repeat(200)} pale`, '', '<w:color w:val="CCCCCC"/>'),
  )
  const [problem] = checkAccessibility(wordFile({ body }))
  expect(problem).toEqual({ rule: 'contrast', text: `${'x'.repeat(79)}…`, under: 'The hosts' })
})

describe('[accessibility R13] any bytes', () => {
  const unreadable = [{ rule: 'unreadable', text: '', under: '' }]
  const zip = (xml: string) => writeZip(new Map([['word/document.xml', Buffer.from(xml)]]))
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

  test.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('A day of peers')],
    ['a zip of something else', writeZip(new Map([['a.txt', Buffer.from('a')]]))],
    ['half a file', wordFile().slice(0, 900)],
    ['a broken tag', zip(`<w:document ${w}><w:body><w:p></w:body></w:document>`)],
    ['an entity bomb', zip('<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>')],
    ['a thousand levels', zip(`${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`)],
    ['no prefix of its own', zip('<w:document><w:body/></w:document>')],
    [
      'letters that are none',
      writeZip(new Map([['word/document.xml', Buffer.from([0x3c, 0xff, 0x3e])]])),
    ],
  ])('%s', (_, bytes) => {
    expect(checkAccessibility(bytes)).toEqual(unreadable)
  })

  test('a file that says it unpacks to more than there is room for is not unpacked', () => {
    const bytes = Buffer.from(zip('<a/>'))
    const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(2 ** 32 - 1, directory + 24)
    expect(checkAccessibility(bytes)).toEqual(unreadable)
  })

  test('changed anywhere, it is checked or unreadable, and never throws', () => {
    const good = wordFile()
    const place = fc.tuple(fc.nat(good.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const bytes = Uint8Array.from(good)
        for (const [at, byte] of places) bytes[at] = byte
        expect(Array.isArray(checkAccessibility(bytes))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('styles that rest on each other in a ring end', () => {
    const ring = (xml: string) =>
      xml.replace(
        '"Normal"><w:name w:val="Normal"/>',
        '"Normal"><w:name w:val="Normal"/><w:basedOn w:val="Loud"/>',
      )
    expect(rulesIn(wordFile({ styles: ring }))).not.toContain('unreadable')
  })
})
