import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,services,transports,migrations,report,faults}/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 30_000,
  },
})
