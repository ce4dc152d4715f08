import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { focusFirst } from '../../ui/focus-first'
import { InlineError } from '../../ui/message'
import { Buttons } from '../../ui/page'
import { TextField } from '../../ui/text-field'
import styles from './home.module.css'

export type FileDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  folder: string
}

export function NewWorkspaceDialog({ isOpen, onOpenChange, folder }: FileDialogProps) {
  const t = useText()
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('home.new-workspace')}>
      <NewWorkspaceForm folder={folder} close={() => onOpenChange(false)} />
    </Dialog>
  )
}

function NewWorkspaceForm({ folder, close }: { folder: string; close: () => void }) {
  const t = useText()
  const create = useCommand('workspace.create')
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const made = await create.run({ name }, { quiet: true })
    if (made.ok) close()
    else setRefusal(made.sentence)
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
        label={t('home.name')}
        description={t('home.name-example')}
        value={name}
        onChange={setName}
        error={missing ? t('home.needed') : null}
        inputRef={focusFirst}
      />
      <p className="meta">
        {t.rich('home.saved-at', {
          folder: (
            <span key="folder" className={styles.path}>
              {folder}
            </span>
          ),
        })}
      </p>
      {refusal !== null && <InlineError>{refusal}</InlineError>}
      <Buttons align="end">
        <Button onPress={close}>{t('common.cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('home.create-workspace')}
        </Button>
      </Buttons>
    </Form>
  )
}
