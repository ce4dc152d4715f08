import { Check, ClipboardList, Eye, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel } from '../../../shared/domain/report-model'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Documents } from './documents'
import { ExportPanel, type Exporting } from './export-panel'
import { type Marks, SmallGroups } from './small-groups'
import styles from './before-export.module.css'

type Props = {
  sessionId: SessionId
  model: ReportModel
  exporting: Exporting
  marks: Marks
  onPortal: (() => void) | null
  documents: ReactNode
}

/** What wants a look stands first; what is good is there to be read in peace. */
export function BeforeExport(props: Props) {
  const { sessionId, model, exporting, marks, onPortal, documents } = props
  const t = useText()
  const checks = model.gate.filter(
    ({ key }) => key !== 'small-group' || model.smallGroups.length === 0,
  )
  return (
    <div className={styles.pane}>
      <h2 className={styles.heading}>{t('report.before-export')}</h2>
      <SmallGroups model={model} marks={marks} />
      <Checks
        language={model.language}
        checks={[...checks].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))}
      />
      <Documents sessionId={sessionId} />
      {onPortal && (
        <Button icon={<ClipboardList aria-hidden />} onPress={onPortal}>
          {t('report.portal')}
        </Button>
      )}
      {documents}
      <div className={styles.bottom}>
        <ExportPanel exporting={exporting} isEarly={model.counted.length === 0} />
      </div>
    </div>
  )
}

type Gate = ReportModel['gate']
const order: readonly Gate[number]['state'][] = ['missing', 'look', 'good']
const icons = { good: Check, look: Eye, missing: TriangleAlert }

function Checks({ language, checks }: { language: string; checks: Gate }) {
  const t = useText()
  return (
    <ul className={styles.gate}>
      {checks.map(({ key, state, sentence }) => {
        const Icon = icons[state]
        return (
          <li key={key} data-state={state}>
            <Icon role="img" aria-label={t(`report.gate.${state}`)} />
            <span lang={language}>{sentence}</span>
          </li>
        )
      })}
    </ul>
  )
}
