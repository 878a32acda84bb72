import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By, Visitor } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AmendBulletinDto, ListBulletinsDto, ListKeptBulletinsDto, WriteBulletinDto } from './bulletins.dto.js';
import { BulletinQueries } from './bulletins.queries.js';
import { Bulletins } from './bulletins.service.js';

const bulletinId = new ParseId('bulletin.not-found');

@ApiTags('bulletins')
@Controller('bulletins')
export class BulletinsController {
  constructor(private readonly bulletins: Bulletins, private readonly queries: BulletinQueries) {}

  @Does('Pengumuman, berita, dan acara', 'Announcements, news and events')
  @Anyone() @Get()
  list(@Query() query: ListBulletinsDto) {
    return this.queries.shown(query);
  }

  @Does('Semua kabar, juga yang belum dan tidak lagi tampil', 'All bulletins, also those not yet or no longer shown')
  @Can('bulletin.keep') @Get('kept')
  kept(@Query() query: ListKeptBulletinsDto) {
    return this.queries.kept(query);
  }

  @Does('Satu kabar', 'One bulletin')
  @Anyone({ greets: true }) @Get(':id')
  one(@Visitor() viewer: Actor | null, @Param('id', bulletinId) id: string) {
    return this.queries.one(viewer, id);
  }

  @Does('Menerbitkan kabar', 'Publish a bulletin')
  @Can('bulletin.keep') @Post()
  publish(@By() by: Actor, @Body() bulletin: WriteBulletinDto) {
    return this.bulletins.publish(by, bulletin);
  }

  @Does('Mengubah kabar', 'Change a bulletin')
  @Can('bulletin.keep') @Put(':id')
  amend(@By() by: Actor, @Param('id', bulletinId) id: string, @Body() bulletin: AmendBulletinDto) {
    return this.bulletins.amend(by, id, bulletin);
  }

  @Does('Menarik kabar dari tampilan', 'Withdraw a bulletin')
  @Can('bulletin.keep') @Post(':id/withdrawal')
  withdraw(@By() by: Actor, @Param('id', bulletinId) id: string) {
    return this.bulletins.withdraw(by, id);
  }
}
