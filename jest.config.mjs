export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.sql'],
  transform: { '\\.(ts|sql)$': '<rootDir>/test/support/esbuild-transform.cjs' },
  reporters: ['default', '<rootDir>/test/support/tools-reporter.mjs'],
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  coverageProvider: 'v8',
};
