// Small drawings for screens that are still empty: lines of a chart, one brass mark.
import type { ReactNode } from 'react'

export type Picture =
  'chart' | 'agenda' | 'people' | 'stream' | 'page' | 'threads' | 'buoys' | 'cards'

const water = (
  <path d="M8 100c20-9 34 5 54-3s32-16 52-8 24 8 38 2" stroke="var(--line-2)" strokeWidth="1.5" />
)
const block = (y: number, width: number, fill = 'var(--surface)') => (
  <rect x="44" y={y} width={width} height="16" rx="3" fill={fill} />
)

const drawings: Record<Picture, ReactNode> = {
  chart: (
    <>
      <path d="M10 74c22-12 40 6 62-4s36-18 78-4M10 88c22-10 40 6 62-3s36-14 78-2" />
      <path d="M80 18v44" strokeWidth="2.5" />
      <path d="M70 62h20l-4 20H74z" fill="var(--brass-fill)" stroke="var(--brass)" />
      <path d="M46 34c12-9 22-9 34 0s22 9 34 0" strokeWidth="2.5" />
    </>
  ),
  agenda: (
    <>
      <path d="M30 14v84" />
      {block(14, 70)}
      {block(36, 92, 'var(--sea-wash)')}
      {block(58, 40, 'var(--brass-fill)')}
      {block(80, 78)}
      <path d="M26 22h8M26 44h8M26 66h8M26 88h8" />
    </>
  ),
  people: (
    <>
      <circle cx="56" cy="44" r="13" fill="var(--surface)" />
      <path d="M32 86c2-16 12-24 24-24s22 8 24 24" fill="var(--surface)" />
      <circle cx="104" cy="44" r="13" fill="var(--brass-fill)" stroke="var(--brass)" />
      <path d="M80 86c2-16 12-24 24-24s22 8 24 24" fill="var(--surface)" />
    </>
  ),
  stream: (
    <>
      <rect x="34" y="12" width="96" height="24" rx="4" fill="var(--surface)" />
      <rect x="34" y="42" width="96" height="24" rx="4" fill="var(--surface)" />
      <rect x="34" y="72" width="96" height="24" rx="4" fill="var(--surface)" />
      <path d="M44 21h58M44 28h36M44 51h70M44 58h24M44 81h48M44 88h62" />
      <circle cx="22" cy="24" r="4" fill="var(--brass-fill)" stroke="var(--brass)" />
      <path d="M22 54h.01M22 84h.01" strokeWidth="5" />
    </>
  ),
  page: (
    <>
      <path d="M50 10h46l18 18v72H50z" fill="var(--surface)" />
      <path d="M96 10v18h18M62 42h40M62 52h34M62 82h38M62 90h24" />
      <path d="M62 62v12" stroke="var(--brass)" strokeWidth="3.5" />
      <path d="M70 64h32M70 72h22" />
    </>
  ),
  threads: (
    <>
      <path d="M32 24c40 0 40 32 76 32M32 56h76M32 88c40 0 40-32 76-32" />
      <circle cx="28" cy="24" r="8" fill="var(--surface)" />
      <circle cx="28" cy="56" r="8" fill="var(--surface)" />
      <circle cx="28" cy="88" r="8" fill="var(--surface)" />
      <circle cx="118" cy="56" r="13" fill="var(--brass-fill)" stroke="var(--brass)" />
    </>
  ),
  buoys: (
    <>
      <path d="M36 66l9-30h10l9 30z" fill="var(--surface)" />
      <path d="M96 72l9-30h10l9 30z" fill="var(--brass-fill)" stroke="var(--brass)" />
      <path d="M50 36V22M110 42V28M10 74c22-12 40 6 62-4s36-12 78 2" />
      {water}
    </>
  ),
  cards: (
    <>
      <rect x="30" y="26" width="56" height="68" rx="5" fill="var(--surface)" />
      <rect x="56" y="18" width="56" height="68" rx="5" fill="var(--surface)" />
      <rect x="82" y="10" width="56" height="68" rx="5" fill="var(--surface)" />
      <path d="M92 26h36M92 36h28M92 46h32" />
      <path d="M92 62h12" stroke="var(--brass)" strokeWidth="4" />
    </>
  ),
}

export function Drawing({ picture }: { picture: Picture }) {
  return (
    <svg
      aria-hidden
      width="160"
      height="110"
      viewBox="0 0 160 110"
      fill="none"
      stroke="var(--sea)"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[picture]}
    </svg>
  )
}
