import { Controller, Get, Header, HttpCode, Module, Param, Query, Req, Res, type DynamicModule } from '@nestjs/common';
import { ApiExcludeController, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anyone } from '../platform/http/can.js';
import { Form, QueryWhole } from '../platform/http/fields.js';
import { LotsModule } from '../lots/lots.module.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { SharedBodies } from '../platform/http/shared-body.js';
import { DATABASE_URL } from '../platform/tokens.js';
import { AwardProofs } from './award-proofs.js';
import { CrossCheck } from './cross-check.js';
import { Heads } from './heads.js';
import { OwnPapers } from './own-papers.js';
import { OwnPapersController } from './own-papers.controller.js';
import { RecordPump } from './record-pump.js';
import { RecordQueries } from './record.queries.js';
import { RestoreGuard } from './restore-guard.js';
import { Sequencer } from './sequencer.js';
import { SequencingPool } from './sequencing-pool.js';
import { Witnesses } from './witnesses.js';

const LARGEST_SIZE = 9_007_199_254_740_991;
const FOREVER = 'public, max-age=31536000, immutable';

export class ReceiptDto {
  @Form(/^[0-9a-f]{64}$/, 'receipt.hash-form') envelopeHash!: string;
  @Form(/^[0-9A-Z]{10}$/, 'receipt.code-form') code!: string;
}

class ConsistencyDto {
  @QueryWhole(0, LARGEST_SIZE) from?: number;
  @QueryWhole(0, LARGEST_SIZE) to?: number;
}

/** The record for anyone: its heads, its tiles, and proofs. */
@ApiTags('record')
@Controller()
class RecordController {
  constructor(private readonly queries: RecordQueries, private readonly awards: AwardProofs, private readonly shared: SharedBodies) {}

  @Does('Keadaan buku catatan', 'The state of the log')
  @Anyone() @Get('log')
  state() {
    return this.queries.state();
  }

  @Does('Bukti bahwa buku catatan hanya bertambah', 'Proof that the log only grows')
  @Anyone() @Get('log/consistency')
  consistency(@Query() { from = 0, to = 0 }: ConsistencyDto) {
    return this.queries.consistency(from, to);
  }

  @Does('Memeriksa tanda terima', 'Check a receipt')
  @Anyone() @Get('receipts')
  receipt(@Query() { envelopeHash, code }: ReceiptDto) {
    return this.queries.receipt(envelopeHash, code);
  }

  /** Everything that `verify.mjs` needs to compute the award again. */
  @Does('Bukti penetapan pemenang, untuk dihitung ulang', 'Proof of an award, to compute it again')
  @Anyone() @Get('lots/:id/award-proof') @HttpCode(200)
  async award(@Param('id', new ParseId('award-proof.not-found')) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('content-disposition', `attachment; filename="penetapan-${id}.json"`);
    return this.shared.send(request, reply, () => this.awards.of(id));
  }
}

/** The papers of the log as C2SP writes them, no JSON: docs/transparency-log.md describes them. */
@ApiExcludeController()
@Controller()
class PapersController {
  constructor(private readonly queries: RecordQueries) {}

  @Anyone() @Get('log/checkpoint') @Header('content-type', 'text/plain; charset=utf-8')
  checkpoint() {
    return this.queries.checkpoint();
  }

  @Anyone() @Get('log/tile/*')
  async tile(@Req() { url }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.queries.tile(url.replace(/^.*?\/log\//, '').replace(/\?.*$/, ''));
    await reply.header('content-type', 'application/octet-stream').header('cache-control', FOREVER).send(bytes);
  }

  @Anyone() @Get('events/:id/proof') @Header('content-type', 'text/plain; charset=utf-8')
  proof(@Param('id', new ParseId('log-entry.not-found')) id: string) {
    return this.queries.proofOf(id);
  }
}

/** The record that nobody can change unseen. */
@Module({})
export class RecordModule {
  static with(databaseUrl: string, pump: boolean): DynamicModule {
    return {
      module: RecordModule,
      // The pages read it; there is one sequencer in a process.
      global: true,
      imports: [LotsModule],
      controllers: [RecordController, PapersController, OwnPapersController],
      providers: [{ provide: DATABASE_URL, useValue: databaseUrl }, SequencingPool, Sequencer, Heads, RestoreGuard, Witnesses, CrossCheck, RecordQueries, AwardProofs, OwnPapers, ...(pump ? [RecordPump] : [])],
      exports: [RecordQueries, OwnPapers],
    };
  }
}
