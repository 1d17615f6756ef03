import { afterAll } from '@jest/globals';
import { endProgram } from './program.ts';

afterAll(endProgram);
