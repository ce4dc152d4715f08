import type { contract } from '../../../shared/contract'
import { spokenWords } from '../../../shared/domain/spoken-words'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'
import { countedFrom, personSql, type Values } from './coded-rows'
import { seeAnswers } from './see-answers'
import { behindCell, seeMatrix } from './see-matrix'
import { wordUse, type Said } from './word-use'

export function createSee(open: () => Store): Handlers<typeof contract.see> {
  return {
    matrix: (asked) => seeMatrix(open(), asked),
    behind: (asked) => behindCell(open(), asked),
    answers: ({ sessionId, filter }) => seeAnswers(open(), sessionId, filter),
    words: async ({ sessionId, filter }) => {
      // Word lists of many languages: read when somebody asks for words.
      const { wordRules } = await import('./word-rules')
      const { from, values } = countedFrom(sessionId, filter)
      const said = open()
        .prepare<[Values], Omit<Said, 'text'> & { text: string; secondText: string }>(
          `SELECT r.id, ${personSql} AS person, r.language, r.text, r.second_text AS secondText
            ${from} AND (r.text <> '' OR r.second_text <> '') ORDER BY r.number`,
        )
        .all(values)
        .map((row) => ({ ...row, text: spokenWords(row) }))
      return wordUse(said, wordRules)
    },
  }
}
