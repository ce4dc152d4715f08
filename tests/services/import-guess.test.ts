import { describe, expect, test } from 'vitest'
import { cellLine, humanTitle } from '../../src/main/features/imports/cells'
import { dateInstant, readDates } from '../../src/main/features/imports/dates'
import { guessColumns } from '../../src/main/features/imports/guess'
import { assertFits, readMap } from '../../src/main/features/imports/map'
import { planImport } from '../../src/main/features/imports/plan'
import { readTable } from '../../src/main/features/imports/read-table'
import {
  ladderFor,
  numericRating,
  numericScale,
  ratingReader,
  wordScale,
} from '../../src/main/features/imports/scales'
import { parseTable } from '../../src/main/features/imports/table'
import { createWarnings } from '../../src/main/features/imports/warnings'
import { AppError } from '../../src/shared/errors'

const table = (heading: string, values: string[]) =>
  parseTable(
    [heading, ...values].map((value) => `"${value.replaceAll('"', '""')}"`).join('\n'),
    ',',
  )
const roleOf = (heading: string, values: string[]) => guessColumns(table(heading, values))[0]?.role
const repeat = (values: string[], times: number) =>
  Array.from({ length: times }, () => values).flat()

const failure = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error
  }
}

describe('what a column is', () => {
  test('[imports R6] people, by heading or by what stands in it', () => {
    const codes = ['2joche', '1joang', '2haale', '3dusie', '4CTGOU', '3tsmun']
    expect(roleOf('UniqueID', codes)).toBe('person')
    expect(roleOf('Your code', codes)).toBe('person')
    expect(roleOf('x', codes)).toBe('person')
    expect(roleOf('Namn', ['Åsa Ek', 'Bo Alm', 'Åsa Ek', 'Cia Berg'])).toBe('person')
    expect(roleOf('Deltagare', ['1', '2', '3', '4', '5'])).toBe('person')
    expect(roleOf('Contact', ['a@b.se', 'c@d.org', 'e@f.no'])).toBe('person')
    expect(roleOf('participants_prepared', repeat(['5', '4'], 10))).toBe('scale')
    expect(roleOf('Workshop ID', repeat(['2018-03-ttt', '2018-04-ttt'], 10))).toBe('choice')
  })

  test('[imports R6] organisations, dates, words, choices, and what says nothing', () => {
    expect(roleOf('Museum', ['Vasa', 'Mary Rose', 'Vasa'])).toBe('organisation')
    expect(roleOf('Timestamp', ['2018-03-22 10:00:01', '2018-03-23 11:00:00'])).toBe('date')
    expect(roleOf('Datum', ['9/8/18 15:29', '9/17/18 3:42'])).toBe('date')
    expect(
      roleOf('What will you do?', [
        'Ask the guides first',
        'I do not know yet',
        'Move the bench by the door',
      ]),
    ).toBe('text')
    expect(roleOf('Room', repeat(['North', 'South'], 6))).toBe('choice')
    expect(roleOf('Empty', ['NA', '-', 'N/A'])).toBe('ignore')
    expect(roleOf('Form', repeat(['web'], 6))).toBe('ignore')
    expect(roleOf('IP address', ['10.0.0.1', '10.0.0.2', '10.0.0.3'])).toBe('ignore')
  })

  test('[imports R6] ratings in numbers and in words, in two languages', () => {
    expect(roleOf('Useful', repeat(['5', '4', '3'], 4))).toBe('scale')
    expect(roleOf('Useful', ['5 - Very useful', '4 - Useful', '5 - Very useful'])).toBe('scale')
    expect(
      roleOf('Material', repeat(['Agree', 'Strongly Agree', 'Neither Agree nor Disagree'], 3)),
    ).toBe('scale')
    expect(roleOf('Able', repeat(['Slightly able', 'Extremely able', 'Neutral'], 3))).toBe('scale')
    expect(
      roleOf(
        'Motivated',
        repeat(['Much more motivated', 'No change in motivation', 'More motivated'], 3),
      ),
    ).toBe('scale')
    expect(
      roleOf(
        'Innehållet',
        repeat(['Instämmer helt', 'Instämmer delvis', 'Instämmer inte alls'], 3),
      ),
    ).toBe('scale')
    expect(roleOf('Helheten', repeat(['Mycket nöjd', 'Ganska nöjd', 'Missnöjd'], 3))).toBe('scale')
    expect(roleOf('Country', repeat(['USA', 'UK', 'Sweden'], 4))).toBe('choice')
  })

  test('[imports R9] headings become titles', () => {
    expect(humanTitle('InformationReasonableTime')).toBe('Information reasonable time')
    expect(humanTitle('session_build_community')).toBe('Session build community')
    expect(humanTitle('MCQPostAbility')).toBe('MCQ post ability')
    expect(humanTitle('UniqueID')).toBe('Unique ID')
    expect(humanTitle('What did you learn?')).toBe('What did you learn?')
    expect(humanTitle('Återkoppling')).toBe('Återkoppling')
  })
})

describe('scales', () => {
  const rate = (words: string[]) => {
    const fit = ladderFor(words)
    return fit && words.map((word) => ratingReader(wordScale(fit, words))(word)?.value)
  }

  test('[imports R9] words stand on their ladder, whatever is rated', () => {
    expect(
      rate(['Not at all able', 'Slightly able', 'Neutral', 'Moderately able', 'Extremely able']),
    ).toEqual([1, 2, 3, 4, 5])
    expect(
      rate([
        'Less motivated',
        'Slightly less motivated',
        'No change in motivation',
        'More motivated',
        'Much more motivated',
      ]),
    ).toEqual([1, 2, 3, 4, 5])
    expect(rate(['Much less motivated', 'Slightly more motivated', 'Much more motivated'])).toEqual(
      [1, 5, 7],
    )
    expect(rate(['Aldrig', 'Sällan', 'Ibland', 'Ofta', 'Alltid'])).toEqual([1, 2, 3, 4, 5])
    expect(rate(['Agree', 'Somewhat agree'])).toEqual([6, 5])
    expect(rate(['Slightly able', 'Moderately willing'])).toBeNull()
    expect(rate(['Red', 'Green'])).toBeNull()
  })

  test('[imports R9] numbers, with words behind them or decimal commas', () => {
    expect(numericRating('4')).toEqual({ value: 4, word: '' })
    expect(numericRating('3,5')).toEqual({ value: 3.5, word: '' })
    expect(numericRating('5 – Strongly agree')).toEqual({ value: 5, word: '5 – Strongly agree' })
    expect(numericRating('20 March 2018')).toBeNull()
    const range = (...values: number[]) => {
      const { min, max } = numericScale(values.map((value) => ({ value, word: '' })))
      return [min, max]
    }
    expect([range(1, 3), range(4, 5), range(2, 6), range(0, 9), range(0, 40)]).toEqual([
      [1, 3],
      [1, 5],
      [1, 6],
      [0, 10],
      [0, 40],
    ])
  })

  test('[imports R9] columns that share words share the scale', () => {
    const text =
      'A,B\nSlightly able,Moderately able\nNeutral,Extremely able\nModerately able,Moderately able\n'
    const warnings = createWarnings()
    const map = { columns: ['A', 'B'].map((name) => ({ name, role: 'scale' })) }
    const reading = readTable(new TextEncoder().encode(text), { map }, warnings)
    const scales = planImport(reading, warnings).answers.map(({ options }) =>
      options.map((option) => option.text),
    )
    expect(scales[0]).toEqual([
      'Not at all able',
      'Slightly able',
      'Neutral',
      'Moderately able',
      'Extremely able',
    ])
    expect(scales[1]).toEqual(scales[0])
  })
})

describe('dates', () => {
  test('[imports R11] the whole column tells days from months', () => {
    expect(readDates(['9/8/18 15:29', '9/17/18 3:42'])).toEqual({
      order: 'month-first',
      certain: true,
      share: 1,
    })
    expect(readDates(['8.9.2018', '17.9.2018'])).toEqual({
      order: 'day-first',
      certain: true,
      share: 1,
    })
    expect(readDates(['1/2/18', '3/4/18'])).toMatchObject({ order: 'day-first', certain: false })
    expect(readDates(['2018-09-08', 'soon'])).toMatchObject({ order: 'year-first', share: 0.5 })
    expect(readDates(['soon'])).toBeNull()
  })

  test('[imports R11] a cell is read on the session’s clock', () => {
    const at = (cell: string, order: 'year-first' | 'day-first' | 'month-first' = 'month-first') =>
      dateInstant(cell, order, 'Europe/Stockholm')
    expect(at('9/8/18 15:29')).toBe('2018-09-08T13:29:00.000Z')
    expect(at('8.9.2018 15.29', 'day-first')).toBe('2018-09-08T13:29:00.000Z')
    expect(at('2018-09-08')).toBe('2018-09-08T10:00:00.000Z')
    expect(at('2018-09-08T15:29:00Z')).toBe('2018-09-08T15:29:00.000Z')
    expect(at('2018/09/08 3:29:12 PM GMT+2')).toBe('2018-09-08T13:29:12.000Z')
    expect([at('2018-02-30'), at('9/8/18 25:00'), at('1815-06-18'), at('soon')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('the map', () => {
  const columns = ['Name', 'Said']
  const check = (json: unknown) => failure(() => assertFits(readMap(json), columns))

  test('[imports R6] what does not fit is refused by name', () => {
    expect(check('{')).toMatchObject({ code: 'import/bad-map', reason: 'json' })
    expect(check('[]')).toMatchObject({ code: 'import/bad-map', reason: 'shape' })
    expect(check({ columns: [] })).toMatchObject({
      code: 'import/bad-map',
      reason: 'shape',
      column: 'columns',
    })
    expect(check({ columns: [{ name: 'Said', role: 'words' }] })).toMatchObject({
      code: 'import/bad-map',
      column: 'columns.0.role',
    })
    expect(check({ columns: [{ name: 'Siad', role: 'text' }] })).toMatchObject({
      code: 'import/bad-map',
      reason: 'unknown',
      column: 'Siad',
    })
    const twice = { name: 'Said', role: 'text' }
    expect(check({ columns: [twice, twice] })).toMatchObject({
      code: 'import/bad-map',
      reason: 'twice',
      column: 'Said',
    })
    const people = [
      { name: 'Name', role: 'person' },
      { name: 'Said', role: 'person' },
    ]
    expect(check({ columns: people })).toMatchObject({
      code: 'import/bad-map',
      reason: 'second',
      column: 'Said',
    })
    expect(check({ columns: [{ name: 'Name', role: 'person' }] })).toEqual({
      code: 'import/nothing-mapped',
    })
  })

  test('[imports R6] names are compared as they are read, and columns left out are ignored', () => {
    expect(check({ columns: [{ name: ' Said ', role: 'text' }] })).toBeNull()
    expect(cellLine('  a\u00a0 b ')).toBe('a b')
  })

  test('[imports R6] a guess given back does the same', () => {
    const text = 'Code;Nöjd;Säg\n1a2;Mycket nöjd;En hel del att tänka på\n2b3;Nöjd;Nej\n'
    const warnings = createWarnings()
    const bytes = new TextEncoder().encode(text)
    const { guess, map } = readTable(bytes, {}, warnings)
    const saved = JSON.stringify(guess)
    expect(readTable(bytes, { map: saved }, warnings).map).toEqual(map)
  })

  test('[imports R6] what a map leaves out is taken from the file', () => {
    const bytes = Buffer.from('Code;S\u00e4g\n1;f\u00e5tt\n', 'latin1')
    const map = { columns: [{ name: 'Säg', role: 'text' }] }
    expect(readTable(bytes, { map }, createWarnings()).map).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      audience: 'count',
    })
  })
})
