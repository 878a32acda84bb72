import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Doorkeeper, DoorGuard } from '../platform/http/guard.js';
import { AccountsController } from './accounts.controller.js';
import { Accounts } from './accounts.service.js';
import { AdministrationQueries } from './administration.queries.js';
import { AgenciesController } from './agencies.controller.js';
import { Agencies } from './agencies.service.js';
import { AgencyRow, AgencyUnitRow } from './agency.entity.js';
import { ApiKeyRow } from './api-key.entity.js';
import { ApiKeys } from './api-keys.service.js';
import { AppointmentRow } from './appointment.entity.js';
import { Appointments } from './appointments.service.js';
import { Contacts } from './contacts.js';
import { PassportDoorkeeper } from './doorkeeper.js';
import { IdentityQueries } from './identity.queries.js';
import { LetterCarrier } from './letter-carrier.js';
import { LetterRow } from './letter.entity.js';
import { Letters } from './letters.js';
import { MeController } from './me.controller.js';
import { Me } from './me.js';
import { KeyChallengeRow, MemberKeyRow, MemberPasskeyRow } from './member-key.entity.js';
import { MemberKeysController } from './member-keys.controller.js';
import { MemberKeys } from './member-keys.service.js';
import { OneTimeCodeRow } from './one-time-code.entity.js';
import { OneTimeCodes } from './one-time-codes.js';
import { Passwords } from './passwords.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.service.js';
import { PersonContactRow } from './person-contact.entity.js';
import { PersonRow } from './person.entity.js';
import { Persons } from './persons.js';
import { Recoveries } from './recoveries.service.js';
import { SecondFactor } from './second-factor.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionRow } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { ApiKeyStrategy, PasswordStrategy, SessionStrategy } from './strategies.js';

const ROWS = [PersonRow, PersonContactRow, SessionRow, ApiKeyRow, OneTimeCodeRow, LetterRow, AgencyRow, AgencyUnitRow, AppointmentRow, MemberKeyRow, MemberPasskeyRow, KeyChallengeRow];
const OWN_AFFAIRS = [Sessions, SessionCookie, SecondFactor, Accounts, Recoveries, ApiKeys, MemberKeys, Me, IdentityQueries];
const ADMINISTRATION = [People, Agencies, Appointments, AdministrationQueries];
const CRAFTS = [Persons, Contacts, Passwords, OneTimeCodes, Letters, LetterCarrier];

/** Who is at the door. */
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature(ROWS)],
  controllers: [SessionsController, AccountsController, MeController, MemberKeysController, AgenciesController, PeopleController],
  providers: [
    ...CRAFTS, ...OWN_AFFAIRS, ...ADMINISTRATION, SessionStrategy, ApiKeyStrategy, PasswordStrategy,
    { provide: Doorkeeper, useClass: PassportDoorkeeper },
    { provide: APP_GUARD, useClass: DoorGuard },
  ],
  exports: [Doorkeeper, ...CRAFTS, ...OWN_AFFAIRS, ...ADMINISTRATION],
})
export class IdentityModule {}
