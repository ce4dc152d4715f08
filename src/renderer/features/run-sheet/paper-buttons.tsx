import { FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { useActions } from '../../app/commands'
import { useSayWritten } from '../../app/accessibility'
import { download } from '../../app/download'
import { useCommand, useIsReadOnly, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { focusFirst } from '../../ui/focus-first'
import { InlineError } from '../../ui/message'
import { TextField } from '../../ui/text-field'
import type { PaperWish } from './run-sheet-section'

/** On paper at once, or as a Word file to change first. */
export function PaperButtons({ wish, onPrint }: { wish: PaperWish; onPrint: () => void }) {
  const t = useText()
  const { save, isSaving, refusal, forget } = useSaving(wish)
  const group = t('plan.actions')
  useActions([
    { id: 'run-sheet.save', label: t('run-sheet.save-long'), group, run: () => void save() },
    { id: 'run-sheet.print', label: t('run-sheet.print-long'), group, run: onPrint },
  ])
  return (
    <>
      <Button icon={<Printer aria-hidden />} onPress={onPrint}>
        {t('run-sheet.print')}
      </Button>
      <Button
        tone="primary"
        icon={<FileText aria-hidden />}
        isDisabled={isSaving}
        onPress={() => void save()}
      >
        {t(isSaving ? 'run-sheet.saving' : 'run-sheet.save')}
      </Button>
      {refusal !== null && <SaveAs refusal={refusal} onSave={save} onClose={forget} />}
    </>
  )
}

/** Written beside the workspace, or where the desktop's dialog says; in a browser also downloaded. */
function useSaving(wish: PaperWish) {
  const t = useText()
  const sayWritten = useSayWritten()
  const isBrowser = useStatus()?.shell === 'browser'
  const isRecorded = !useIsReadOnly()
  const { run, isRunning } = useCommand('runSheet.export')
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = async (path?: string) => {
    if (isRunning) return
    const outcome = await run({ ...wish, ...(path ? { path } : {}) }, { quiet: true })
    if (!outcome.ok) return setRefusal(outcome.sentence)
    setRefusal(null)
    if (outcome.value === null) return
    sayWritten(t('run-sheet.saved', { path: outcome.value.path }), outcome.value.problems)
    if (isBrowser && isRecorded) download(`/documents/${outcome.value.id}`)
  }
  return { save, isSaving: isRunning, refusal, forget: () => setRefusal(null) }
}

type SaveAsProps = {
  refusal: string
  onSave: (path: string) => Promise<void>
  onClose: () => void
}

/** The file could not be written there: somewhere else, then. Nothing is lost by it. */
function SaveAs({ refusal, onSave, onClose }: SaveAsProps) {
  const t = useText()
  const [path, setPath] = useState('')
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('run-sheet.elsewhere')}
      footer={
        <Button
          tone="primary"
          isDisabled={path.trim() === ''}
          onPress={() => void onSave(path.trim())}
        >
          {t('run-sheet.save')}
        </Button>
      }
    >
      <InlineError>{refusal}</InlineError>
      <TextField
        label={t('run-sheet.path')}
        description={t('run-sheet.path-about')}
        inputRef={focusFirst}
        value={path}
        onChange={setPath}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && path.trim() !== '') void onSave(path.trim())
          else event.continuePropagation()
        }}
      />
    </Dialog>
  )
}
