// Property tests try the same cases everywhere; FC_SEED=<number> tries others.
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });
