import { Controller, Get, Injectable, Module, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { Database } from '../platform/database/database.js';
import { By } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { Closing } from './closing.js';
import { OfferItemRow, OpenedOfferRow } from './opened-offer.entity.js';
import { Openings } from './openings.service.js';

const lotId = new ParseId('lot.not-found');

/** The seals of the last versions, sorted; no names. */
interface ClosingManifest {
  readonly closedAt: Date;
  readonly seals: readonly string[];
  readonly manifestHash: string;
}

@Injectable()
class OpeningQueries {
  constructor(private readonly database: Database) {}

  /** What the closer found in the box, for anyone to compare with a receipt. */
  async manifest(id: string): Promise<ClosingManifest> {
    const manifest = await this.database.row<ClosingManifest>('openings.manifest', `
      select closed_at as "closedAt", seals, encode(manifest_hash, 'hex') as "manifestHash" from closing_manifest where lot_id = $1`, [id]);
    must(manifest, 'closing-manifest.not-found');
    return manifest;
  }
}

@ApiTags('openings')
@Controller('lots/:id')
class OpeningsController {
  constructor(private readonly openings: Openings, private readonly queries: OpeningQueries) {}

  @Does('Membaca daftar segel penutupan', 'Read the closing manifest')
  @Anyone() @Get('closing-manifest')
  manifest(@Param('id', lotId) id: string) {
    return this.queries.manifest(id);
  }

  @Does('Mengonfirmasi pembukaan penawaran', 'Confirm the opening of the offers')
  @Can('lot.open') @Post('opening')
  confirm(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.openings.confirm(by, id);
  }
}

/** The hour strikes: the box is shut, two people open it, minutes are made. */
@Module({
  imports: [TypeOrmModule.forFeature([OpenedOfferRow, OfferItemRow])],
  controllers: [OpeningsController],
  providers: [Openings, Closing, OpeningQueries],
})
export class OpeningsModule {}
