import fc from 'fast-check';

// The same cases at every run: a rare one must not stop somebody whose change has nothing to do with it. SEED=any looks for others.
const { SEED = '2026' } = process.env;
if (SEED !== 'any') fc.configureGlobal({ seed: Number(SEED) });
