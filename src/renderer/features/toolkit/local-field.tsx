import type { LocalText } from '../../../shared/domain/toolkit-cards'
import { useText } from '../../app/text'
import { AutosaveArea, AutosaveField } from '../../ui/autosave-field'
import { useCardLanguage } from './use-card-text'

type Props = {
  label: string
  value: LocalText | null
  /** Null when kept, else the sentence to show. Given null only where `mayBeEmpty`. */
  save: (value: LocalText | null) => Promise<string | null>
  isLong?: boolean
  mayBeEmpty?: boolean
  hideLabel?: boolean
}

/** Words of a card in the language of the screen; those in the other language stay as they are. */
export function LocalField({ label, value, save, isLong, mayBeEmpty, hideLabel = false }: Props) {
  const t = useText()
  const language = useCardLanguage()
  const other = language === 'en' ? 'sv' : 'en'
  const keep = async (words: string) => {
    const text = words.trim()
    if (text !== '') return save({ ...value, [language]: text })
    const rest = value?.[other]
    if (rest !== undefined) return save({ [other]: rest })
    return mayBeEmpty ? save(null) : t('toolkit.needs-words')
  }
  const shared = {
    label,
    hideLabel,
    value: value?.[language] ?? '',
    placeholder: value?.[other] ?? '',
    save: keep,
  }
  return isLong ? <AutosaveArea {...shared} /> : <AutosaveField {...shared} />
}
