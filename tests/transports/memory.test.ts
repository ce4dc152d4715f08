import { memoryTransport } from '../support/memory-transport'
import { conformance } from './conformance'

conformance('memory', (host) => ({
  connect: () => memoryTransport(host),
  sendRaw: (frame) => host.answer(frame),
}))
