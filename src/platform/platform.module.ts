import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import type { Config } from './config.js';
import { Database } from './database/database.js';
import { connectionOptions } from './database/options.js';
import { HealthController } from './health.js';
import { BodyGuard } from './http/body-guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SharedBodies } from './http/shared-body.js';
import { validationPipe } from './http/validation.js';
import type { Keys } from './keys.js';
import { MailGateway } from './gateways/mail.js';
import { PersonalData } from './personal-data.js';
import { RateLimits } from './rate-limits.js';
import { CONFIG, KEYS } from './tokens.js';
import { Work } from './work.js';

const FLOOR = [Database, Work, Clock, PersonalData, MailGateway, RateLimits, SharedBodies];

/** The floor under every room. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, databaseUrl: string, keys: Keys): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...connectionOptions(databaseUrl, 'lumbung_app', []), autoLoadEntities: true, retryAttempts: 0 })],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: KEYS, useValue: keys },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: BodyGuard },
        { provide: APP_PIPE, useValue: validationPipe() },
        ...FLOOR,
      ],
      exports: [CONFIG, KEYS, ...FLOOR],
    };
  }
}
