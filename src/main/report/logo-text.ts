import { cleanLine } from '../../shared/domain/text'
import type { Text } from '../platform/text'

/** What is said in place of the house's logo. */
export const logoText = (say: Text, logoOf: string): string =>
  cleanLine(say('report-document.logo', { of: logoOf, named: logoOf === '' ? 'no' : 'yes' }))
