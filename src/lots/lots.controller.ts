import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.js';
import { By, Visitor } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { SharedBodies } from '../platform/http/shared-body.js';
import { AmendLotDto, AnnouncePackageDto, AssemblePackageDto, CancellationDto, DraftLotDto, ExtendLotDto, ListLotsDto, PlanPackageDto, PublishLotDto, ReplaceDto } from './lots.dto.js';
import { Cancellations } from './lots.cancellation.js';
import { LotPublication } from './lots.publication.js';
import { LotQueries } from './lots.queries.js';
import { LotSearch } from './lots.search.js';
import { Lots } from './lots.service.js';
import { PackagePeopleQueries } from './package-people.queries.js';
import { Packages } from './packages.service.js';
import { Successions } from './successions.service.js';

const packageId = new ParseId('package.not-found');
const lotId = new ParseId('lot.not-found');

@ApiTags('packages')
@Controller('packages')
export class PackagesController {
  constructor(
    private readonly packages: Packages, private readonly successions: Successions, private readonly lots: Lots, private readonly cancellations: Cancellations,
    private readonly queries: LotQueries, private readonly people: PackagePeopleQueries,
  ) {}

  @Does('Menyusun paket dari permintaan', 'Assemble a package from requests')
  @Can('package.assemble') @Post()
  assemble(@By() by: Actor, @Body() parts: AssemblePackageDto) {
    return this.packages.assemble(by, parts);
  }

  @Does('Membaca satu paket', 'Read one package')
  @Can('package.see') @Get(':id')
  one(@By() by: Actor, @Param('id', packageId) id: string) {
    return this.queries.package(by, id);
  }

  @Does('Merencanakan paket: pejabat, Pokja, usaha kecil', 'Plan a package: officer, panel, small business')
  @Can('package.assemble') @Post(':id/plan')
  plan(@By() by: Actor, @Param('id', packageId) id: string, @Body() plan: PlanPackageDto) {
    return this.packages.plan(by, id, plan);
  }

  @Does('Mengumumkan paket di RUP', 'Announce a package in the procurement plan')
  @Can('package.announce') @Post(':id/announcement')
  announce(@By() by: Actor, @Param('id', packageId) id: string, @Body() announcement: AnnouncePackageDto) {
    return this.packages.announce(by, id, announcement);
  }

  @Does('Membaca siapa yang ditunjuk pada paket, dan siapa sebelumnya', 'Read whom a package names, and whom before')
  @Can('package.see') @Get(':id/people')
  named(@By() by: Actor, @Param('id', packageId) id: string) {
    return this.people.of(by, id);
  }

  @Does('Mengganti seorang yang ditunjuk pada paket dan sudah tidak menjabat', 'Replace somebody whom a package names and who has left')
  @Can('package.replace') @Post(':id/replacements')
  replace(@By() by: Actor, @Param('id', packageId) id: string, @Body() replacement: ReplaceDto) {
    return this.successions.replace(by, id, replacement);
  }

  @Does('Membatalkan paket dengan semua lotnya sebelum penetapan', 'Cancel a package with all its lots, before an award')
  @Can('package.cancel') @Post(':id/cancellation')
  cancel(@By() by: Actor, @Param('id', packageId) id: string, @Body() cancellation: CancellationDto) {
    return this.cancellations.package(by, id, cancellation);
  }

  @Does('Membuat draf lot', 'Draft a lot')
  @Can('lot.draft') @Post(':id/lots')
  draftLot(@By() by: Actor, @Param('id', packageId) id: string, @Body() draft: DraftLotDto) {
    return this.lots.draft(by, id, draft);
  }
}

@ApiTags('lots')
@Controller('lots')
export class LotsController {
  constructor(
    private readonly lots: Lots,
    private readonly publication: LotPublication,
    private readonly cancellations: Cancellations,
    private readonly queries: LotQueries,
    private readonly search: LotSearch,
    private readonly shared: SharedBodies,
  ) {}

  /** Public: the open lots by closing time, or all published ones, newest first. */
  @Does('Daftar lot terbuka atau semua yang diumumkan', 'List the open lots, or all published ones')
  @Anyone() @Get() @HttpCode(200)
  list(@Query() query: ListLotsDto, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.sendAtDoor(request, reply, () => this.search.list(query));
  }

  @Does('Membaca satu lot', 'Read one lot')
  @Anyone({ greets: true }) @Get(':id')
  one(@Visitor() by: Actor | null, @Param('id', lotId) id: string) {
    return this.queries.one(by, id);
  }

  /** The committee's keys and the fingerprint of the announcement: what the sealer needs, beside the vendor and the version. */
  @Does('Membaca kunci komite dan sidik pengumuman', 'Read the committee\'s keys and the fingerprint of the announcement')
  @Anyone() @Get(':id/sealing')
  sealing(@Param('id', lotId) id: string) {
    return this.queries.sealing(id);
  }

  @Does('Menyimpan draf lot', 'Save the draft of a lot')
  @Can('lot.draft') @Put(':id')
  amend(@By() by: Actor, @Param('id', lotId) id: string, @Body() draft: AmendLotDto) {
    return this.lots.amend(by, id, draft);
  }

  @Does('Menyatakan lot siap', 'Declare a lot ready')
  @Can('lot.draft') @Post(':id/preparation')
  prepare(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.lots.prepare(by, id);
  }

  @Does('Mengembalikan lot siap menjadi draf', 'Take a ready lot back to draft')
  @Can('lot.draft') @Post(':id/rework')
  rework(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.lots.rework(by, id);
  }

  @Does('Mengumumkan lot', 'Publish a lot')
  @Can('lot.publish') @Post(':id/publication')
  publish(@By() by: Actor, @Param('id', lotId) id: string, @Body() publication: PublishLotDto) {
    return this.publication.publish(by, id, publication);
  }

  @Does('Mengundur batas penawaran', 'Move the closing time later')
  @Can('lot.extend') @Post(':id/extension')
  extend(@By() by: Actor, @Param('id', lotId) id: string, @Body() extension: ExtendLotDto) {
    return this.publication.extend(by, id, extension);
  }

  @Does('Menenderkan ulang lot yang gagal atau dibatalkan', 'Tender a failed or cancelled lot again')
  @Can('lot.draft') @Post(':id/retender')
  retender(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.lots.retender(by, id);
  }

  @Does('Membatalkan lot', 'Cancel a lot')
  @Can('lot.cancel') @Post(':id/cancellation')
  cancel(@By() by: Actor, @Param('id', lotId) id: string, @Body() cancellation: CancellationDto) {
    return this.cancellations.lot(by, id, cancellation);
  }
}
