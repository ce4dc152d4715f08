// The participant's page: its own small build, three files for any browser of the last five years.
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  root: resolve(import.meta.dirname, '../src/phone'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(import.meta.dirname, '../out/phone'),
    emptyOutDir: true,
    target: ['chrome87', 'firefox85', 'safari14'],
    modulePreload: false,
    assetsInlineLimit: 0,
  },
})
