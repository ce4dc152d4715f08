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
  const [paper, setPaper] = useState<SheetPaper>('run-sheet')
  const [language, setLanguage] = useState<'en' | 'sv'>(
    session.languages[0]?.startsWith('sv') ? 'sv' : 'en',
  )
  const [withArrivals, setWithArrivals] = useState(true)
  const [isPrinting, setPrinting] = useState(false)
  const wish: PaperWish = { sessionId: session.id, paper, language, withArrivals }
  const { data: model, error } = useRead('runSheet.preview', wish)
  return (
    <>
      <SectionHead
        title={t('run-sheet.title')}
        lead={t('run-sheet.lead')}
        actions={<PaperButtons wish={wish} onPrint={() => setPrinting(true)} />}
      />
      <div className={styles.choices}>
        <Toggle
          label={t('run-sheet.which')}
          options={SheetPaper.options.map((id) => ({ id, label: t(`run-sheet.paper.${id}`) }))}
          value={paper}
          onChange={setPaper}
        />
        <Toggle
          label={t('run-sheet.language')}
          options={[
            { id: 'en', label: 'English', language: 'en' },
            { id: 'sv', label: 'Svenska', language: 'sv' },
          ]}
          value={language}
          onChange={setLanguage}
        />
        {paper === 'run-sheet' && (
          <Checkbox isSelected={withArrivals} onChange={setWithArrivals}>
            {t('run-sheet.with-arrivals')}
          </Checkbox>
        )}
      </div>
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

function Preview({ model }: { model: SheetModel }) {
  const t = useText()
  return (
    <section className={styles.preview} aria-label={t('run-sheet.preview', { name: model.name })}>
      <SheetPages model={model} level={3} />
    </section>
  )
}
