import { expect, test } from 'vitest'
import { blocks, findingOn, model, sectionText, seminar, type Seminar } from './fixture'

function framed(one: Seminar) {
  const frame = one.insert('frame', {
    session_id: one.sessionId,
    name: 'Our frame',
    version: '1',
    owner: '',
    licence: '',
  })
  const theme = (title: string, is_outside = 0) =>
    one.insert('theme', { frame_id: frame, code: title, title, colour: 1, position: 0, is_outside })
  const code = (reflection: { id: string }, theme_id: string, reading = 1) =>
    one.insert('coding', {
      reflection_id: reflection.id,
      theme_id,
      reading,
      position: 0,
      coded_by: reading === 1 ? 'A' : 'B',
    })
  return { theme, code }
}

test('[reports R30] what is no statement of learning is counted and is no evidence, quote or theme', () => {
  const one = seminar()
  const { theme, code } = framed(one)
  const [learning, outside] = [theme('Trust'), theme('Not about learning', 1)]
  const said = one.reflect({ text: 'We learned to ask' })
  const thanks = one.reflect({ text: 'Thanks for lunch' })
  code(said, learning)
  code(thanks, outside)
  findingOn(one, 'Ask first', [said, thanks])
  const report = model(one)
  const learned = sectionText(report, 'what-we-learned')
  expect(learned).toContain('One reflection points to this (R1)')
  expect(learned).toContain('One reflection says nothing about learning')
  expect(learned).not.toContain('Thanks for lunch')
  expect(report.counted).toContain(thanks.id)
  expect(JSON.stringify(report.sections)).not.toContain('Not about learning')
  expect(sectionText(report, 'how-we-know')).toContain('One was set apart')
  code(thanks, learning)
  expect(sectionText(model(one), 'what-we-learned')).not.toContain('says nothing about learning')
})

test('[reports R31] two coders: how many both read, the percentage, and kappa from thirty on', () => {
  const one = seminar()
  const { theme, code } = framed(one)
  const [trust, time] = [theme('Trust'), theme('Time')]
  const agree = (count: number, first: string, second: string) => {
    for (let index = 0; index < count; index += 1) {
      const said = one.reflect({})
      code(said, first, 1)
      code(said, second, 2)
    }
  }
  expect(sectionText(model(one), 'how-we-know')).not.toContain('Two people')
  agree(3, trust, trust)
  agree(1, trust, time)
  const few = sectionText(model(one), 'how-we-know')
  expect(few).toContain('read 4 reflections')
  expect(few).toContain('three of them (75 per cent)')
  expect(few).toContain('too few')
  agree(13, trust, trust)
  agree(15, time, time)
  agree(0, time, trust)
  const many = sectionText(model(one), 'how-we-know')
  expect(many).toContain('(97 per cent)')
  expect(many).toContain('is 0.94.')
  expect(sectionText(model(one, { language: 'sv' }), 'how-we-know')).toContain('0,94')
})

function partnered(session: Parameters<typeof seminar>[0] = {}) {
  const one = seminar(session)
  const museums = ['Mary Rose Trust', 'Vasa Museum'].map((name) =>
    one.insert('organisation', { name, country: 'GB' }),
  )
  const exchange = one.insert('exchange', { title: 'Exchange', type: 'peer-review', purpose: '' })
  for (const [position, organisation_id] of museums.entries())
    one.insert('exchange_partner', {
      exchange_id: exchange,
      organisation_id,
      part: 'host',
      position,
    })
  one.store.command({ label: 'test', window: 'test' }, () =>
    one.store
      .prepare<[string, string], unknown>('UPDATE session SET exchange_id = ? WHERE id = ?')
      .run(exchange, one.sessionId),
  )
  return { one, museums }
}

test('[reports R32] partners stand beside each other, and few reflections say nothing of what they are about', () => {
  const { one, museums } = partnered()
  const { theme, code } = framed(one)
  const trust = theme('Trust')
  const [host = '', guest = ''] = museums.map((organisation) =>
    one.person({ name: `Person of ${organisation}`, organisation }),
  )
  for (let index = 0; index < 5; index += 1) code(one.reflect({ participant_id: host }), trust)
  code(one.reflect({ participant_id: guest }), trust)
  const [table] = blocks(model(one), 'table', 'benefits')
  expect(table?.head).toEqual(['What each gave and took', 'Mary Rose Trust', 'Vasa Museum'])
  expect(table?.rows).toEqual([
    ['People who were there', '1', '1'],
    ['Reflections from them', '5', '1'],
    ['What they wrote about most', 'Trust', 'Too few to say'],
    ['Findings that rest on their words', '0', '0'],
    ['Actions they took on', '0', '0'],
  ])
  const hidden = partnered({ sharing_rule: 'source-hidden' })
  hidden.one.person({ name: 'Ada', organisation: hidden.museums[0] ?? null })
  hidden.one.reflect({})
  expect(blocks(model(hidden.one), 'table', 'benefits')).toEqual([])
})

test('[reports R32] what most wrote about comes first: all themes in outcomes, the two with most in benefits', () => {
  const { one, museums } = partnered()
  const { theme, code } = framed(one)
  const [time, trust, tools] = [theme('Time'), theme('Trust'), theme('Tools')]
  const [host = '', guest = ''] = museums.map((organisation) =>
    one.person({ name: `Person of ${organisation}`, organisation }),
  )
  const said = (participant_id: string, ...themes: string[]) => {
    for (const id of themes) code(one.reflect({ participant_id }), id)
  }
  said(host, time, trust, trust, trust, tools, tools)
  said(guest, trust)
  const report = model(one)
  const outcomes = blocks(report, 'table', 'outcomes').find(({ head }) => head[0] === 'Theme')
  expect(outcomes?.rows.map(([title, reflections]) => [title, reflections])).toEqual([
    ['Trust', '4'],
    ['Tools', '2'],
    ['Time', '1'],
  ])
  const [benefits] = blocks(report, 'table', 'benefits')
  expect(benefits?.rows).toContainEqual([
    'What they wrote about most',
    'Trust; Tools',
    'Too few to say',
  ])
})

test('[reports R33] hours leave breaks out and follow the clock; money is for the funder and needs words', () => {
  const one = seminar()
  const block = { session_id: one.sessionId, position: 0, title: 'Item' }
  one.insert('agenda_block', { ...block, minutes: 60 })
  one.insert('agenda_block', {
    ...block,
    minutes: 60,
    started_at: '2015-10-15T09:00:00.000Z',
    ended_at: '2015-10-15T10:30:00.000Z',
  })
  one.insert('agenda_block', { ...block, minutes: 45, is_break: 1 })
  one.person({ name: 'Ada' })
  one.person({ name: 'Bo' })
  const did = sectionText(model(one), 'what-we-did')
  expect(did).toContain('about 2.5 hours of work together')
  expect(did).toContain('about 5 hours of people’s time')
  expect(sectionText(model(one, { edition: 'funder' }), 'money')).toBe('null')
  for (const edition of ['participants', 'funder'])
    one.insert('section_text', {
      session_id: one.sessionId,
      edition,
      language: 'en',
      section: 'money',
      text: 'Travel was paid.',
    })
  expect(sectionText(model(one, { edition: 'funder' }), 'money')).toContain('about 5 hours')
  expect(JSON.stringify(model(one))).not.toContain('Travel was paid')
})

test('[reports R34] the annex explains the terms that are used', () => {
  const one = seminar()
  one.reflect({})
  const glossary = () => blocks(model(one), 'list', 'annex').flatMap(({ items }) => items)
  expect(glossary().map(({ text }) => text.split(':')[0])).toEqual(['Reflection'])
  findingOn(one, 'Finding', [])
  expect(glossary().map(({ text }) => text.split(':')[0])).toEqual(['Reflection', 'Finding'])
})
