import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words in the same structured log. */
export function nestLogger(logger: Logger): LoggerService {
  const line = (level: 'info' | 'warn' | 'error' | 'debug') => (message: unknown, ...rest: unknown[]) => {
    logger[level]({ room: rest.at(-1) }, String(message));
  };
  return { log: line('debug'), warn: line('warn'), error: line('error'), debug: line('debug'), fatal: line('error') };
}
