import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  Country,
  Done,
  LanguageTag,
  Line,
  Nothing,
  OrganisationId,
  PersonId,
  PlainDate,
  Words,
} from './primitives'

export const Organisation = z.object({
  id: OrganisationId,
  name: z.string(),
  country: Country.nullable(),
  people: z.int(),
  /** In its own language. */
  ownName: z.string().nullable(),
  /** A public body must often show its papers to whoever asks; null when nobody has said. */
  publicBody: z.boolean().nullable(),
  /** Its own rule on who may see what it receives, in its words. */
  disclosure: z.string(),
})
export type Organisation = z.infer<typeof Organisation>
export const NewOrganisation = z.object({
  name: Line,
  country: Country.nullable().default(null),
  ownName: Line.nullable().default(null),
  publicBody: z.boolean().nullable().default(null),
  disclosure: Words.default(''),
})

export const Person = z.object({
  id: PersonId,
  name: z.string(),
  nameToUse: z.string().nullable(),
  organisationId: OrganisationId.nullable(),
  role: z.string().nullable(),
  languages: z.array(LanguageTag),
  /** How to reach them for the quote check. */
  contact: z.string().nullable(),
  /** Works there no longer; what they said while they did is still said from there. */
  leftOn: PlainDate.nullable(),
})
export type Person = z.infer<typeof Person>
export const NewPerson = z.object({
  name: Line,
  nameToUse: Line.nullable().default(null),
  organisationId: OrganisationId.nullable().default(null),
  role: Line.nullable().default(null),
  languages: z.array(LanguageTag).max(12).default([]),
  contact: Line.nullable().default(null),
  leftOn: PlainDate.nullable().default(null),
})

const found = ['record/not-found'] as const

export const organisations = {
  list: query({ input: Nothing, output: z.array(Organisation) }),
  create: command({
    input: NewOrganisation,
    output: Organisation,
    errors: ['text/empty', 'text/too-long'],
  }),
  update: command({
    input: z.object({ id: OrganisationId, change: NewOrganisation.partial() }),
    output: Organisation,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  remove: command({
    input: z.object({ id: OrganisationId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
}

export const people = {
  list: query({ input: Nothing, output: z.array(Person) }),
  create: command({ input: NewPerson, output: Person, errors: ['text/empty'] }),
  update: command({
    input: z.object({ id: PersonId, change: NewPerson.partial() }),
    output: Person,
    errors: ['record/not-found', 'text/empty'],
  }),
  remove: command({
    input: z.object({ id: PersonId }),
    output: Done,
    errors: [...found, 'record/in-use'],
  }),
}
