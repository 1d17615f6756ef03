#!/usr/bin/env node
// CommonJS (package.json beside this file): Node begins sooner without its loader of modules
require('../dist/cli.cjs');
