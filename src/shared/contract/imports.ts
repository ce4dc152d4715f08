import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Audience, Line, SessionId } from './primitives'

export const ColumnRole = z.enum([
  'person',
  'organisation',
  'text',
  'scale',
  'choice',
  'date',
  'ignore',
])
export const MappedColumn = z.object({
  name: z.string().max(2_000),
  role: ColumnRole,
  title: Line.optional(),
  confidence: z.number().min(0).max(1).optional(),
})
export const ImportMap = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).default('utf-8'),
  delimiter: z.string().min(1).max(1).default(','),
  audience: Audience.default('count'),
  columns: z.array(MappedColumn).min(1).max(300),
})
export type ImportMap = z.infer<typeof ImportMap>

export const ImportWarning = z.object({
  code: z.string(),
  message: z.string(),
  row: z.int().optional(),
})
export const ImportResult = z.object({
  sessionId: SessionId.nullable(),
  rows: z.int(),
  participants: z.int(),
  prompts: z.int(),
  reflections: z.int(),
  skipped: z.int(),
  duplicates: z.int(),
  warnings: z.array(ImportWarning),
  guess: ImportMap,
})
export type ImportResult = z.infer<typeof ImportResult>

/** The file as the person chose it, base64; the command line reads the file itself. */
const ImportedFile = z.object({
  fileName: Line,
  base64: z.string().max(140_000_000),
  /** Put letters right that were encoded twice (“Â¡”). */
  repair: z.boolean().default(false),
})
const errors = [
  'import/empty',
  'import/cannot-read',
  'import/bad-map',
  'import/too-large',
  'import/nothing-mapped',
  'record/not-found',
] as const

export const imports = {
  /** What would happen, and the first rows to look at; writes nothing. */
  inspect: query({
    input: ImportedFile.extend({ sessionId: SessionId.nullable(), map: ImportMap.optional() }),
    output: ImportResult.extend({ sampleRows: z.array(z.array(z.string())) }),
    errors,
  }),
  run: command({
    input: ImportedFile.extend({ sessionId: SessionId.nullable(), map: ImportMap }),
    output: ImportResult,
    errors,
  }),
}
