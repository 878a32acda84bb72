import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Doorkeeper, DoorGuard } from '../platform/http/guard.js';
import { ApiKeyRow } from './api-key.entity.js';
import { PassportDoorkeeper } from './doorkeeper.js';
import { IdentityQueries } from './identity.queries.js';
import { Me } from './me.js';
import { Passwords } from './passwords.js';
import { PersonContactRow } from './person-contact.entity.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { ApiKeyStrategy, PasswordStrategy, SessionStrategy } from './strategies.js';

/** Who is at the door. */
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([PersonRow, PersonContactRow, SessionRow, ApiKeyRow])],
  controllers: [SessionsController],
  providers: [
    Sessions, Passwords, IdentityQueries, Me, SessionStrategy, ApiKeyStrategy, PasswordStrategy,
    { provide: Doorkeeper, useClass: PassportDoorkeeper },
    { provide: APP_GUARD, useClass: DoorGuard },
  ],
  exports: [Doorkeeper, Passwords, Sessions],
})
export class IdentityModule {}
