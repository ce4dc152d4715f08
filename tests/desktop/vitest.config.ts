import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const here = (file: string) => resolve(import.meta.dirname, file)

export default defineConfig({
  resolve: {
    alias: {
      'electron/main': here('electron-double.ts'),
      'electron/renderer': here('electron-renderer-double.ts'),
    },
  },
  test: {
    name: 'desktop',
    root: here('../..'),
    include: ['tests/desktop/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
