export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.sql'],
  transform: { '\\.(ts|sql)$': '<rootDir>/test/support/esbuild-transform.cjs' },
  reporters: ['default', '<rootDir>/test/support/tools-reporter.mjs'],
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/setup-after.ts'],
  maxWorkers: '100%',
  coverageProvider: 'v8',
};
