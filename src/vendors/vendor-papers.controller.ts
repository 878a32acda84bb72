import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.js';
import { PAPER_KINDS } from '../core/papers.js';
import { sendFile } from '../platform/files/download.js';
import { fieldsAndUpload } from '../platform/files/upload.js';
import { By, Visitor } from '../platform/http/caller.js';
import { Anyone, Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import type { Page } from '../platform/http/paging.js';
import { ParseId } from '../platform/http/parse-id.js';
import { validationPipe } from '../platform/http/validation.js';
import { JudgePaperDto, ListPapersDto, SubmitPaperDto } from './vendor-papers.dto.js';
import { VendorPaperQueries } from './vendor-papers.queries.js';
import { VendorPapers } from './vendor-papers.service.js';
import type { PaperView, WaitingPaper } from './vendor-papers.views.js';

const vendorId = new ParseId('vendor.not-found');
const paperId = new ParseId('paper.not-found');
const HANDED_IN = {
  schema: {
    type: 'object', required: ['kind', 'number', 'issuer', 'validFrom', 'scan'],
    properties: {
      kind: { type: 'string', enum: PAPER_KINDS.map(({ code }) => code) }, number: { type: 'string', minLength: 3, maxLength: 60 }, issuer: { type: 'string', minLength: 2, maxLength: 160 },
      validFrom: { type: 'string', format: 'date' }, validUntil: { type: 'string', format: 'date' }, scan: { type: 'string', format: 'binary' },
    },
  },
};

/** Certificates and permits of vendors. */
@ApiTags('papers')
@Controller()
export class VendorPapersController {
  constructor(private readonly papers: VendorPapers, private readonly queries: VendorPaperQueries) {}

  /** To everybody those that the office found right and that hold today; to the vendor and the office all of them. */
  @Does('Daftar surat seorang penyedia', 'List the papers of a vendor')
  @Anyone({ greets: true }) @Get('vendors/:id/papers')
  papersOf(@Visitor() by: Actor | null, @Param('id', vendorId) id: string): Promise<{ readonly items: readonly PaperView[] }> {
    return this.queries.of(by, id);
  }

  /** A PDF of pages only, or a picture, at most 10 MB; the same paper handed in twice while it waits is one. */
  @Does('Mengajukan surat beserta pindaiannya', 'Hand in a paper with its scan')
  @CanRepeat('paper.submit') @Post('vendors/:id/papers')
  @ApiConsumes('multipart/form-data') @ApiBody(HANDED_IN)
  async submit(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: FastifyRequest): Promise<{ readonly id: string }> {
    const { fields, bytes } = await fieldsAndUpload(request);
    const paper = await validationPipe().transform(fields, { type: 'body', metatype: SubmitPaperDto }) as SubmitPaperDto;
    return this.papers.submit(by, id, paper, bytes);
  }

  @Does('Antrean surat yang menunggu pemeriksaan', 'The queue of papers to be checked')
  @Can('paper.check') @Get('papers')
  waiting(@By() by: Actor, @Query() query: ListPapersDto): Promise<Page<WaitingPaper>> {
    return this.queries.waiting(by, query);
  }

  @Does('Membaca satu surat', 'Read one paper')
  @Can('paper.check') @Get('papers/:id')
  one(@By() by: Actor, @Param('id', paperId) id: string): Promise<WaitingPaper> {
    return this.queries.one(by, id);
  }

  @Does('Mengambil pindaian surat', 'Fetch the scan of a paper')
  @Can('account.keep') @Get('papers/:id/scan')
  async scan(@By() by: Actor, @Param('id', paperId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(reply, `surat-${id}`, await this.queries.scan(by, id));
  }

  @Does('Menyatakan surat benar, atau menolaknya', 'Find a paper right, or refuse it')
  @Can('paper.check') @Post('papers/:id/decision')
  async judge(@By() by: Actor, @Param('id', paperId) id: string, @Body() judgement: JudgePaperDto): Promise<WaitingPaper> {
    await this.papers.judge(by, id, judgement);
    return this.queries.one(by, id);
  }
}
