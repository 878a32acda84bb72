import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Anyone } from '../../platform/http/can.js';
import { languageOf, type CallerRequest } from '../../platform/http/caller.js';
import { Text } from '../../platform/http/fields.js';
import { problemOf, UnfitBody } from '../../platform/http/problem.js';
import { WITH_CAMERA } from '../../platform/http/security-headers.js';
import { ReceiptDto } from '../../record/record.module.js';
import { RecordQueries } from '../../record/record.queries.js';
import { Filled } from '../forms/filled.js';
import { readForm } from '../forms/reading.js';
import { Pages } from '../pages.js';
import { absent } from './absent.js';
import { LogPage, ReceiptPage, type ReceiptAnswer } from './record.pages.js';

/** As it was typed: what does not fit comes back with the form, not as another page. */
class TypedReceiptDto {
  @Text(200, { optional: true }) envelopeHash?: string;
  @Text(200, { optional: true }) code?: string;
}

/** The record for people: receipts and the state of the log. */
@ApiExcludeController()
@Controller()
export class RecordPagesController {
  constructor(private readonly pages: Pages, private readonly record: RecordQueries) {}

  @Anyone() @Get('tanda-terima')
  async receipt(@Query() { envelopeHash = '', code = '' }: TypedReceiptDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = { envelopeHash: envelopeHash.replaceAll(/\s/g, '').toLowerCase(), code: code.replaceAll(/\s/g, '').toUpperCase() };
    const [form, answer] = await this.answer(typed, request);
    void reply.header('permissions-policy', WITH_CAMERA);
    await this.pages.public(request, reply, (visit) => <ReceiptPage visit={visit} form={form} answer={answer} />);
  }

  @Anyone() @Get('catatan')
  log(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => <LogPage visit={visit} log={await this.record.state().catch(absent('log.not-begun'))} />);
  }

  private async answer(typed: { readonly envelopeHash: string; readonly code: string }, request: CallerRequest): Promise<readonly [Filled, ReceiptAnswer]> {
    if (typed.envelopeHash === '' && typed.code === '') return [new Filled({}), { kind: 'asked-nothing' }];
    try {
      const { envelopeHash, code } = await readForm(ReceiptDto, typed);
      const receipt = await this.record.receipt(envelopeHash, code).catch(absent('receipt.not-found'));
      return [new Filled(typed), receipt === null ? { kind: 'missing' } : { kind: 'found', receipt }];
    } catch (error) {
      if (!(error instanceof UnfitBody)) throw error;
      return [Filled.refused(typed, problemOf(error, languageOf(request), request.id), {}), { kind: 'asked-nothing' }];
    }
  }
}
