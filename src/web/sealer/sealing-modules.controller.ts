import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anyone } from '../../platform/http/can.js';
import { Does } from '../../platform/http/openapi-sentence.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { SharedBodies } from '../../platform/http/shared-body.js';
import { servedModules, sourceOf, type ServedModule } from '../served.js';
import { SealerQueries, type ServedPaper, type ServedRecord } from './sealer.queries.js';

const SCRIPT = { type: 'text/javascript; charset=utf-8', write: String };

/** What is served now, and what the record says was served since when, the newest first. */
interface SealingModules {
  readonly items: readonly ServedModule[];
  readonly records: readonly ServedRecord[];
}

/** The code that seals offers, opens shares and checks the record, one file each without imports; and the hashes of all that pages run. */
@ApiTags('offers')
@Controller()
export class SealingModulesController {
  constructor(private readonly shared: SharedBodies, private readonly queries: SealerQueries) {}

  @ApiExcludeEndpoint() @Anyone() @Get('sealer.mjs')
  sealer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => Promise.resolve(sourceOf('sealer')), SCRIPT);
  }

  @ApiExcludeEndpoint() @Anyone() @Get('member.mjs')
  member(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => Promise.resolve(sourceOf('member')), SCRIPT);
  }

  @ApiExcludeEndpoint() @Anyone() @Get('verify.mjs')
  verifier(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => Promise.resolve(sourceOf('verifier')), SCRIPT);
  }

  @Does('Sidik modul penyegel', 'Hashes of the sealing modules')
  @Anyone() @Get('sealing-modules')
  async sealingModules(): Promise<SealingModules> {
    return { items: servedModules(), records: await this.queries.latest() };
  }

  /** For `verify.mjs --module`: the entry of the record with its offline proof. */
  @Does('Bukti sidik modul penyegel', 'Proof of the hashes of the sealing modules')
  @Anyone() @Get('sealing-modules/:id')
  record(@Param('id', new ParseId('sealing-module.not-found')) id: string): Promise<ServedPaper> {
    return this.queries.paper(id);
  }
}
