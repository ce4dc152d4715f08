import { useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panes } from '../../ui/page'
import { Toggle } from '../../ui/toggle'
import { FiltersPane } from './filters-pane'
import { ImportDialog } from './import-dialog'
import { PaperMode } from './paper-mode'
import { ReflectionDetail } from './reflection-detail'
import { Stream } from './stream'
import { useFilters } from './use-filters'
import { useGatherActions } from './gather-actions'
import styles from './gather.module.css'

export type GatherScreenProps = {
  sessionId: SessionId
  /** Where a link from the search wants to arrive. */
  reflectionId?: ReflectionId | undefined
}
export type Mode = 'stream' | 'paper'

/** Everything that has come in: filter on the left, the stream in the middle, one of them on the right. */
export function GatherScreen({ sessionId, reflectionId }: GatherScreenProps) {
  const t = useText()
  const [mode, setMode] = useState<Mode>('stream')
  const [isImporting, setImporting] = useState(false)
  const [selected, setSelected] = useState<ReflectionId | null>(reflectionId ?? null)
  const filters = useFilters(sessionId)
  const total = useRead('sessions.get', { id: sessionId }).data?.counts.reflections ?? 0
  const ids = useRead('reflections.ids', { filter: filters.filter }, { keepPrevious: true })
  useGatherActions({ setMode, openImport: () => setImporting(true), filters })

  const list = ids.data ?? []
  const isEmpty = ids.isSuccess && total === 0 && mode === 'stream'
  return (
    <>
      <Panes
        startLabel={t('gather.filters')}
        endLabel={t('gather.detail')}
        start={<FiltersPane sessionId={sessionId} filters={filters} />}
        end={
          mode === 'stream' &&
          selected && <ReflectionDetail sessionId={sessionId} id={selected} key={selected} />
        }
      >
        <div className={styles.middle}>
          <Head
            {...{ mode, setMode, filters }}
            shown={list.length}
            total={total}
            openImport={() => setImporting(true)}
          />
          {mode === 'paper' && <PaperMode sessionId={sessionId} />}
          {isEmpty && (
            <EmptyState
              picture="stream"
              action={<Button onPress={() => setMode('paper')}>{t('gather.paper-open')}</Button>}
            >
              {t('gather.empty')}
            </EmptyState>
          )}
          {mode === 'stream' && !isEmpty && (
            <Stream {...{ sessionId, selected }} ids={list} onSelect={setSelected} />
          )}
        </div>
      </Panes>
      <ImportDialog sessionId={sessionId} isOpen={isImporting} onOpenChange={setImporting} />
    </>
  )
}

type HeadProps = {
  mode: Mode
  setMode: (mode: Mode) => void
  filters: ReturnType<typeof useFilters>
  shown: number
  total: number
  openImport: () => void
}

function Head({ mode, setMode, filters, shown, total, openImport }: HeadProps) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  return (
    <div className={styles.head}>
      <h2 className="hidden-visually">{t('frame.gather')}</h2>
      <p className="meta" aria-live="polite">
        {filters.isOn ? t('gather.shown', { shown, total }) : t('gather.total', { count: total })}
      </p>
      {!isReadOnly && (
        <div className={styles.tools}>
          <Toggle
            label={t('gather.mode')}
            hideLabel
            options={[
              { id: 'stream', label: t('gather.stream') },
              { id: 'paper', label: t('gather.paper') },
            ]}
            value={mode}
            onChange={setMode}
          />
          <Button onPress={openImport}>{t('gather.import')}</Button>
        </div>
      )}
    </div>
  )
}
