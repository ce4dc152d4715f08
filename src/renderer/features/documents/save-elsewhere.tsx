import { useState } from 'react'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { InlineError } from '../../ui/message'
import { TextField } from '../../ui/text-field'
import styles from './documents.module.css'

type SaveElsewhereProps = {
  refusal: string
  onSave: (path: string) => Promise<void>
  onClose: () => void
}

/** The file could not be written there: somewhere else, then. Nothing is lost by it. */
export function SaveElsewhere({ refusal, onSave, onClose }: SaveElsewhereProps) {
  const t = useText()
  const [path, setPath] = useState('')
  return (
    <div className={styles.elsewhere}>
      <InlineError>{refusal}</InlineError>
      <TextField
        label={t('documents.path')}
        description={t('documents.path-about')}
        value={path}
        onChange={setPath}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && path.trim() !== '') void onSave(path.trim())
          else event.continuePropagation()
        }}
      />
      <div className={styles.tools}>
        <Button onPress={onClose}>{t('documents.cancel')}</Button>
        <Button isDisabled={path.trim() === ''} onPress={() => void onSave(path.trim())}>
          {t('documents.elsewhere')}
        </Button>
      </div>
    </div>
  )
}
