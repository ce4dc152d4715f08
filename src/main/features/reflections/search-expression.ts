/**
 * Typed words as an FTS5 expression: all of them, in any order, the last one as a beginning.
 * Everything is quoted, so nothing typed can be an operator. Empty when no word was typed.
 */
export function searchExpression(typed: string): string {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
}
