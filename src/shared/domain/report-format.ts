// What kind of file a document is; its name says it.
import { z } from '../zod'

export const ReportFormat = z.enum(['docx', 'html', 'pdf'])
export type ReportFormat = z.infer<typeof ReportFormat>

/** A file of any other name is a Word file. */
export function formatOf(path: string): ReportFormat {
  if (/\.html?$/i.test(path)) return 'html'
  return /\.pdf$/i.test(path) ? 'pdf' : 'docx'
}

/** The path with the ending that tells what is in it. */
export const withEnding = (path: string, format: ReportFormat): string =>
  formatOf(path) === format ? path : `${path.replace(/\.(?:docx|html?|pdf)$/i, '')}.${format}`
