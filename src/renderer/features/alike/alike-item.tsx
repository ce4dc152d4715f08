import { ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { AlikeGroup } from '../../../shared/contract/alike'
import type { SessionId } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { AlikeReason } from './alike-reason'
import type { LooksAlikeProps } from './looks-alike'
import { NameTheme } from './name-theme'
import type { Suggestions } from './use-suggestions'
import styles from './alike.module.css'

type Props = {
  sessionId: SessionId
  group: AlikeGroup
  suggestions: Suggestions
  onShow: LooksAlikeProps['onShow']
}

/** One suggested group: its words, how many, why, and what to do with it. */
export function AlikeItem({ sessionId, group, suggestions, onShow }: Props) {
  const t = useText()
  const [isNaming, setIsNaming] = useState(false)
  const { signature, reflections, people, organisations } = group
  const name = group.words.join(', ')
  const isOpen = suggestions.open === signature
  const dismiss = () => suggestions.dismiss('group', signature)
  useGroupActions({
    name,
    isOn: isOpen && !suggestions.isReadOnly,
    make: () => setIsNaming(true),
    dismiss,
  })
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <AriaButton
          className={styles.name}
          aria-expanded={isOpen}
          onPress={() => suggestions.toggle(signature)}
        >
          <ChevronRight aria-hidden data-open={isOpen || undefined} />
          <span lang={group.language || undefined}>{name}</span>
        </AriaButton>
        <IconButton
          label={t('alike.dismiss', { name })}
          icon={<X aria-hidden />}
          isDisabled={suggestions.isReadOnly}
          onPress={dismiss}
        />
      </div>
      <p className={styles.counts}>{t('alike.counts', { reflections, people, organisations })}</p>
      {isOpen && <AlikeReason {...{ sessionId, group, onShow }} />}
      <Beside {...{ group, suggestions, onShow }} />
      {isNaming ? (
        <NameTheme
          name={name}
          isBusy={suggestions.isMaking}
          onMake={(title) => suggestions.makeTheme(group, title)}
          onCancel={() => setIsNaming(false)}
        />
      ) : (
        <Button
          size="small"
          aria-label={t('alike.make-of', { name })}
          isDisabled={suggestions.isReadOnly}
          onPress={() => setIsNaming(true)}
        >
          {t('alike.make')}
        </Button>
      )}
    </li>
  )
}

type Deeds = { name: string; isOn: boolean; make: () => void; dismiss: () => void }

/** The open group's own entries in the palette. */
function useGroupActions({ name, isOn, make, dismiss }: Deeds): void {
  const t = useText()
  const group = t('alike.title')
  useActions(
    isOn
      ? [
          { id: 'alike.make', label: t('alike.make-of', { name }), group, run: make },
          { id: 'alike.dismiss', label: t('alike.dismiss', { name }), group, run: dismiss },
        ]
      : [],
  )
}

/** Perhaps the same in the other language: shown together, never joined. */
function Beside({ group, suggestions, onShow }: Omit<Props, 'sessionId'>) {
  const t = useText()
  const other = group.beside ? suggestions.bySignature.get(group.beside) : undefined
  if (!other) return null
  return (
    <p className={styles.beside}>
      {t('alike.beside')}{' '}
      <AriaButton
        className={styles.other}
        onPress={() => onShow([...group.ids, ...other.ids])}
        aria-label={t('alike.show-both', { name: other.words.join(', ') })}
      >
        <span lang={other.language || undefined}>{other.words.join(', ')}</span>
      </AriaButton>
    </p>
  )
}
