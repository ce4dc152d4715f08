// Every sentence in both languages, none missing, none left over.
import { createIntl } from '@formatjs/intl'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract } from '../../src/shared/contract'
import { errorCodes } from '../../src/shared/errors'
import { messages, type MessageId } from '../../src/shared/messages'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'src/shared/messages')
const files = (language: string) => globSync('*.json', { cwd: join(folder, language) }).sort()
const load = (language: string, file: string) =>
  JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Record<string, string>
const ids = Object.keys(messages.en) as MessageId[]
const code = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) =>
  readFileSync(join(root, path), 'utf8'),
)
const allCode = code.join('\n')

test('both languages have the same files, and an index that joins them all', () => {
  expect(files('sv')).toEqual(files('en'))
  const joined = files('en').flatMap((file) => Object.keys(load('en', file)))
  expect(joined.toSorted()).toEqual(ids.toSorted())
  expect(new Set(joined).size).toBe(joined.length)
})

describe.each(files('en'))('%s', (file) => {
  test('has the same sentences in both languages, none empty', () => {
    const [en, sv] = [load('en', file), load('sv', file)]
    expect(Object.keys(sv).toSorted()).toEqual(Object.keys(en).toSorted())
    const empty = [...Object.entries(en), ...Object.entries(sv)].filter(([, text]) => !text.trim())
    expect(empty).toEqual([])
  })

  test('names each sentence by its area', () => {
    const area = basename(file, '.json')
    expect(Object.keys(load('en', file)).filter((id) => !id.startsWith(`${area}.`))).toEqual([])
  })
})

type Element = {
  type: number
  value?: string
  options?: Record<string, { value: Element[] }>
  children?: Element[]
}
const literal = 0
const pound = 7

/** What a sentence asks for: each argument's name and kind. */
function wants(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === literal || element.type === pound) return []
    const inner = [
      ...Object.values(element.options ?? {}).flatMap(({ value }) => wants(value)),
      ...wants(element.children ?? []),
    ]
    // Which form a verb takes is each language's own business; what the sentence shows is not.
    return element.options ? inner : [`${element.value}:${element.type}`, ...inner]
  })
}

const { getMessageFormat } = createIntl({ locale: 'en', messages: {} }).formatters
const parsed = (language: 'en' | 'sv', id: MessageId) =>
  getMessageFormat(messages[language][id], language).getAst() as Element[]

test('every sentence can be read by the formatter', () => {
  const broken = (['en', 'sv'] as const).flatMap((language) =>
    ids.flatMap((id) => {
      try {
        parsed(language, id)
        return []
      } catch (error) {
        return [`${language} ${id}: ${String(error)}`]
      }
    }),
  )
  expect(broken).toEqual([])
})

test('a sentence asks for the same in both languages', () => {
  const ask = (language: 'en' | 'sv', id: MessageId) =>
    [...new Set(wants(parsed(language, id)))].toSorted().join()
  expect(ids.filter((id) => ask('en', id) !== ask('sv', id))).toEqual([])
})

test('nothing is left in English in the Swedish, but names and what is the same in both', () => {
  const longer = ids.filter((id) => messages.en[id].split(' ').length > 4)
  expect(longer.filter((id) => messages.en[id] === messages.sv[id])).toEqual([])
})

test('every expected failure has its sentence, and no sentence is for none', () => {
  const sentences = ids
    .filter((id) => id.startsWith('error.'))
    .map((id) => id.slice('error.'.length))
  expect(errorCodes.filter((errorCode) => !sentences.includes(errorCode))).toEqual([])
  const known = new Set<string>(errorCodes)
  const others = sentences.filter(
    (name) => !known.has(name) && !isUsed(`error.${name}` as MessageId),
  )
  expect(others).toEqual([])
})

test('every step that can be undone has words', () => {
  const steps = Object.entries(contract).flatMap(([slice, procedures]) =>
    Object.entries(procedures)
      .filter(
        ([name, { kind }]) => kind === 'command' && allCode.includes(`label: '${slice}.${name}'`),
      )
      .map(([name]) => `command.${slice}.${name}`),
  )
  expect(steps.length).toBeGreaterThan(20)
  expect(steps.filter((id) => !(ids as string[]).includes(id))).toEqual([])
})

/** Ids put together at run time: `error.${code}` uses all that begin with `error.`. */
const prefixes = [...allCode.matchAll(/`([a-z][\w-]*\.(?:[\w.-]*[.-])?)\$\{/g)].map(
  ([, prefix = '']) => prefix,
)

function isUsed(id: MessageId): boolean {
  const isNamed = [`'${id}'`, `"${id}"`, `\`${id}\``].some((quoted) => allCode.includes(quoted))
  return isNamed || prefixes.some((prefix) => id.startsWith(prefix))
}

test('every sentence is used', () => {
  expect(ids.filter((id) => !isUsed(id))).toEqual([])
})

test('no code asks for a sentence that is not there', () => {
  const areas = files('en')
    .map((file) => basename(file, '.json'))
    .join('|')
  const named = new RegExp(
    `(?:\\bt|\\btext|formatMessage|\\bsay)\\(\\s*(?:\\{ id: )?'((?:${areas})\\.[\\w.-]+)'`,
    'g',
  )
  const asked = [...allCode.matchAll(named)].map(([, id = '']) => id)
  expect(asked.length).toBeGreaterThan(50)
  expect([...new Set(asked)].filter((id) => !(ids as string[]).includes(id))).toEqual([])
})
