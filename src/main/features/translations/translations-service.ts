import type { contract } from '../../../shared/contract'
import type { TranslatableText } from '../../../shared/contract/translations'
import { checkedText, cleanLine, shortened } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import { found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { translatedWords } from './translated-words'
import { currentText, translatableTexts } from './translatable-texts'

export function createTranslations(open: () => Store): Handlers<typeof contract.translations> {
  return {
    list: ({ sessionId, language }) => translatableTexts(open(), sessionId, language),
    ofReflections: ({ sessionId, ids, language }) =>
      translatedWords(open(), sessionId, ids, language),
    write: ({ table, rowId, field, language, text, translator, status }, { window }) => {
      const store = open()
      const words = checkedText(text)
      const by = shortened(cleanLine(translator ?? ''), 80) || 'facilitator'
      store.command({ label: 'translations.write', window }, () => {
        const original = found(currentText(store, table, rowId, field))
        const of = { of_table: table, row_id: rowId, field, language }
        if (words === '') removeTranslation(store, of)
        else
          writeTranslation(store, of, {
            text: words,
            original,
            translator: by,
            status: status ?? 'checked',
          })
      })
      return null
    },
  }
}

type Of = { of_table: TranslatableText['table']; row_id: string; field: string; language: string }

function matching(of: Of) {
  return sql
    .selectFrom('translation')
    .select('id')
    .where('of_table', '=', of.of_table)
    .where('row_id', '=', of.row_id)
    .where('field', '=', of.field)
    .where('language', '=', of.language)
}

function removeTranslation(store: Store, of: Of): void {
  const row = store.first(matching(of))
  if (row) store.run(sql.deleteFrom('translation').where('id', '=', row.id))
}

type Written = { text: string; original: string; translator: string; status: string }

function writeTranslation(store: Store, of: Of, values: Written): void {
  const before = store.first(matching(of))
  if (before) {
    const set = { ...values, updated_at: store.now() }
    store.run(sql.updateTable('translation').set(set).where('id', '=', before.id))
  } else {
    store.run(sql.insertInto('translation').values({ ...newRow(store), ...of, ...values }))
  }
}
