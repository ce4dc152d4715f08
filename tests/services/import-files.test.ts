import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { decode, largestFile } from '../../src/main/features/imports/decode'
import { undoDoubleEncoding } from '../../src/main/features/imports/double-encoding'
import { guessDelimiter, parseTable } from '../../src/main/features/imports/table'
import { AppError } from '../../src/shared/errors'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const joined = (...parts: (number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'no error'
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}
const parse = (text: string, delimiter = ',') => parseTable(text, delimiter)
const cells = (text: string, delimiter = ',') => parse(text, delimiter).rows.map((row) => row.cells)

describe('characters', () => {
  const text = 'Fråga;Svar\nHur går det?;Så där – “bra”\n'

  test('[imports R1] byte-order marks decide, with or without a map that says otherwise', () => {
    const marked = [
      [joined([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8'],
      [joined([0xff, 0xfe], wide(text)), 'utf-16le'],
      [joined([0xfe, 0xff], swapped(text)), 'utf-16be'],
    ] as const
    for (const [file, encoding] of marked) {
      expect(decode(file)).toEqual({ text, encoding, damaged: 0 })
      expect(decode(file, 'windows-1252')).toEqual({ text, encoding, damaged: 0 })
    }
  })

  test('[imports R1] UTF-8, UTF-16 without a mark and Windows-1252 are told apart', () => {
    expect(decode(utf8(text)).encoding).toBe('utf-8')
    expect(decode(wide(text))).toMatchObject({ text, encoding: 'utf-16le' })
    expect(decode(swapped(text))).toMatchObject({ text, encoding: 'utf-16be' })
    const windows = bytes('Fr\u00e5ga;S\u00e5 d\u00e4r \u0096 \u0093bra\u0094')
    expect(decode(windows)).toEqual({
      text: 'Fråga;Så där – “bra”',
      encoding: 'windows-1252',
      damaged: 0,
    })
    expect(decode(windows, 'utf-8').encoding).toBe('windows-1252')
  })

  test('[imports R1] a scratched UTF-8 file stays UTF-8 and says so', () => {
    const scratched = joined(utf8('å ä ö é ü ñ '), [0xc3], utf8(' å'))
    expect(decode(scratched)).toMatchObject({ encoding: 'utf-8', damaged: 1 })
  })

  test('[imports R12] text that was encoded twice is recognised, honest text is not', () => {
    expect(undoDoubleEncoding('Â¡Traduciendo!')).toBe('¡Traduciendo!')
    expect(undoDoubleEncoding('Hablamos EspaÃ±ol, Ã¥terkoppling â€“ itâ€™s ðŸ™‚')).toBe(
      'Hablamos Español, återkoppling – it’s 🙂',
    )
    for (const honest of ['Åsa såg »PÅ«', 'Ângela, São Paulo, «CAFÉ»', 'Ã', 'château', '£5 – “ja”'])
      expect(undoDoubleEncoding(honest)).toBeNull()
  })

  test('[imports R12] whatever is encoded twice comes back', () => {
    const latin = fc.string({ unit: fc.constantFrom(...Array.from('aåäöéñüßÅÄÖ¡¿–“”’…🙂 ,.')) })
    fc.assert(
      fc.property(latin, (words) => {
        const twice = new TextDecoder('windows-1252').decode(utf8(words))
        expect(undoDoubleEncoding(twice) ?? twice).toBe(words)
      }),
    )
  })
})

describe('cells', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '"',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r',
        '\r\n',
        "'",
        '=',
        '\\',
        ' ',
        'å',
        '\uFEFF',
        '\u0000',
        '🙂',
        '<',
        '{',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    maxLength: 20,
  })
  const unified = (cell: string) => cell.replace(/\r\n?/g, '\n')

  test('[imports R2] any table comes back cell by cell', () => {
    const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.array(fc.array(hostile, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
          fc.pre(filled.length > 0)
          const header = rows[0]?.map((_, index) => `c${index}`) ?? []
          const text = Papa.unparse([header, ...rows], { delimiter, newline })
          expect(cells(text, delimiter)).toEqual(filled.map((row) => row.map(unified)))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('[imports R2] the delimiter is guessed from any plain table', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('abc åäö,;"\n')),
      minLength: 1,
      maxLength: 12,
    })
    const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 8,
      }),
    )
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const header = rows[0]?.map((_, index) => `Question ${index}`) ?? []
        expect(guessDelimiter(Papa.unparse([header, ...rows], { delimiter }))).toBe(delimiter)
      }),
    )
  })

  test('[imports R2] one column of sentences is one column, whatever commas it holds', () => {
    const text =
      'What did you learn, if anything?\nTo listen, and wait; really\nNothing\nA lot, actually, more, than, I, thought\n'
    expect(cells(text, guessDelimiter(text)).map((row) => row.length)).toEqual([1, 1, 1])
    const plain = 'note\none, two\nthree\n'
    expect(cells(plain, guessDelimiter(plain))).toEqual([['one, two'], ['three']])
  })

  test('[imports R2] rows of another width are read and named', () => {
    const table = parse('a,b,c\n1,2,3\n4,5\n6,7,8,extra\n9,9,9,,\n')
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['1', '2', '3'],
      ['4', '5', ''],
      ['6', '7', '8'],
      ['9', '9', '9'],
    ])
    expect(table.ragged).toEqual([
      { row: 3, cells: 2, columns: 3 },
      { row: 4, cells: 4, columns: 3 },
    ])
  })

  test('[imports R2] rows are numbered as a spreadsheet shows them, and blank ones are none', () => {
    const table = parse('a,b\n"one\ntwo",x\n,\n\n3,4\n')
    expect(table.rows.map((row) => row.number)).toEqual([2, 5])
  })

  test('[imports R2] columns without a heading or with the same one get their own names', () => {
    const table = parse('a,a,,  a ,\n1,2,3,4,\n')
    expect(table.columns).toEqual(['a', 'a (2)', 'Column 3', 'a (3)'])
    expect(table.renamed.map(({ as }) => as)).toEqual(['a (2)', 'a (3)'])
  })

  test('[imports R2] a quotation mark that is part of the words swallows no rows, and is reported', () => {
    const open = parse('a,b\n1,"never closed\n2,x\n3,say "hi"\n4,"quoted, well"\n')
    expect(open.rows.map((row) => row.cells)).toEqual([
      ['1', '"never closed'],
      ['2', 'x'],
      ['3', 'say "hi"'],
      ['4', 'quoted, well'],
    ])
    expect(open.quotes).toEqual([2])
    const words = parse('a,b\n"Peer" learning,1\n"two\nlines",2\n')
    expect(words.rows.map((row) => row.cells)).toEqual([
      ['"Peer" learning', '1'],
      ['two\nlines', '2'],
    ])
    expect(words.quotes).toEqual([2])
  })

  test('[imports R2] marks inside a quoted cell that nobody doubled are kept', () => {
    const table = parse('a,b\n"He said "stop" and left, at once",1\nx,2\n')
    expect(table.rows[0]?.cells).toEqual(['He said "stop" and left, at once', '1'])
    expect(table.quotes).toEqual([2])
  })

  test('[imports R2] the delimiter is found behind a first row longer than any sample', () => {
    const text = `a,b\n"${'word; '.repeat(200_000)}",ok\n`
    expect(guessDelimiter(text)).toBe(',')
  })

  test('[imports R2] mixed line breaks and a spreadsheet’s sep line', () => {
    expect(cells('a,b\r\n1,2\n3,4\r5,6\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
    const text = 'sep=;\r\na;b\r\n1;2\r\n'
    expect(guessDelimiter(text)).toBe(';')
    expect(cells(text, ';')).toEqual([['1', '2']])
  })
})

describe('refusals', () => {
  test('[imports R13] nothing to import', () => {
    for (const text of ['', ' \n\n', '\uFEFF', 'a,b,c', 'a,b\n,\n', '\n\na,b\n'])
      expect([text, codeOf(() => parse(decode(utf8(text)).text))]).toEqual([text, 'import/empty'])
  })

  test('[imports R13] other kinds of file', () => {
    const starts = [
      [0x50, 0x4b, 3, 4, 20, 0, 6, 0],
      [0x25, 0x50, 0x44, 0x46, 0x2d],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13],
      [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0],
    ]
    for (const start of starts)
      expect(codeOf(() => decode(joined(start, utf8(' a,b\n1,2\n'))))).toBe('import/cannot-read')
  })

  test('[imports R13] 300 columns are read, 301 are not', () => {
    const row = (width: number) =>
      Array.from({ length: width }, (_, index) => `c${index}`).join(',')
    expect(parse(`${row(300)}\n${row(300)}\n`).columns).toHaveLength(300)
    expect(codeOf(() => parse(`${row(301)}\n${row(301)}\n`))).toBe('import/too-large')
  })

  test('[imports R13] more than 100 MB are refused before they are read', () => {
    expect(codeOf(() => decode(new Uint8Array(largestFile + 1)))).toBe('import/too-large')
  })
})
