import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isSmallGroup,
  mayCount,
  mayListOrganisations,
  mayName,
  mayQuote,
  signature,
  type ConsentFacts,
  type Source,
} from '../../src/shared/domain/consent'

const facts = fc.record({
  audience: fc.constantFrom('count', 'participants', 'funder', 'public'),
  attribution: fc.constantFrom('named', 'role', 'organisation', 'anonymous'),
  cleared: fc.boolean(),
  state: fc.constantFrom(
    'kept',
    'hidden',
    'withdrawn-quote',
    'withdrawn-count',
    'undone',
    'erased',
  ),
  neverQuote: fc.boolean(),
  sharingRule: fc.constantFrom('open', 'source-hidden', 'stays-here'),
}) as fc.Arbitrary<ConsentFacts>

const source: fc.Arbitrary<Source> = fc.record({
  name: fc.option(fc.constant('Anna Berg')),
  role: fc.option(fc.constant('Curator')),
  organisation: fc.option(fc.constant('Vasa')),
  part: fc.constant('host organisation'),
  participant: fc.constant('Participant'),
  isCollective: fc.boolean(),
})
const readers = fc.constantFrom('participants' as const, 'funder' as const, 'public' as const)
const strength = ['anonymous', 'organisation', 'role', 'named']

test('[reports R1] what may be quoted is kept, cleared, quotable and allowed to these readers; who may read less may not read more', () => {
  fc.assert(
    fc.property(facts, readers, (one, to) => {
      if (!mayQuote(one, to)) return
      expect(one).toMatchObject({ state: 'kept', cleared: true, neverQuote: false })
      expect(one.sharingRule).not.toBe('stays-here')
      expect(one.audience).not.toBe('count')
      expect(mayCount(one)).toBe(true)
      expect(mayQuote(one, 'participants')).toBe(true)
    }),
  )
})

test('[reports R3] a signature is never stronger than the person, the ceiling or the session allow', () => {
  const ceilings = fc.constantFrom(
    'named' as const,
    'role' as const,
    'organisation' as const,
    'anonymous' as const,
  )
  fc.assert(
    fc.property(
      facts,
      source,
      ceilings,
      fc.nat(5),
      fc.nat(5),
      (one, from, ceiling, roles, organisations) => {
        const signed = signature(
          one,
          from,
          (level) => (level === 'role' ? roles : organisations),
          ceiling,
        )
        const level = strength.indexOf(signed.attribution)
        expect(level).toBeLessThanOrEqual(strength.indexOf(one.attribution))
        if (one.sharingRule === 'source-hidden') expect(signed.attribution).toBe('anonymous')
        if (from.isCollective) return
        expect(level).toBeLessThanOrEqual(strength.indexOf(ceiling))
        if (signed.attribution !== 'named') expect(signed.shownAs).not.toContain('Anna')
        if (signed.attribution === 'role') expect(roles).toBeGreaterThanOrEqual(2)
        if (signed.attribution === 'organisation') expect(organisations).toBeGreaterThanOrEqual(2)
        expect(isSmallGroup(signed)).toBe(signed.attribution !== 'named' && signed.people === 2)
      },
    ),
  )
})

test('[reports R4] a name is listed only where the person chose it and the session hides nothing', () => {
  fc.assert(
    fc.property(facts, readers, (one, to) => {
      if (!mayName(one, to)) return
      expect(one).toMatchObject({ attribution: 'named', sharingRule: 'open' })
      expect(mayListOrganisations(one)).toBe(true)
      expect(one.audience).not.toBe('count')
    }),
  )
})
