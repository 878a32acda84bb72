import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const LINES_AT_ONCE = 4096;
const LATEST_MS = 250;

/** Lines go out together, a quarter of a second late at most, since a system call for each would cost every request; an orderly exit loses none, a `kill -9` the last few. */
export function openLog(): Logger {
  return pino(pino.destination({ dest: 1, sync: false, minLength: LINES_AT_ONCE, periodicFlush: LATEST_MS }));
}

/** Nest's own words in the same structured log. */
export function nestLogger(logger: Logger): LoggerService {
  const line = (level: 'info' | 'warn' | 'error' | 'debug') => (message: unknown, ...rest: unknown[]) => {
    logger[level]({ room: rest.at(-1) }, String(message));
  };
  return { log: line('debug'), warn: line('warn'), error: line('error'), debug: line('debug'), fatal: line('error') };
}
