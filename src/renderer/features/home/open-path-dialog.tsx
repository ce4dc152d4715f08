import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { focusFirst } from '../../ui/focus-first'
import { Buttons } from '../../ui/page'
import { TextField } from '../../ui/text-field'
import type { FileDialogProps } from './new-workspace-dialog'
import styles from './home.module.css'

/** The browser shell has no file dialog of its own that tells a path. */
export function OpenPathDialog({ isOpen, onOpenChange, folder }: FileDialogProps) {
  const t = useText()
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('home.open-another')}>
      <OpenPathForm folder={folder} close={() => onOpenChange(false)} />
    </Dialog>
  )
}

function OpenPathForm({ folder, close }: { folder: string; close: () => void }) {
  const t = useText()
  const open = useCommand('workspace.open')
  const [path, setPath] = useState(`${folder}/`)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    if (path.trim() === '') {
      setRefusal(t('home.path-needed'))
      return
    }
    const opened = await open.run({ path: path.trim() }, { quiet: true })
    if (opened.ok) close()
    else setRefusal(opened.sentence)
  }
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        label={t('home.path')}
        description={t('home.path-about')}
        value={path}
        onChange={setPath}
        error={refusal}
        inputRef={focusFirst}
      />
      <Buttons align="end">
        <Button onPress={close}>{t('common.cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('home.open-file')}
        </Button>
      </Buttons>
    </Form>
  )
}
