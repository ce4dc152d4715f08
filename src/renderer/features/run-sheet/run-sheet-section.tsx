// The facilitator's paper in Plan: as it will be printed, and out of the door with it.
import { useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { type SheetModel, SheetPaper } from '../../../shared/domain/run-sheet-model'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Checkbox } from '../../ui/checkbox'
import { InlineError } from '../../ui/message'
import { Printed } from '../../ui/printed'
import { Waiting } from '../../ui/progress-bar'
import { SectionHead } from '../../ui/section-head'
import { Toggle } from '../../ui/toggle'
import { PaperButtons } from './paper-buttons'
import { SheetPages } from './sheet-pages'
import styles from './run-sheet.module.css'

export type PaperWish = {
  sessionId: Session['id']
  paper: SheetPaper
  language: 'en' | 'sv'
  withArrivals: boolean
}

export function RunSheetSection({ session }: { session: Session }) {
  const t = useText()
  const [wish, setWish] = useState<PaperWish>({
    sessionId: session.id,
    paper: 'run-sheet',
    language: session.languages[0]?.startsWith('sv') ? 'sv' : 'en',
    withArrivals: true,
  })
  const [isPrinting, setPrinting] = useState(false)
  const { data: model, error } = useRead('runSheet.preview', wish)
  return (
    <>
      <SectionHead
        title={t('run-sheet.title')}
        lead={t('run-sheet.lead')}
        actions={<PaperButtons wish={wish} onPrint={() => setPrinting(true)} />}
      />
      <Choices wish={wish} onChange={(change) => setWish({ ...wish, ...change })} />
      {error ? (
        <InlineError>{t('run-sheet.no-preview')}</InlineError>
      ) : model ? (
        <Preview model={model} />
      ) : (
        <Waiting>{t('common.loading')}</Waiting>
      )}
      {isPrinting && model && (
        <Printed title={`${model.title.text}, ${model.name}`} onDone={() => setPrinting(false)}>
          <SheetPages model={model} level={1} />
        </Printed>
      )}
    </>
  )
}

type ChoicesProps = { wish: PaperWish; onChange: (change: Partial<PaperWish>) => void }

function Choices({ wish, onChange }: ChoicesProps) {
  const t = useText()
  return (
    <div className={styles.choices}>
      <Toggle
        label={t('run-sheet.which')}
        options={SheetPaper.options.map((id) => ({ id, label: t(`run-sheet.paper.${id}`) }))}
        value={wish.paper}
        onChange={(paper) => onChange({ paper })}
      />
      <Toggle
        label={t('run-sheet.language')}
        options={[
          { id: 'en', label: 'English', language: 'en' },
          { id: 'sv', label: 'Svenska', language: 'sv' },
        ]}
        value={wish.language}
        onChange={(language) => onChange({ language })}
      />
      {wish.paper === 'run-sheet' && (
        <Checkbox
          isSelected={wish.withArrivals}
          onChange={(withArrivals) => onChange({ withArrivals })}
        >
          {t('run-sheet.with-arrivals')}
        </Checkbox>
      )}
    </div>
  )
}

function Preview({ model }: { model: SheetModel }) {
  const t = useText()
  return (
    <section className={styles.preview} aria-label={t('run-sheet.preview', { name: model.name })}>
      <SheetPages model={model} level={3} />
    </section>
  )
}
