import { FileText } from 'lucide-react'
import type { SessionId } from '../../../shared/contract/primitives'
import { useCommand, useIsReadOnly, useProgress } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import { DocumentOptions } from './document-options'
import styles from './documents.module.css'
import { missing, type Choices, type Kind, type State } from './kinds'
import { SaveElsewhere } from './save-elsewhere'
import { useSaved } from './use-saved'

type CardProps = {
  sessionId: SessionId
  kind: Kind
  choices: Choices
  change: (more: Partial<Choices>) => void
  state: State
  /** One at a time. */
  running: Kind | null
  setRunning: (kind: Kind | null) => void
}

export function DocumentCard(props: CardProps) {
  const { kind, choices, change, state, running, setRunning, sessionId } = props
  const t = useText()
  const { run } = useCommand('documents.export')
  // Without a record of it there is nothing to download; the file is written all the same.
  const { save, refusal, forget } = useSaved(!useIsReadOnly())
  const lack = missing(kind, state, choices)
  const { named, blank, ...chosen } = choices
  const write = async (path?: string) => {
    setRunning(kind)
    const wish = { ...chosen, sessionId, kind, slips: named ? ('people' as const) : blank }
    await save(() => run({ ...wish, ...(path ? { path } : {}) }, { quiet: true }))
    setRunning(null)
  }
  const name = t(`documents.kind.${kind}`)
  return (
    <li className={styles.kind}>
      <div className={styles.head}>
        <div>
          <h3>{name}</h3>
          <p className="meta">{t(`documents.about.${kind}`)}</p>
          {lack !== null && <p className="meta">{t(`documents.${lack}`)}</p>}
          {kind === 'letters' && lack === null && (
            <p className="meta">{t('documents.letters', { count: state.letters })}</p>
          )}
        </div>
        {running === kind ? (
          <Running />
        ) : (
          <Button
            icon={<FileText aria-hidden />}
            isDisabled={lack !== null || running !== null}
            onPress={() => void write()}
          >
            {t(kind === 'letters' ? 'documents.save-zip' : 'documents.save')}
            <span className="hidden-visually">: {name}</span>
          </Button>
        )}
      </div>
      <DocumentOptions kind={kind} choices={choices} change={change} />
      {refusal !== null && <SaveElsewhere {...{ refusal }} onSave={write} onClose={forget} />}
    </li>
  )
}

function Running() {
  const t = useText()
  const { run: cancel } = useCommand('documents.cancel')
  const progress = useProgress()
  const isOurs = progress?.task === 'documents.export'
  return (
    <div className={styles.running} role="status">
      <ProgressBar
        label={t('documents.saving')}
        value={isOurs ? progress.done : 0}
        max={isOurs ? progress.total : 1}
      />
      <Button size="small" onPress={() => void cancel({})}>
        {t('documents.cancel')}
      </Button>
    </div>
  )
}
