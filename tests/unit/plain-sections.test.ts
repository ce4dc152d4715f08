import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { characters, plainSections } from '../../src/shared/domain/plain-sections'
import type { ReportBlock } from '../../src/shared/domain/report-model'
import { findingOn, model, seminar } from '../report/fixture'

test('[reports R35] plain texts hold each section’s words, quotes signed, no table, no annex', () => {
  const one = seminar()
  const said = one.reflect({ text: 'Ask first' })
  findingOn(one, 'A question is worth more', [said], { body: 'First.\n\nSecond.' })
  const report = model(one, { edition: 'funder', grant: ' ACE\u0000 12/34 ' })
  expect(report.grant).toBe('ACE 12/34')
  const sections = plainSections(report)
  const learned = sections.find(({ key }) => key === 'what-we-learned')?.text ?? ''
  expect(learned).toContain('A question is worth more\n\nFirst.\n\nSecond.')
  expect(learned).toContain('Ask first\n(Participant)')
  expect(sections.map(({ key }) => key)).not.toContain('annex')
  expect(sections.find(({ key }) => key === 'how-we-know')?.text).not.toContain(
    'Counted, not quoted',
  )
})

test('[reports R35] whatever is written stands in the plain text, whole and once', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), (paragraphs) => {
      const own: ReportBlock = { kind: 'own', paragraphs }
      const [section] = plainSections({
        sections: [{ key: 'legacy', heading: 'What stays', blocks: [own] }],
      })
      expect(section?.text).toBe(paragraphs.map((text) => text.trim()).join('\n\n'))
    }),
  )
})

test('[reports R35] a character is what a reader sees as one', () => {
  expect(characters('')).toBe(0)
  expect(characters('Åsa')).toBe(3)
  expect(characters('👩🏽‍🔬 e\u0301')).toBe(3)
})
