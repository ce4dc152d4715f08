// One item of the programme, as it is needed in the room.
import { BlockMode, PromptOption, type PromptKind } from '../../../shared/contract/agenda'
import type { Passage, SheetBlock, SheetColumn } from '../../../shared/domain/run-sheet-model'
import { z } from '../../../shared/zod'
import type { Row } from '../../workspace/tables'
import { spanOf, type SheetContext } from './sheet-context'
import { personName } from './sheet-people'

export function itemBlocks(context: SheetContext, block: Row<'agenda_block'>): SheetBlock[] {
  const { facts, written, say } = context
  const index = facts.blocks.indexOf(block)
  const note = (id: 'notes' | 'materials', text: string): SheetBlock[] =>
    text.trim() === ''
      ? []
      : [{ kind: 'note', label: say(`run-sheet.${id}`), text: written(text), detail: null }]
  return [
    {
      kind: 'heading',
      level: 2,
      text: context.translated('agenda_block', block.id, 'title', block.title),
      time: spanOf(context, index),
      newPage: false,
    },
    { kind: 'line', text: factsLine(context, block, index) },
    ...steps(context, block, index),
    ...note('notes', block.notes),
    ...note('materials', block.materials),
    ...questions(context, block.id),
    ...rounds(context, block.id),
  ]
}

/** "25 min · All together · Ruth Garland leads · Foyer". */
function factsLine(
  { facts, say, ours, times, translated }: SheetContext,
  block: Row<'agenda_block'>,
  index: number,
): Passage {
  const mode = BlockMode.safeParse(block.mode)
  const slack = times[index]?.slack ?? 0
  const beside = block.parallel === 1 ? besides(facts.blocks, index) : undefined
  const parts = [
    say('run-sheet.minutes', { minutes: block.minutes }),
    block.is_break === 1 ? say('run-sheet.break') : mode.success && say(`plan.mode.${mode.data}`),
    block.lead !== '' && say('run-sheet.led-by', { name: block.lead }),
    block.place !== '' && block.place,
    beside &&
      say('run-sheet.beside', {
        title: translated('agenda_block', beside.id, 'title', beside.title).text,
      }),
    block.pin_time !== null && say('run-sheet.pinned', { time: block.pin_time }),
    slack !== 0 &&
      say('run-sheet.slack', { direction: slack > 0 ? 'air' : 'over', minutes: Math.abs(slack) }),
    block.is_protected === 1 && say('run-sheet.protected'),
  ].filter((part) => part !== false && part !== undefined)
  return ours(parts.join(' · '))
}

/** The item that a parallel one stands beside: the last one above that is not itself parallel. */
function besides(blocks: readonly Row<'agenda_block'>[], index: number) {
  return blocks.slice(0, index).findLast((block) => block.parallel === 0) ?? blocks[0]
}

function steps(context: SheetContext, block: Row<'agenda_block'>, index: number): SheetBlock[] {
  const { facts, say, written, ours, times, clock, translated } = context
  const own = facts.steps.get(block.id) ?? []
  if (own.length === 0) return []
  const start = times[index]?.startsAt
  const hasWho = own.some(({ who }) => who !== '')
  const columns: SheetColumn[] = [...(start ? (['time'] as const) : []), 'number', 'words']
  let minutes = 0
  const rows = own.map((step) => {
    const at = start && clock(new Date(Date.parse(start) + minutes * 60_000).toISOString())
    minutes += step.minutes
    const isQuiet = step.silent === 1 && block.mode !== 'silent'
    const title = translated('block_step', step.id, 'title', step.title)
    return [
      ...(at ? [ours(at)] : []),
      ours(String(step.minutes)),
      isQuiet ? { ...title, text: say('run-sheet.in-silence', { title: title.text }) } : title,
      ...(hasWho ? [written(step.who)] : []),
    ]
  })
  const head = [
    ...(start ? [say('run-sheet.column.at')] : []),
    say('run-sheet.column.minutes'),
    say('run-sheet.column.step'),
    ...(hasWho ? [say('run-sheet.column.who')] : []),
  ]
  return [
    { kind: 'table', columns: hasWho ? [...columns, 'words'] : columns, head, rows, quiet: [] },
  ]
}

const Options = z.array(PromptOption)

/** With the numbers they have in the plan and on the slips. */
export function questions(context: SheetContext, blockId: string | null): SheetBlock[] {
  const { facts, say, translated } = context
  return facts.prompts.flatMap((prompt, index): SheetBlock[] => {
    if (prompt.block_id !== blockId) return []
    const text = translated('prompt', prompt.id, 'text', prompt.text)
    const second = translated('prompt', prompt.id, 'second_text', prompt.second_text)
    const both = second.text.trim() === '' ? text.text : `${text.text} / ${second.text}`
    return [
      {
        kind: 'note',
        label: say('run-sheet.question', { number: index + 1 }),
        text: { ...text, text: both },
        detail: kindLine(context, prompt),
      },
    ]
  })
}

/** "Choice: one · two · three"; "Scale 1–5: not at all – entirely". */
function kindLine(context: SheetContext, prompt: Row<'prompt'>): Passage {
  const { say, ours } = context
  const kind = prompt.kind as z.infer<typeof PromptKind>
  const name = say(`plan.kind.${kind}`)
  if (kind === 'choice' || kind === 'dots')
    return withLabels(context, prompt, name, ' · ', optionsOf(prompt))
  if (kind !== 'scale' && kind !== 'then-now') return ours(name)
  return withLabels(context, prompt, `${name} ${prompt.min}–${prompt.max}`, ' – ', [
    { field: 'min_label', text: prompt.min_label },
    { field: 'max_label', text: prompt.max_label },
  ])
}

type Label = { readonly field: string; readonly text: string }

export const optionsOf = ({ options }: Row<'prompt'>): Label[] =>
  Options.catch([])
    .parse(JSON.parse(options))
    .map(({ key, text }) => ({ field: `option:${key}`, text }))

/** All labels in the sheet's language, or all as they were written. */
function withLabels(
  { translated, written, ours }: SheetContext,
  prompt: Row<'prompt'>,
  name: string,
  between: string,
  labels: readonly Label[],
): Passage {
  const given = labels.filter(({ text }) => text.trim() !== '')
  if (given.length === 0) return ours(name)
  const found = given.map(({ field, text }) => translated('prompt', prompt.id, field, text))
  const isWhole = found.every(({ language }) => language === ours('').language)
  const texts = (isWhole ? found : given).map(({ text }) => text).join(between)
  return isWhole ? ours(`${name}: ${texts}`) : written(`${name}: ${texts}`)
}

/** Who sits with whom, round by round; those tied to no item stand under null. */
export function rounds(context: SheetContext, blockId: string | null): SheetBlock[] {
  const { facts, written, say } = context
  const nameOf = new Map(facts.people.map((person) => [person.id, personName(context, person)]))
  return facts.rounds
    .filter((round) => round.blockId === blockId && round.groups.length > 0)
    .map((round) => ({
      kind: 'list',
      label: round.title === '' ? say('run-sheet.groups') : round.title,
      items: round.groups.map(({ name, members }) =>
        written(`${name}: ${members.flatMap((id) => nameOf.get(id) ?? []).join(', ') || '–'}`),
      ),
    }))
}
