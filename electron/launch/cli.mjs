#!/usr/bin/env node
// `npx scholarfolio …`: builds what is stale, then runs the command line.
import { buildIfStale } from './build.mjs';

if (buildIfStale()) await import('../../dist/node/cli.js');
else process.exitCode = 1;
