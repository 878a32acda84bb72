import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anyone } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { SharedBodies } from '../platform/http/shared-body.js';
import { ASSETS_DIRECTORY } from './assets.js';

const SCRIPT = { type: 'text/javascript; charset=utf-8', write: String };
const NAMES = ['sealer.mjs', 'member.mjs', 'verify.mjs'] as const;
type ModuleName = (typeof NAMES)[number];

/** A module as it is served now; compare the hash with what your browser or machine got. */
interface SealingModule {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal, over the bytes as they come without compression. */
  readonly sha256: string;
}

/** The code that seals offers, opens shares and checks the record, one file each without imports. */
@ApiTags('offers')
@Controller()
export class SealingModulesController {
  constructor(private readonly shared: SharedBodies) {}

  @ApiExcludeEndpoint() @Anyone() @Get('sealer.mjs')
  sealer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => sourceOf('sealer.mjs'), SCRIPT);
  }

  @ApiExcludeEndpoint() @Anyone() @Get('member.mjs')
  member(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => sourceOf('member.mjs'), SCRIPT);
  }

  @ApiExcludeEndpoint() @Anyone() @Get('verify.mjs')
  verifier(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => sourceOf('verify.mjs'), SCRIPT);
  }

  @Does('Sidik modul penyegel', 'Hashes of the sealing modules')
  @Anyone() @Get('sealing-modules')
  async sealingModules(): Promise<{ readonly items: readonly SealingModule[] }> {
    return { items: await Promise.all(NAMES.map(described)) };
  }
}

async function described(name: ModuleName): Promise<SealingModule> {
  const bytes = Buffer.from(await sourceOf(name), 'utf8');
  return { path: `/${name}`, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function sourceOf(name: ModuleName): Promise<string> {
  return readFile(join(ASSETS_DIRECTORY, name), 'utf8');
}
