import { runAlone } from './cli/verify-alone.js';

process.exitCode = await runAlone(process.argv.slice(2));
