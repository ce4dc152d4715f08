import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const entry = (path: string) => resolve(import.meta.dirname, path)

/**
 * Main and preload are bundled with everything but native modules and what is loaded late, so that
 * the host starts from a handful of files. The renderer is built first (scripts/build.mjs): main
 * bakes the table of its files in.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      target: 'node22',
      minify: true,
      sourcemap: true,
      externalizeDeps: { exclude: ['zod', 'kysely', 'uuid', 'temporal-polyfill', '@formatjs/intl', 'papaparse', 'docx'] },
      rollupOptions: {
        input: {
          index: entry('src/main/index.ts'),
          serve: entry('src/main/serve.ts'),
          'report-worker': entry('src/main/report/report-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
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
  renderer: {
    root: entry('src/renderer'),
    plugins: [react()],
    build: {
      outDir: entry('out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: entry('src/renderer/index.html') } },
    },
  },
})
