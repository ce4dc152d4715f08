// resources/toolkit/**.json, bundled with the host and checked once, when they are first asked for.
import { FrameCard, MethodCard, Sequence } from '../../../shared/domain/toolkit-cards'

const methodFiles = import.meta.glob('../../../../resources/toolkit/methods/*.json', {
  import: 'default',
  eager: true,
})
const sequenceFiles = import.meta.glob('../../../../resources/toolkit/sequences/*.json', {
  import: 'default',
  eager: true,
})
const frameFiles = import.meta.glob('../../../../resources/toolkit/frames/*.json', {
  import: 'default',
  eager: true,
})

export type ToolkitFiles = {
  readonly methods: readonly MethodCard[]
  readonly sequences: readonly Sequence[]
  readonly frames: readonly FrameCard[]
}

let read: ToolkitFiles | null = null

export function toolkitFiles(): ToolkitFiles {
  read ??= {
    methods: Object.values(methodFiles).map((file) => MethodCard.parse(file)),
    sequences: Object.values(sequenceFiles).map((file) => Sequence.parse(file)),
    frames: Object.values(frameFiles).map((file) => FrameCard.parse(file)),
  }
  return read
}
