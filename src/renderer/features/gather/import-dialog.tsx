import { useState } from 'react'
import { Audience, type SessionId } from '../../../shared/contract/primitives'
import { fileBase64 } from '../../app/file-base64'
import { type OutputAt, useCommand, useRead } from '../../app/host'
import { useErrorText, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { FileButton } from '../../ui/file-button'
import { InlineError } from '../../ui/message'
import { Waiting } from '../../ui/progress-bar'
import { Select } from '../../ui/select'
import { ImportColumns } from './import-columns'
import styles from './import-dialog.module.css'

type Props = { sessionId: SessionId; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }
type Chosen = { fileName: string; base64: string; repair: boolean }
export type ImportMap = OutputAt<'imports.inspect'>['guess']

/** A survey's answers into this session: choose the file, look at what was guessed, read it in. */
export function ImportDialog({ sessionId, isOpen, onOpenChange }: Props) {
  const t = useText()
  const [file, setFile] = useState<Chosen | null>(null)
  const [map, setMap] = useState<ImportMap | null>(null)
  const run = useCommand('imports.run')
  const close = () => {
    onOpenChange(false)
    setFile(null)
    setMap(null)
  }
  const found = useInspection(sessionId, file, map)
  // The guess is what is taken until somebody changes it.
  const taken = map ?? found.data?.guess
  const readIn = async () => {
    if (!file || !taken) return
    const input = { ...file, sessionId, map: taken }
    const outcome = await run.run(input, { done: t('gather.import-done') })
    if (outcome.ok) close()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => (open ? onOpenChange(true) : close())}
      title={t('gather.import')}
      width="wide"
      footer={
        file && (
          <>
            <Button onPress={close}>{t('gather.import-not')}</Button>
            <Button
              tone="primary"
              onPress={() => void readIn()}
              isDisabled={!taken || run.isRunning}
            >
              {t('gather.import-run')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.body}>
        <p>{t('gather.import-about')}</p>
        <FileButton
          accept={['.csv', '.tsv', '.txt', 'text/csv']}
          onFile={(chosen) => {
            setMap(null)
            void readFile(chosen).then(setFile)
          }}
        >
          {file ? file.fileName : t('gather.import-choose')}
        </FileButton>
        {file && <Inspection {...{ found, file, setFile, taken, setMap }} />}
      </div>
    </Dialog>
  )
}

type InspectionProps = {
  found: ReturnType<typeof useInspection>
  file: Chosen
  setFile: (file: Chosen) => void
  taken: ImportMap | undefined
  setMap: (map: ImportMap) => void
}

function Inspection({ found, file, setFile, taken, setMap }: InspectionProps) {
  const t = useText()
  const errorText = useErrorText()
  if (found.error) return <InlineError>{errorText(found.error)}</InlineError>
  if (!found.data || !taken) return <Waiting>{t('gather.import-reading')}</Waiting>
  const { data } = found
  return (
    <>
      <p role="status">
        {t('gather.import-would', {
          rows: data.rows,
          reflections: data.reflections,
          participants: data.participants,
          duplicates: data.duplicates,
        })}
      </p>
      {data.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {data.warnings.slice(0, 8).map(({ code, message, row }) => (
            <li key={`${code}${row ?? ''}${message}`}>{message}</li>
          ))}
          {data.warnings.length > 8 && (
            <li>{t('gather.import-more', { count: data.warnings.length - 8 })}</li>
          )}
        </ul>
      )}
      {data.warnings.some(({ code }) => code === 'import/double-encoded') && (
        <Checkbox isSelected={file.repair} onChange={(repair) => setFile({ ...file, repair })}>
          {t('gather.import-repair')}
        </Checkbox>
      )}
      <Select
        label={t('gather.may-read')}
        options={Audience.options.map((key) => ({ id: key, label: t(`gather.audience.${key}`) }))}
        value={taken.audience}
        onChange={(audience) => setMap({ ...taken, audience })}
      />
      <ImportColumns map={taken} rows={data.sampleRows} onChange={setMap} />
    </>
  )
}

/** What would be read in; nothing is asked before a file is chosen. */
function useInspection(sessionId: SessionId, file: Chosen | null, map: ImportMap | null) {
  const nothing = { fileName: '', base64: '', repair: false }
  const input = { ...(file ?? nothing), sessionId, ...(map ? { map } : {}) }
  return useRead('imports.inspect', input, { enabled: file !== null, keepPrevious: file !== null })
}

async function readFile(file: File): Promise<Chosen> {
  return { fileName: file.name, base64: await fileBase64(file), repair: false }
}
