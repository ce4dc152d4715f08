import { useText } from '../../app/text'
import styles from './home.module.css'

/** What somebody sees before anything is open: what this is for, on a strip of chart. */
export function Welcome() {
  const t = useText()
  return (
    <header className={styles.welcome}>
      <Chart />
      <h1>{t('home.welcome')}</h1>
      <p className="quote">{t('home.lead')}</p>
    </header>
  )
}

function Chart() {
  return (
    <svg
      aria-hidden
      className={styles.chart}
      viewBox="0 0 1000 220"
      preserveAspectRatio="xMaxYMid slice"
      fill="none"
      stroke="var(--sea)"
      strokeWidth="1.3"
    >
      <path d="M380 20c70-26 120 20 200 6s130-44 230-18 130 10 210-6" />
      <path d="M340 66c90-34 150 24 240 4s140-58 240-28 130 22 210-2" />
      <path d="M360 112c80-34 140 20 220-2s150-66 240-34 140 30 210 6" />
      <path d="M330 158c100-36 160 22 260-4s140-58 230-28 150 34 220 8" />
      <path d="M350 206c90-30 150 20 240-2s150-54 240-26 140 26 200 8" />
      <path d="M836 34v92" stroke="var(--brass)" strokeWidth="2" />
      <path d="M826 126h20l-4 22h-12z" fill="var(--brass-fill)" stroke="var(--brass)" />
    </svg>
  )
}
