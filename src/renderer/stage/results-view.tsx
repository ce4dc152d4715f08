import type { StageResults, StageState } from '../../shared/contract/stage'
import { Fit } from './fit'
import { Said, Spoken } from './said'
import styles from './stage.module.css'

const sizes = [4, 3, 2, 1] as const

export function ResultsView({ state: { question, results } }: { state: StageState }) {
  return (
    <Fit steps={sizes.length * 2} content={JSON.stringify([question?.text, results?.rows])}>
      {(step) => {
        const size = sizes[step % sizes.length]
        return (
          <div className={styles.list}>
            {question && step < sizes.length && (
              <h1 className={styles.head} data-lines="2">
                <Said words={question.text} />
              </h1>
            )}
            <Figures results={results} size={size ?? 1} />
          </div>
        )
      }}
    </Fit>
  )
}

type FiguresProps = { results: StageResults; size: number }

function Figures({ results, size }: { results: StageResults | null; size: number }) {
  if (!results || results.isTooFew || results.rows.length === 0)
    return (
      <p className={styles.quiet} aria-live="polite" data-required>
        <Spoken id={results?.isTooFew ? 'stage.too-few' : 'stage.no-results'} />
      </p>
    )
  if (results.kind === 'word') return <Words results={results} size={size} />
  return <Bars results={results} size={size} />
}

function Bars({ results: { rows, kind, n }, size }: FiguresProps) {
  const most = Math.max(1, ...rows.flatMap(({ count, before }) => [count, before ?? 0]))
  return (
    <div className={styles.figures} data-size={size} data-fit>
      <table className={styles.bars} data-kind={kind}>
        <tbody>
          {rows.map(({ label, count, before }, index) => (
            <tr key={index} data-required>
              <th scope="row">
                {label ? <Said words={label} /> : <Spoken id="stage.own-words" />}
              </th>
              <td className={styles.bar}>
                {before !== null && <Bar share={before / most} is="then" />}
                <Bar share={count / most} is="now" />
              </td>
              <td className={styles.count}>
                {before !== null && <span data-is="then">{before}</span>}
                <span>{count}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        <p>
          <Spoken id="stage.n" values={{ n }} />
        </p>
        {kind === 'then-now' && <Legend />}
      </footer>
    </div>
  )
}

function Bar({ share, is }: { share: number; is: 'then' | 'now' }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" data-is={is} aria-hidden="true">
      <rect width={Math.max(0.6, share * 100)} height="10" />
    </svg>
  )
}

function Legend() {
  return (['then', 'now'] as const).map((is) => (
    <p key={is} className={styles.key} data-is={is}>
      <i />
      <Spoken id={`stage.${is}`} />
    </p>
  ))
}

function Words({ results: { rows }, size }: FiguresProps) {
  const most = Math.max(...rows.map(({ count }) => count))
  return (
    <ul className={styles.words} data-size={size} data-fit>
      {rows.map(({ label, count }, index) => (
        <li key={index} data-weight={Math.ceil((count / most) * 4)} data-required>
          <bdi>{label?.[0]?.text}</bdi>
          {count > 1 && <span>{count}</span>}
        </li>
      ))}
    </ul>
  )
}
