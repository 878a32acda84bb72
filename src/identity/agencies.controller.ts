import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { By, Visitor } from '../platform/http/caller.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AddAgencyDto, AddUnitDto, ListAgenciesDto } from './administration.dto.js';
import { AdministrationQueries } from './administration.queries.js';
import { Agencies } from './agencies.service.js';

@ApiTags('agencies')
@Controller('agencies')
export class AgenciesController {
  constructor(private readonly agencies: Agencies, private readonly queries: AdministrationQueries) {}

  @Does('Daftar perangkat daerah', 'List the agencies')
  @Anyone({ greets: true }) @Get()
  list(@Visitor() viewer: Actor | null, @Query() query: ListAgenciesDto) {
    return this.queries.agencies(viewer, query);
  }

  @Does('Menambah perangkat daerah', 'Add an agency')
  @Can('agency.add') @Post()
  add(@By() by: Actor, @Body() agency: AddAgencyDto) {
    return this.agencies.add(by, agency);
  }

  @Does('Menambah unit kerja', 'Add a unit to an agency')
  @Can('agency.add') @Post(':id/units')
  addUnit(@By() by: Actor, @Param('id', new ParseId('agency.not-found')) id: string, @Body() unit: AddUnitDto) {
    return this.agencies.addUnit(by, id, unit);
  }
}
