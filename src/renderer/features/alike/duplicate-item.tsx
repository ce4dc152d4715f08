import { X } from 'lucide-react'
import type { NearDuplicates } from '../../../shared/contract/alike'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import type { LooksAlikeProps } from './looks-alike'
import type { Suggestions } from './use-suggestions'
import styles from './alike.module.css'

type Props = {
  set: NearDuplicates
  suggestions: Suggestions
  onShow: LooksAlikeProps['onShow']
}

/** Said, never merged: two people may well have said the same. */
export function DuplicateItem({ set, suggestions, onShow }: Props) {
  const t = useText()
  const { numbers, reflections, signature, ids } = set
  const [first = 0, second = 0] = numbers
  const sentence =
    reflections === 2
      ? t('alike.two', { first, second })
      : t('alike.several', { first, second, more: reflections - 2 })
  return (
    <li className={styles.duplicate}>
      <span>{sentence}</span>
      <Button
        tone="plain"
        size="small"
        aria-label={t('alike.look-at', { sentence })}
        onPress={() => onShow(ids)}
      >
        {t('alike.look')}
      </Button>
      <IconButton
        label={t('alike.dismiss', { name: sentence })}
        icon={<X aria-hidden />}
        isDisabled={suggestions.isReadOnly}
        onPress={() => suggestions.dismiss('duplicate', signature)}
      />
    </li>
  )
}
