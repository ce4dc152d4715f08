/** The sounding lead in the water. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
    >
      <path d="M14 3v15" strokeWidth="2" />
      <path d="M10.5 18h7l-1.4 6.5h-4.2z" fill="currentColor" stroke="none" />
      <path d="M2 9.5c3-2.4 5-2.4 8 0s5 2.4 8 0 5-2.4 8 0" strokeWidth="1.8" />
    </svg>
  )
}
