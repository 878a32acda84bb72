import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { By } from '../platform/http/caller.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AppointDto, InviteDto, ListPeopleDto } from './administration.dto.js';
import { AdministrationQueries } from './administration.queries.js';
import { Appointments } from './appointments.service.js';
import { People } from './people.service.js';

const personId = new ParseId('account.not-found');

/** The administrator's register of people and decrees. */
@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(private readonly people: People, private readonly appointments: Appointments, private readonly queries: AdministrationQueries) {}

  @Does('Daftar orang', 'List people')
  @Can('person.invite') @Get('people')
  list(@By() by: Actor, @Query() query: ListPeopleDto) {
    return this.queries.people(by, query);
  }

  @Does('Membaca satu orang beserta penetapannya', 'Read one person with their appointments')
  @Can('person.invite') @Get('people/:id')
  one(@By() by: Actor, @Param('id', personId) id: string) {
    return this.queries.person(by, id);
  }

  /** The answer may hold a code, so it is not kept; a repetition is refused by the taken contact. */
  @Does('Mengundang pejabat', 'Invite an official')
  @CanRepeat('person.invite') @Post('people')
  invite(@By() by: Actor, @Body() person: InviteDto) {
    return this.people.invite(by, person);
  }

  @Does('Memberi kode pemulihan di loket', 'Hand over a recovery code at the counter')
  @CanRepeat('person.recover') @Post('people/:id/recovery-code')
  handOverCode(@By() by: Actor, @Param('id', personId) id: string) {
    return this.people.handOverCode(by, id);
  }

  @Does('Melepas autentikator yang hilang', 'Remove a lost authenticator app')
  @Can('person.recover') @Delete('people/:id/second-factor') @HttpCode(204)
  removeSecondFactor(@By() by: Actor, @Param('id', personId) id: string): Promise<void> {
    return this.people.removeSecondFactor(by, id);
  }

  @Does('Menonaktifkan akun', 'Disable an account')
  @Can('person.disable') @Post('people/:id/disablement') @HttpCode(204)
  disable(@By() by: Actor, @Param('id', personId) id: string): Promise<void> {
    return this.people.disable(by, id);
  }

  @Does('Mengaktifkan kembali akun', 'Enable an account again')
  @Can('person.disable') @Delete('people/:id/disablement') @HttpCode(204)
  enable(@By() by: Actor, @Param('id', personId) id: string): Promise<void> {
    return this.people.enable(by, id);
  }

  @Does('Menetapkan peran berdasarkan SK', 'Appoint somebody by decree')
  @Can('appointment.make') @Post('people/:id/appointments')
  appoint(@By() by: Actor, @Param('id', personId) id: string, @Body() decree: AppointDto) {
    return this.appointments.make(by, id, decree);
  }

  @Does('Mengakhiri penetapan', 'End an appointment')
  @Can('appointment.make') @Post('appointments/:id/end') @HttpCode(200)
  endAppointment(@By() by: Actor, @Param('id', new ParseId('appointment.not-found')) id: string) {
    return this.appointments.end(by, id);
  }
}
