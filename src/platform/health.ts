import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock, TOLERATED_DRIFT_MS } from './clock.js';
import { Anyone } from './http/can.js';

/** `/healthz`: the process lives. `/readyz`: it can serve, because the database answers and the clocks agree. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly clock: Clock) {}

  @Anyone()
  @Get('healthz')
  alive() {
    return { state: 'alive' };
  }

  @Anyone()
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { apartMs, steppedBack } = await this.clock.drift().catch(() => ({ apartMs: null, steppedBack: false }));
    const faults = [
      ...(apartMs === null ? ['database'] : []),
      ...(apartMs !== null && apartMs > TOLERATED_DRIFT_MS ? ['clock-drift'] : []),
      ...(steppedBack ? ['clock-stepped-back'] : []),
    ];
    void reply.header('cache-control', 'no-store').status(faults.length === 0 ? 200 : 503);
    return { state: faults.length === 0 ? 'ready' : 'not-ready', faults, clockApartMs: apartMs };
  }
}
