// What keeps a Word file from being read by everybody, as our own checker finds it.
import { z } from '../zod'

export const AccessibilityRule = z.enum([
  'unreadable',
  'title',
  'language',
  'properties',
  'no-headings',
  'heading-order',
  'heading-empty',
  'heading-long',
  'heading-fake',
  'alt-text',
  'alt-text-long',
  'alt-text-words',
  'table-header',
  'table-merged',
  'table-nested',
  'table-empty',
  'table-layout',
  'link-text',
  'link-target',
  'foreign-language',
  'language-tag',
  'list',
  'empty-paragraph',
  'spacing',
  'floating',
  'contrast',
  'colour-alone',
  'chart-contrast',
  'chart-table',
  'text-small',
  'justified',
  'capitals',
  'italics',
  'columns',
  'contents',
])
export type AccessibilityRule = z.infer<typeof AccessibilityRule>

export const AccessibilityProblem = z.object({
  rule: AccessibilityRule,
  /** How the place begins; empty where it is the whole document. */
  text: z.string(),
  /** The heading it stands under; empty before the first. */
  under: z.string(),
})
export type AccessibilityProblem = z.infer<typeof AccessibilityProblem>
