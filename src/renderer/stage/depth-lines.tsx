import styles from './stage.module.css'

const lines = [
  'M0 560C90 520 200 545 330 556 480 570 640 408 840 408c170 0 230 140 350 146 40 0 60-8 90-20',
  'M0 602C100 560 210 590 350 603 520 612 660 474 850 473c170 0 220 130 340 133 40 0 60-4 90-14',
  'M0 646C110 610 230 640 370 648 540 650 690 540 860 537c170 0 230 118 340 119 30 0 55-3 80-11',
  'M0 684C120 650 240 685 390 690 560 690 720 600 880 600c160 0 240 85 400 58',
]

/** The lines of equal depth of a chart, behind everything. */
export function DepthLines() {
  return (
    <svg
      className={styles.depth}
      viewBox="0 0 1280 720"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  )
}
