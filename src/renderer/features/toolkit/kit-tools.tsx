import { Download } from 'lucide-react'
import { useState } from 'react'
import { type KitEntry, longestKit } from '../../../shared/contract/toolkit'
import type { AppError } from '../../../shared/errors'
import { offer } from '../../app/download'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useErrorText, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FileButton } from '../../ui/file-button'
import { InlineError } from '../../ui/message'
import { RadioGroup } from '../../ui/radio-group'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

/** One's own cards out into a file, and somebody's in. */
export function KitTools() {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { data: own } = useRead('toolkit.own', {})
  const fetchKit = useCommand('toolkit.exportKit')
  const [text, setText] = useState<string | null>(null)
  const isEmpty = !own || own.methods.length + own.sequences.length === 0
  const save = async () => {
    if (!own) return
    const outcome = await fetchKit.run(own)
    if (!outcome.ok) return
    const file = new Blob([outcome.value.text], { type: 'application/json' })
    offer(file, `${t('toolkit.kit-name')}.soundings-kit`)
  }
  return (
    <>
      <Button icon={<Download aria-hidden />} isDisabled={isEmpty} onPress={() => void save()}>
        {t('toolkit.export')}
      </Button>
      {!isReadOnly && (
        // A file far too large is not even read.
        <FileButton
          accept={['.soundings-kit', 'application/json']}
          onFile={(file) =>
            void (
              file.size > longestKit * 4 ? Promise.resolve(' '.repeat(longestKit + 1)) : file.text()
            ).then(setText)
          }
        >
          {t('toolkit.import')}
        </FileButton>
      )}
      {text !== null && <KitDialog text={text} onClose={() => setText(null)} />}
    </>
  )
}

type Differing = 'keep-mine' | 'take-theirs' | 'keep-both'
const choices = ['keep-mine', 'take-theirs', 'keep-both'] as const

/** What the kit holds, before anything is taken in. */
function KitDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useText()
  const { data: entries, error } = useRead('toolkit.previewKit', { text })
  const { run, isRunning } = useCommand('toolkit.importKit')
  const [differing, setDiffering] = useState<Differing>('keep-mine')
  const differs =
    entries?.some(({ state }) => state === 'differs' || state === 'ready-made') ?? false
  const take = async () => {
    const outcome = await run({ text, differing }, { done: t('toolkit.kit-taken') })
    if (outcome.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('toolkit.kit')}
      footer={
        entries && (
          <Button tone="primary" isDisabled={isRunning} onPress={() => void take()}>
            {t('toolkit.kit-take')}
          </Button>
        )
      }
    >
      {error && <Refusal error={error} />}
      {entries && (
        <div className={styles.ownForm}>
          <ul className={styles.ownList}>
            {entries.map((entry) => (
              <Entry key={entry.kind + entry.key} entry={entry} />
            ))}
          </ul>
          {differs && (
            <RadioGroup
              label={t('toolkit.differing')}
              options={choices.map((id) => ({ id, label: t(`toolkit.differing.${id}`) }))}
              value={differing}
              onChange={setDiffering}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}

function Refusal({ error }: { error: AppError }) {
  const sentence = useErrorText()
  return <InlineError>{sentence(error)}</InlineError>
}

function Entry({ entry }: { entry: KitEntry }) {
  const t = useText()
  const name = useCardText()(entry.name)
  return (
    <li className={styles.entry}>
      <span lang={name.lang}>{name.text}</span>
      <span className="meta">
        {t(`toolkit.kind.${entry.kind}`)} · {t(`toolkit.state.${entry.state}`)}
      </span>
    </li>
  )
}
