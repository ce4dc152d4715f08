// Loaded before the host (and into its pages): a computer whose clock runs many times faster.
const speed = Number(globalThis.process?.env['FAST_CLOCK'] ?? globalThis.fastClock?.speed ?? 1)
const RealDate = Date
const begun = globalThis.fastClock?.begun ?? Number(globalThis.process?.env['FAST_CLOCK_BEGUN'])
/** What it showed when it began; without it, the real time. */
const from = Number(
  globalThis.process?.env['FAST_CLOCK_FROM'] ?? globalThis.fastClock?.from ?? begun,
)
const now = () => Math.round(from + (RealDate.now() - begun) * speed)

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now())
    else super(...given)
  }
  static now() {
    return now()
  }
}
