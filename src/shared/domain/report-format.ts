// What kind of file a document is; its name says it.
import { z } from '../zod'

export const ReportFormat = z.enum(['docx', 'html'])
export type ReportFormat = z.infer<typeof ReportFormat>

/** A file of any other name is a Word file. */
export function formatOf(path: string): ReportFormat {
  return /\.html?$/i.test(path) ? 'html' : 'docx'
}

/** The path with the ending that tells what is in it. */
export const withEnding = (path: string, format: ReportFormat): string =>
  formatOf(path) === format ? path : `${path.replace(/\.(?:docx|html?)$/i, '')}.${format}`
