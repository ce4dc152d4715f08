import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { SearchKind } from '../../../shared/contract/search'
import { type OutputAt, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Page } from '../../ui/page'
import { Select } from '../../ui/select'
import { SearchField } from '../../ui/text-field'
import { HitRow } from './hit-row'
import styles from './search.module.css'

const restMilliseconds = 120

/** One field for everything there is; Enter on a hit opens the place it is in. */
export function SearchScreen({ words }: { words: string }) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(words)
  const [kind, setKind] = useState<SearchKind | 'all'>('all')
  const [session, setSession] = useState('all')
  const [language, setLanguage] = useState<'all' | 'en' | 'sv'>('all')
  useWordsInAddress(typed, words)
  useEffect(() => field.current?.focus(), [])
  const found = useRead(
    'search.everything',
    {
      text: words,
      ...(kind === 'all' ? {} : { kind }),
      ...(session === 'all' ? {} : { sessionId: session }),
      ...(language === 'all' ? {} : { language }),
    },
    { keepPrevious: true, enabled: words.trim() !== '' },
  ).data
  return (
    <Page title={t('search.title')} width="text">
      <div className={styles.search}>
        <SearchField
          label={t('search.field')}
          inputRef={field}
          value={typed}
          onChange={(text) => setTyped(text.slice(0, 200))}
        />
        <div className={styles.filters}>
          <Select
            label={t('search.kind')}
            options={[
              { id: 'all' as const, label: t('search.anything') },
              ...SearchKind.options.map((id) => ({ id, label: t(`search.kind.${id}`) })),
            ]}
            value={kind}
            onChange={setKind}
          />
          <SessionSelect value={session} onChange={setSession} />
          <Select
            label={t('search.language')}
            options={[
              { id: 'all' as const, label: t('search.any-language') },
              { id: 'en' as const, label: t('search.language.en') },
              { id: 'sv' as const, label: t('search.language.sv') },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </div>
        <Found found={words.trim() === '' ? undefined : found} />
      </div>
    </Page>
  )
}

/** The address keeps the words, so that Back from a hit comes back to them. */
function useWordsInAddress(typed: string, words: string): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (typed === words) return
    const timer = window.setTimeout(
      () => void navigate({ to: '/search', search: { words: typed }, replace: true }),
      restMilliseconds,
    )
    return () => window.clearTimeout(timer)
  }, [typed, words, navigate])
}

function SessionSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useText()
  const sessions = useRead('sessions.list', {}).data ?? []
  return (
    <Select
      label={t('search.session')}
      options={[
        { id: 'all', label: t('search.any-session') },
        ...sessions.map(({ id, title }) => ({ id: id as string, label: title })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

function Found({ found }: { found: OutputAt<'search.everything'> | undefined }) {
  const t = useText()
  if (!found) return <p className="meta">{t('search.hint')}</p>
  const { hits, reflections } = found
  const byKind = Map.groupBy(hits, ({ kind }) => kind)
  const said = byKind.get('reflection')?.length ?? 0
  return (
    <>
      <output className="meta">
        {t('search.found', { count: hits.length - said + reflections })}
      </output>
      {hits.length === 0 && <p>{t('search.none')}</p>}
      {[...byKind].map(([kind, these]) => (
        <section key={kind} className={styles.kind} aria-label={t(`search.kind.${kind}`)}>
          <h2>{t(`search.kind.${kind}`)}</h2>
          <ul className={styles.hits}>
            {these.map((hit) => (
              <HitRow key={hit.id} hit={hit} />
            ))}
          </ul>
        </section>
      ))}
      {said < reflections && (
        <p className="meta">{t('search.more', { shown: said, count: reflections })}</p>
      )}
    </>
  )
}
