// A letter to each person: what they wrote and promised, who may read it, and how to change that.
import type { Passage } from '../../../shared/domain/run-sheet-model'
import { commaSeparated } from '../../../shared/domain/table-text'
import { spokenWords } from '../../../shared/domain/spoken-words'
import type { CommitmentFacts, PersonFacts, ReflectionFacts } from '../facts'
import { safeName } from '../document-place'
import { inList, localeOf, shortDate } from '../model/numbers'
import { expected, personName } from '../run-sheet/sheet-people'
import { heading, paperModel, paragraph, part, type Basis, type Paper } from './paper'
import type { LettersModel, PaperBlock } from './paper-model'

export type Recipient = {
  readonly person: PersonFacts
  readonly said: readonly ReflectionFacts[]
  readonly promised: readonly CommitmentFacts[]
}

/** Everybody who has written or promised something they may have back, by name. */
export function recipients({ report, sheet, request }: Basis): Recipient[] {
  const { compare } = new Intl.Collator(localeOf[request.language], { sensitivity: 'base' })
  const isExpected = new Set(expected(sheet).map(({ id }) => id))
  const own = report.facts.reflections.filter(
    (one) => one.authorKind === 'participant' && report.mayReturn(one),
  )
  const said = Map.groupBy(own, ({ participantId }) => participantId)
  const returned = new Set(own.map(({ id }) => id))
  const promised = Map.groupBy(
    report.facts.commitments.filter(
      ({ reflectionId }) => reflectionId === null || returned.has(reflectionId),
    ),
    ({ participantId }) => participantId,
  )
  return report.facts.people
    .filter(({ id, name }) => isExpected.has(id) && name !== null)
    .map((person) => ({
      person,
      said: said.get(person.id) ?? [],
      promised: promised.get(person.id) ?? [],
    }))
    .filter((one) => one.said.length + one.promised.length > 0)
    .toSorted((one, other) => compare(one.person.name ?? '', other.person.name ?? ''))
}

export type Letters = Omit<Paper, 'model'> & { readonly model: LettersModel }

/** `contacts`: how each participant can be reached, for the list alone. */
export function followUpLetters(basis: Basis, contacts: ReadonlyMap<string, string>): Letters {
  const { say } = basis
  const all = recipients(basis)
  const taken = new Set<string>()
  const letters = all.map((recipient) => ({
    name: freeName(safeName(recipient.person.name ?? ''), taken),
    model: letter(basis, recipient),
  }))
  const columns = ['name', 'organisation', 'contact', 'file', 'answers', 'commitments'] as const
  const text = commaSeparated({
    head: columns.map((name) => say(`paper.letters.column.${name}`)),
    rows: all.map(({ person, said, promised }, index) => [
      person.name ?? '',
      basis.report.facts.organisations.get(person.organisationId ?? '')?.name ?? '',
      contacts.get(person.id) ?? '',
      letters[index]?.name ?? '',
      said.length,
      promised.map((one) => one.text).join('\n'),
    ]),
  })
  const quoted = all.flatMap(({ said, promised }) => [
    ...said.map(({ id }) => id),
    ...promised.flatMap(({ reflectionId }) => reflectionId ?? []),
  ])
  return {
    model: { letters, list: { name: `${say('paper.letters.list')}.csv`, text } },
    quoted: [...new Set(quoted)],
    counted: [],
  }
}

/** People of the same name get a number; capitals do not tell files apart everywhere. */
function freeName(name: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const free = `${name || '_'}${count === 1 ? '' : ` ${count}`}.docx`
    if (taken.has(free.toLowerCase())) continue
    taken.add(free.toLowerCase())
    return free
  }
}

function letter(basis: Basis, recipient: Recipient) {
  const { say, ours, sheet, request } = basis
  const { person, said, promised } = recipient
  const to = sheet.facts.people.find(({ id }) => id === person.id)
  const name = to ? personName(sheet, to) : (person.name ?? '')
  const names = expected(sheet)
    .filter((one) => one.part === 'facilitator' && one.id !== person.id)
    .map((one) => personName(sheet, one))
  const blocks: PaperBlock[] = [
    paragraph(ours(say('paper.letters.dear', { name }))),
    paragraph(ours(say('paper.letters.thanks'))),
    ...part(ours(say('paper.letters.said')), saidBlocks(basis, said)),
    ...part(ours(say('paper.letters.promised')), promisedBlocks(basis, promised)),
    heading(ours(say('paper.letters.consent'))),
    paragraph(
      ours(
        say('paper.letters.choice', {
          audience: person.audience,
          attribution: person.attribution,
        }),
      ),
    ),
    paragraph(ours(say('paper.privacy.change'))),
    paragraph(ours([say('paper.letters.regards'), inList(names, request.language)].join('\n'))),
  ]
  return paperModel(basis, blocks)
}

/** Question by question, in the order they were asked; the rest at the end. */
function saidBlocks({ report, say, ours }: Basis, said: readonly ReflectionFacts[]): PaperBlock[] {
  const byPrompt = Map.groupBy(said, ({ promptId }) => promptId)
  const asked = report.facts.prompts.map(({ id, text }) => ({
    title: report.translate('prompt', id, 'text', text),
    own: byPrompt.get(id) ?? [],
  }))
  const others = { title: ours(say('report-document.unprompted')), own: byPrompt.get(null) ?? [] }
  return [...asked, others]
    .filter(({ own }) => own.length > 0)
    .flatMap(({ title, own }) => [
      heading(title, { level: 2 }),
      ...own.map((one): PaperBlock => paragraph(wordsOf(one, report.facts.session.languages[0]))),
    ])
}

const wordsOf = (one: ReflectionFacts, written = 'en'): Passage => ({
  text: spokenWords(one),
  language: one.language ?? written,
  number: one.number,
})

function promisedBlocks(basis: Basis, promised: readonly CommitmentFacts[]): PaperBlock[] {
  if (promised.length === 0) return []
  const { say, ours, report, request, sheet } = basis
  return [
    {
      kind: 'table',
      columns: ['words', 'time', 'time'],
      head: (['what', 'when', 'status'] as const).map((name) =>
        say(`report-document.column.${name}`),
      ),
      rows: promised.map(({ text, reflectionId, dueOn, status }) => {
        const said = report.reflection.get(reflectionId ?? '')
        const own = said && wordsOf(said, report.facts.session.languages[0])
        return [
          own ? { ...own, text } : sheet.written(text),
          ours(dueOn === null ? '' : shortDate(dueOn, request.language)),
          ours(say(`report-document.action-status.${status}`)),
        ]
      }),
      quiet: [],
    },
  ]
}
