import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { assetTable } from './scripts/asset-table-plugin.ts'

const entry = (path: string) => resolve(import.meta.dirname, path)

/**
 * Main and preload are bundled with everything but native modules and what is loaded late, so that
 * the host starts from a handful of files. scripts/build.mjs asks for two passes, because main bakes
 * in the list of the renderer's built files and electron-vite's own order is the other way round.
 */
const host: UserConfig = {
  main: {
    plugins: [assetTable(entry('out/renderer'))],
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      target: 'node22',
      minify: true,
      sourcemap: true,
      externalizeDeps: {
        exclude: [
          'zod',
          'kysely',
          'uuid',
          'temporal-polyfill',
          '@formatjs/intl',
          'papaparse',
          'snowball-stemmers',
          'stopwords-iso',
          'docx',
          '@resvg/resvg-wasm',
          'saxes',
        ],
      },
      rollupOptions: {
        input: {
          index: entry('src/main/index.ts'),
          serve: entry('src/main/serve.ts'),
          'report-worker': entry('src/main/report/report-worker.ts'),
          'accessibility-worker': entry('src/main/report/accessibility/accessibility-worker.ts'),
          'groups-worker': entry('src/main/features/groups/groups-worker.ts'),
          'alike-worker': entry('src/main/features/alike/alike-worker.ts'),
          'phones-worker': entry('src/main/rehearse/phones-worker.ts'),
        },
        // All in one folder: code finds its neighbours (the preload, the pages) from wherever it
        // was put.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      emptyOutDir: true,
      rollupOptions: {
        input: { index: entry('src/preload/index.ts') },
        // A sandboxed window cannot load an ES module as its preload.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
}

const pages: UserConfig = {
  renderer: {
    root: entry('src/renderer'),
    plugins: [react()],
    build: {
      outDir: entry('out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      minify: true,
      assetsInlineLimit: 0,
      // Charts come in a piece of their own when See is first opened.
      chunkSizeWarningLimit: 600,
      rollupOptions: {
        input: {
          index: entry('src/renderer/index.html'),
          stage: entry('src/renderer/stage.html'),
        },
      },
    },
  },
}

const passes: Readonly<Record<string, UserConfig>> = { main: host, renderer: pages }

export default defineConfig(passes[process.env['SOUNDINGS_PASS'] ?? ''] ?? { ...host, ...pages })
