import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnKinds, guessColumns } from '../../src/shared/domain/people-columns'
import { areNamesTurned, readPeople } from '../../src/shared/domain/pasted-people'
import { parsePastedTable, separators } from '../../src/shared/domain/pasted-table'
import { countryNamed, languagesNamed } from '../../src/shared/domain/place-names'

const cells = (text: string) => parsePastedTable(text).rows.map((row) => row.cells)
const read = (text: string) => {
  const table = parsePastedTable(text)
  const guess = guessColumns(table)
  return readPeople(table, { ...guess, turnNames: areNamesTurned(table, guess) })
}
const names = (text: string) => read(text).map(({ person }) => person?.name ?? null)
const kinds = (text: string) => guessColumns(parsePastedTable(text)).columns

test('[participants R1] lists as people paste them', () => {
  const list = '1. Anna\n2) Bo\n- Cecilia\n• David\n– Eva\r\nFrida\rGun\vHanna\u2028Ivar'
  expect(names(list)).toEqual([
    'Anna',
    'Bo',
    'Cecilia',
    'David',
    'Eva',
    'Frida',
    'Gun',
    'Hanna',
    'Ivar',
  ])
  expect(names('2nd Officer Smith\n-Anna-')).toEqual(['2nd Officer Smith', '-Anna-'])
  expect(names('Lind, Åsa\nEk, Bo\nBerg, Eva')).toEqual(['Åsa Lind', 'Bo Ek', 'Eva Berg'])
  expect(names('Namn\tRoll\nLind, Åsa\tGuide\nEk, Bo\tChef')).toEqual(['Åsa Lind', 'Bo Ek'])
})

test('[participants R1] tabs, semicolons, commas and lines typed by hand among them', () => {
  expect(cells('Anna; Vasa; Curator, senior')).toEqual([['Anna', ' Vasa', ' Curator, senior']])
  expect(cells('Anna, Vasa\n\n \nBo\tVasa, Stockholm\tHead, learning')).toEqual([
    ['Anna', ' Vasa'],
    ['Bo', 'Vasa, Stockholm', 'Head, learning'],
  ])
  expect(parsePastedTable('a\n\n\t \n\nb').emptyRows).toBe(3)
  expect(parsePastedTable('Anna Ek\nBo Ek').separator).toBe('none')
})

test('[participants R1] cells in quotation marks hold tabs, line breaks and quotation marks', () => {
  expect(cells('"Lind\tÅsa"\tVasa\n"Bo\nEk"\t"a ""b"" c"')).toEqual([
    ['Lind\tÅsa', 'Vasa'],
    ['Bo\nEk', 'a "b" c'],
  ])
  expect(names('Name\tRole\n"Bo\n\tEk"\tGuide')).toEqual(['Bo Ek'])
  expect(cells('"Kalle" Karlsson;"Vasa\n"Lisa;Ek')).toEqual([
    ['"Kalle" Karlsson', '"Vasa'],
    ['"Lisa', 'Ek'],
  ])
  expect(parsePastedTable('"a\nb"\tc\nd\te').rows.map(({ line }) => line)).toEqual([1, 3])
})

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', ',', ';', 'å', ' ', 'x'), maxLength: 8 }),
)
const signs = { tab: '\t', semicolon: ';', comma: ',', bar: '|' } as const

test('[participants R1] what a spreadsheet writes comes back cell by cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('tab', 'semicolon', 'comma', 'bar'),
      (rows, separator) => {
        // As a table of one kind of line break, which is what reading makes of it.
        const plain = rows.map((row) =>
          row.map((words) => words.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')),
        )
        const text = plain
          .map((row) =>
            row.map((words) => `"${words.replaceAll('"', '""')}"`).join(signs[separator]),
          )
          .join('\n')
        const filled = plain.filter((row) => row.some((words) => words.trim() !== ''))
        const table = parsePastedTable(text, separator)
        expect(table.rows.map((row) => row.cells)).toEqual(filled)
        expect(table.rows.length + table.emptyRows).toBe(plain.length)
      },
    ),
  )
})

test('[participants R1] every row that holds a sign is somebody or refused, whatever was pasted', () => {
  const paste = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('"', '\t', '\n', ',', 'Å', '\u202E', '\0', '1'),
      maxLength: 60,
    }),
    fc.array(cell, { maxLength: 40 }).map((parts) => parts.join('\t')),
  )
  const columns = fc.array(fc.constantFrom(...columnKinds), { maxLength: 8 })
  fc.assert(
    fc.property(
      paste,
      columns,
      fc.constantFrom(...separators, undefined),
      (text, chosen, separator) => {
        const table = parsePastedTable(text, separator)
        const guess = guessColumns(table)
        expect(guess.columns).toHaveLength(table.width)
        const reading = chosen.length > 0 ? { columns: chosen, hasHeading: false } : guess
        const entries = readPeople(table, { ...reading, turnNames: areNamesTurned(table, reading) })
        expect(entries).toHaveLength(table.rows.length - (reading.hasHeading ? 1 : 0))
        for (const { person, refusal } of entries) {
          expect((person === null) !== (refusal === null)).toBe(true)
          if (!person) continue
          for (const words of [person.name, person.alias, person.organisation, person.role]) {
            expect(words === null || words === words.trim().normalize('NFC')).toBe(true)
            expect(words ?? '').not.toMatch(/[\n\t\0\u202E]/)
            expect((words ?? '').length).toBeLessThanOrEqual(500)
          }
          expect(person.name ?? person.alias).toMatch(/[\p{L}\p{N}]/u)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('[participants R1] what is wrong with a row is told', () => {
  const long = 'x'.repeat(201)
  const told = read(
    `Name\tOrganisation\n\tVasa\n--- !\tVasa\n${long}\tVasa\nBo\t${'y'.repeat(501)}`,
  )
  expect(told.map(({ line, refusal }) => [line, refusal?.reason])).toEqual([
    [2, 'no-name'],
    [3, 'only-signs'],
    [4, 'too-long'],
    [5, 'too-long'],
  ])
  const noted = read(
    'Name;Country;Language;Badge\nA\u202Enna;Atlantis;Klingon;x1\nBo;Sweden;svenska;7\nEva;;;07',
  )
  expect(noted.map(({ notes }) => notes.map(({ kind }) => kind))).toEqual([
    ['invisible-signs', 'badge-unreadable', 'country-unknown', 'language-unknown'],
    ['country-alone'],
    ['badge-twice'],
  ])
  expect(noted[0]?.person).toMatchObject({ name: 'Anna', country: null, badge: null })
})

test('[participants R10] headings in English and Swedish', () => {
  expect(kinds('First name\tSurname\tMuseum\tJob title\tE-mail\tNo.\nA\tB\tC\tD\te\tf')).toEqual([
    'first-name',
    'last-name',
    'organisation',
    'role',
    'contact',
    'badge',
  ])
  expect(kinds('Förnamn;Efternamn;Arbetsplats;Befattning;Land;Språk;E-post;Kallas;Kost')).toEqual([
    'first-name',
    'last-name',
    'organisation',
    'role',
    'country',
    'language',
    'contact',
    'alias',
    'ignore',
  ])
  expect(guessColumns(parsePastedTable('Namn\nÅsa'))).toEqual({
    hasHeading: true,
    columns: ['name'],
  })
  expect(kinds('Name\tName\nA\tB')).toEqual(['name', 'ignore'])
})

test('[participants R10] without headings, by what stands in the columns', () => {
  const rows = [
    '7\tÅsa Lind\tVasamuseet\tGuide\tSverige\tsvenska, engelska\tasa@example.org',
    '9\tBo Ek\tMary Rose Trust\tCurator\tUK\tEnglish\tbo@example.org',
  ]
  expect(guessColumns(parsePastedTable(rows.join('\n')))).toEqual({
    hasHeading: false,
    columns: ['badge', 'name', 'organisation', 'role', 'country', 'language', 'contact'],
  })
  expect(kinds('Åsa Lind, Guide, Vasamuseet\nBo Ek, Curator, Mary Rose Trust')).toEqual([
    'name',
    'role',
    'organisation',
  ])
})

test('[participants R10] countries and languages as they are written in lists', () => {
  expect(
    ['Sweden', 'sverige', 'SE', 'Storbritannien', 'U.K.', 'Norge', 'Deutschland', 'x'].map(
      countryNamed,
    ),
  ).toEqual(['SE', 'SE', 'SE', 'GB', 'GB', 'NO', 'DE', null])
  expect(languagesNamed('Svenska, English och norsk')).toEqual(['sv', 'en', 'nb'])
  expect(languagesNamed('suomi')).toEqual(['fi'])
  expect(languagesNamed('en-GB; sv')).toEqual(['en', 'sv'])
  expect([languagesNamed(''), languagesNamed('Swedish, Klingon')]).toEqual([null, null])
})
