import { deflateSync, crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHouse } from '../../src/main/features/house/house-service'
import { checkedPicture } from '../../src/main/features/house/picture'
import { buildInProcess } from '../../src/main/report/build-document'
import { gatherSession } from '../../src/main/report/gather'
import { readZip } from '../../src/main/report/zip'
import { contrast, onWhite, readable } from '../../src/shared/domain/contrast'
import { logoSize, plainHouse } from '../../src/shared/domain/house-style'
import { SheetOptions } from '../../src/shared/contract/run-sheet'
import { createRunSheet } from '../../src/main/features/run-sheet/run-sheet-service'
import { model, seminar } from '../report/fixture'
import { partsOf } from '../report/package'

const context = { window: 'test' }

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function pngOf(width: number, height: number, extra: Buffer[] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(Math.min((width + 1) * height, 400_000), 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const jpegSegment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  jpegSegment(0xe0, Buffer.from('JFIF\0')),
  jpegSegment(0xe1, Buffer.from('Exif\0\0taken by Ada at home')),
  jpegSegment(0xc0, Buffer.from([8, 0, 40, 0, 120, 1, 1, 0x11, 0])),
  jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 3, 0xff, 0xd9]),
])

const house = ({ store }: Pick<ReturnType<typeof seminar>, 'store'>) => createHouse(() => store)
const base64 = (bytes: Buffer) => ({ data: bytes.toString('base64') })

test('[house R1] PNG and JPEG are known by their bytes, with their size', () => {
  expect(checkedPicture(pngOf(300, 20))).toMatchObject({ type: 'png', width: 300, height: 20 })
  expect(checkedPicture(jpeg)).toMatchObject({ type: 'jpg', width: 120, height: 40 })
})

test('[house R1] what is no whole picture of a sensible size is refused, and the logo stays', async () => {
  const one = seminar()
  await house(one).setLogo(base64(jpeg), context)
  const whole = pngOf(30, 20)
  const changed = Buffer.from(whole)
  changed[20] = 9
  const refused: [Buffer, string][] = [
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'house/not-a-picture'],
    [Buffer.from('GIF89a'), 'house/not-a-picture'],
    [Buffer.alloc(0), 'house/not-a-picture'],
    [whole.subarray(0, whole.length - 5), 'house/picture-damaged'],
    [changed, 'house/picture-damaged'],
    [jpeg.subarray(0, jpeg.length - 3), 'house/picture-damaged'],
    [pngOf(0, 20), 'house/picture-damaged'],
    [pngOf(7000, 2), 'house/picture-too-large'],
    [Buffer.concat([whole, Buffer.alloc(600_000)]), 'house/picture-too-large'],
  ]
  for (const [bytes, code] of refused)
    await expect(
      (async () => house(one).setLogo(base64(bytes), context))(),
      code,
    ).rejects.toMatchObject({ code })
  expect((await house(one).get({}, context)).logo).toMatchObject({ type: 'jpg', width: 120 })
  await house(one).removeLogo({}, context)
  expect((await house(one).get({}, context)).logo).toBeNull()
})

test('[house R1] no bytes at all can do more than be refused', () => {
  const starts = [Buffer.alloc(0), jpeg.subarray(0, 40), pngOf(9, 9).subarray(0, 41)]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      try {
        checkedPicture(Buffer.concat([start, rest]))
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^house\//) })
      }
    }),
  )
})

test('[house R2] notes about the owner are taken out of a picture', () => {
  const note = chunk('tEXt', Buffer.from('Author\0Ada Named'))
  for (const bytes of [pngOf(9, 9, [note]), jpeg]) {
    const kept = Buffer.from(checkedPicture(bytes).data, 'base64')
    expect(bytes.includes('Ada')).toBe(true)
    expect(kept.includes('Ada')).toBe(false)
    expect(checkedPicture(kept).data).toBe(kept.toString('base64'))
  }
})

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => n.toString(16).padStart(6, '0').toUpperCase())

test('[house R3] every colour comes out readable, and one that is stays as it is', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21)
  fc.assert(
    fc.property(colour, (chosen) => {
      const used = readable(chosen)
      expect(onWhite(used)).toBeGreaterThanOrEqual(4.5)
      if (onWhite(chosen) >= 4.5) expect(used).toBe(chosen)
    }),
  )
  expect(readable('FFEE00')).not.toBe('000000')
})

test('[house R4] fonts and footer are lines; an empty font is the usual one; a step takes back a step', async () => {
  const one = seminar()
  const { get, change, reset } = house(one)
  await change({ headingFont: ' Gill Sans ', footer: 'Museum\nTrust', colour: '112233' }, context)
  expect(await get({}, context)).toEqual({
    ...plainHouse,
    headingFont: 'Gill Sans',
    footer: 'Museum Trust',
    colour: '112233',
  })
  const bad = async (input: Parameters<typeof change>[0]) => change(input, context)
  await expect(bad({ bodyFont: 'url(x)"; }' })).rejects.toMatchObject({ code: 'house/bad-font' })
  await expect(bad({ footer: 'x'.repeat(201) })).rejects.toMatchObject({ code: 'text/too-long' })
  await change({ headingFont: '' }, context)
  expect((await get({}, context)).headingFont).toBe(plainHouse.headingFont)
  await reset({}, context)
  expect(await get({}, context)).toEqual(plainHouse)
})

test('[house R5] the Word file wears it: styles, logo with its words, foot of every page', async () => {
  const one = seminar()
  one.reflect({})
  const { change, setLogo } = house(one)
  await setLogo(base64(pngOf(4000, 100)), context)
  await change(
    {
      colour: '8800AA',
      accent: 'FFEE00',
      headingFont: 'Gill Sans',
      logoOf: 'Vasa & Co',
      footer: 'vasa.example',
    },
    context,
  )
  const bytes = await buildInProcess(model(one))
  const parts = partsOf(bytes)
  const styles = parts.get('word/styles.xml') ?? ''
  expect(styles).toContain('8800AA')
  expect(styles).toContain('Gill Sans')
  expect(styles).not.toContain(plainHouse.colour)
  expect(styles).not.toContain('FFEE00')
  const body = parts.get('word/document.xml') ?? ''
  expect(body).toMatch(/<wp:inline[\s\S]*descr="Logo: Vasa &amp; Co"/)
  const [, width = '0'] = /<wp:extent cx="(\d+)"/.exec(body) ?? []
  expect(Number(width) / 36_000).toBeLessThanOrEqual(70.5)
  expect([...readZip(bytes).keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(
    1,
  )
  const feet = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name))
  expect(feet).toHaveLength(2)
  for (const [, xml] of feet) expect(xml).toContain('vasa.example')
  expect(partsOf(await buildInProcess(model(one))).get('word/document.xml')).toBe(body)
})

test('[house R5] the facilitator’s paper wears it too; without one nothing is different', async () => {
  const one = seminar()
  const sheets = createRunSheet({ open: () => one.store, dialogs: null, build: buildInProcess })
  const options = SheetOptions.parse({
    sessionId: one.sessionId,
    paper: 'run-sheet',
    language: 'en',
  })
  const stylesNow = async () =>
    partsOf(await buildInProcess(await sheets.preview(options, context))).get('word/styles.xml')
  expect(await stylesNow()).toContain(plainHouse.colour)
  await house(one).change({ colour: '8800AA' }, context)
  expect(await stylesNow()).toContain('8800AA')
  expect(gatherSession(one.store, one.sessionId).house).toEqual({ ...plainHouse, colour: '8800AA' })
})

test('[house R5] a logo is never drawn larger than it is, nor wider or higher than its place', () => {
  const side = fc.integer({ min: 1, max: 6000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = logoSize({ width, height })
      expect(size.width).toBeLessThanOrEqual(70.001)
      expect(size.height).toBeLessThanOrEqual(22.001)
      expect(size.width / size.height).toBeCloseTo(width / height, 4)
    }),
  )
})
