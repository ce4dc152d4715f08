import { defineConfig } from 'vitest/config'
import { assetTable } from './scripts/asset-table-plugin.ts'

export default defineConfig({
  test: {
    projects: [
      'tests/desktop/vitest.config.ts',
      {
        plugins: [assetTable('out/renderer')],
        test: {
          name: 'host',
          include: ['tests/{unit,services,transports,migrations,report,room,faults}/**/*.test.ts'],
          pool: 'threads',
          testTimeout: 60_000,
        },
      },
    ],
  },
})
