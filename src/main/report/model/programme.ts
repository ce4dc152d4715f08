// What we did: the programme as planned and as it ran, and how each part was done.
import { agendaTimes, toWallClock } from '../../../shared/domain/agenda-times'
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { BlockFacts } from '../facts'
import { heading, ownBlocks, paragraph, type Context } from './context'
import { figure, numberInWords } from './numbers'

export function whatWeDid(context: Context): ReportBlock[] {
  const own = ownBlocks(context, 'what-we-did')
  const { blocks } = context.facts
  if (blocks.length === 0) return own
  const sentences = [summary(context), effort(context)].filter(Boolean).join(' ')
  return [...own, paragraph(context, sentences), programme(context), ...methods(context)]
}

function summary({ facts, say, first, language }: Context): string {
  const planned = facts.blocks.reduce((sum, block) => sum + block.minutes, 0)
  const run = facts.blocks.filter(hasRun)
  const sentences = [
    say('report-document.what-we-did.planned', {
      items: first('items', facts.blocks.length),
      hours: Math.floor(planned / 60),
      minutes: planned % 60,
    }),
  ]
  if (run.length > 0) {
    const over = run.reduce((sum, block) => sum + takenMinutes(block) - block.minutes, 0)
    sentences.push(
      say('report-document.what-we-did.run', {
        direction: over > 0 ? 'longer' : over < 0 ? 'shorter' : 'same',
        minutes: Math.abs(over),
        words: numberInWords(Math.abs(over), language),
        some: run.length < facts.blocks.length ? 'some' : 'all',
      }),
    )
  }
  return sentences.join(' ')
}

/** What went into it: the time worked together, over everybody who was there. */
export function effort({ facts, here, counted, say, count, language }: Context): string {
  const minutes = facts.blocks
    .filter((block) => !block.isBreak && !block.parallel)
    .reduce((sum, block) => sum + (hasRun(block) ? takenMinutes(block) : block.minutes), 0)
  if (here.length === 0 || minutes <= 0) return ''
  return say('report-document.what-we-did.effort', {
    hours: figure(Math.round((minutes / 60) * 10) / 10, language),
    people: count('people', here.length),
    personHours: figure(Math.round((minutes * here.length) / 60), language),
    reflections: count('reflections', counted.length),
  })
}

const hasRun = (block: BlockFacts) => block.startedAt !== null && block.endedAt !== null

function takenMinutes(block: BlockFacts): number {
  return Math.round((Date.parse(block.endedAt ?? '') - Date.parse(block.startedAt ?? '')) / 60_000)
}

function programme(context: Context): ReportBlock {
  const { facts, say } = context
  const { startsAt, timeZone } = facts.session
  const times = agendaTimes(startsAt, timeZone, facts.blocks)
  const clock = (instant: string) => toWallClock(instant, timeZone).time
  const hasTimes = startsAt !== null
  const hasTaken = facts.blocks.some((block) => block.startedAt !== null)
  const foreign: { row: number; column: number; language: string }[] = []
  const rows = facts.blocks.map((block, row) => {
    const title = context.translate('agenda_block', block.id, 'title', block.title)
    if (title.language !== context.language)
      foreign.push({ row, column: hasTimes ? 1 : 0, language: title.language })
    const planned = times[row]
    return [
      ...(hasTimes ? [planned ? `${clock(planned.startsAt)}–${clock(planned.endsAt)}` : '–'] : []),
      title.text,
      block.isBreak ? say('report-document.mode.break') : mode(context, block.mode),
      String(block.minutes),
      ...(hasTaken ? [taken(context, block, clock)] : []),
    ]
  })
  const columns = [
    ...(hasTimes ? (['time'] as const) : []),
    'item',
    'how',
    'planned',
    ...(hasTaken ? (['taken'] as const) : []),
  ] as const
  return {
    kind: 'table',
    caption: say('report-document.what-we-did.caption'),
    head: columns.map((column) => say(`report-document.column.${column}`)),
    numeric: columns.map((column) => column === 'planned' || column === 'taken'),
    rows,
    foreign,
  }
}

function taken({ say }: Context, block: BlockFacts, clock: (instant: string) => string): string {
  if (block.startedAt === null) return '–'
  if (block.endedAt === null)
    return say('report-document.what-we-did.still-running', { time: clock(block.startedAt) })
  return String(takenMinutes(block))
}

const modes = ['plenary', 'tables', 'pairs', 'walk', 'silent'] as const

function mode({ say }: Context, name: string): string {
  const known = modes.find((one) => one === name)
  return known ? say(`report-document.mode.${known}`) : '–'
}

/**
 * In words, for those who were not there and may want to do the same. A description without a
 * translation is left out, its item stays in the programme: a list in two languages helps nobody.
 */
function methods(context: Context): ReportBlock[] {
  const items = context.facts.blocks
    .filter((block) => !block.isBreak)
    .flatMap((block) => {
      const title = context.translate('agenda_block', block.id, 'title', block.title)
      const description = context.translate(
        'agenda_block',
        block.id,
        'description',
        block.description,
      )
      if (description.language !== context.language || title.language !== context.language)
        return []
      const steps = stepsInWords(context, block)
      if (description.text === '' && steps === '') return []
      const text = [title.text, description.text].filter(Boolean).map(withFullStop).join(' ')
      return [{ text: `${text}${steps}`, language: context.language }]
    })
  if (items.length === 0) return []
  const title = context.say('report-document.what-we-did.methods')
  return [heading(context, title), { kind: 'list', ordered: false, items }]
}

const withFullStop = (text: string) => text.replace(/[^.!?…]$/u, '$&.')

/** Steps that are not all translated are left out, like a description. */
function stepsInWords(context: Context, block: BlockFacts): string {
  const { say, edition, language } = context
  const isWanted = edition === 'funder' || block.description.trim() === ''
  if (!isWanted || block.steps.length === 0) return ''
  const titles = block.steps.map((step) =>
    context.translate('block_step', step.id, 'title', step.title),
  )
  if (titles.some((title) => title.language !== language)) return ''
  const steps = block.steps.map(({ minutes }, index) =>
    say('report-document.what-we-did.step', { title: titles[index]?.text ?? '', minutes }),
  )
  return ` ${say('report-document.what-we-did.steps', { steps: steps.join('; ') })}`
}
