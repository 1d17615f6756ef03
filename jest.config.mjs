export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.sql'],
  transform: { '\\.(ts|sql)$': '<rootDir>/test/support/esbuild-transform.cjs' },
  reporters: ['default', '<rootDir>/test/support/tools-reporter.mjs'],
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/setup-after.ts'],
  maxWorkers: '100%',
  // a process that has run many files holds near a gigabyte: nothing in it is open any more, but giving that back takes
  // more than the half second after which jest speaks of a leak; what is really left open is told after this as well
  workerGracefulExitTimeout: 10_000,
  coverageProvider: 'v8',
};
