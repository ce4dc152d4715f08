// SVG to PNG for readers of Word files that know no SVG, with the letters of a font that travels with
// the program: without one, all text would silently be missing.
import regular from '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?inline'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import machine from '@resvg/resvg-wasm/index_bg.wasm?url&inline'

const family = 'Atkinson Hyperlegible Next'
/** Sharp enough for paper, in half the time of twice the size. */
const scale = 1.5

let ready: Promise<void> | undefined

/** Both are part of the bundle, so that a worker finds them wherever it was put. */
const bytesOf = (dataUrl: string): Uint8Array =>
  Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')

async function load(): Promise<void> {
  await initWasm(bytesOf(machine))
}

export async function createRaster(): Promise<(svg: string) => Uint8Array> {
  await (ready ??= load())
  const font = bytesOf(regular)
  return (svg) => {
    const drawn = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers: [font], defaultFontFamily: family, sansSerifFamily: family },
    })
    const image = drawn.render()
    const png = image.asPng()
    image.free()
    drawn.free()
    return png
  }
}
