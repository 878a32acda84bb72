import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { JudgeVendorDto, ListVerificationsDto, ReinstateVendorDto, SuspendVendorDto } from './vendors.dto.js';
import { VendorQueries } from './vendors.queries.js';
import { VendorVerification } from './vendors.verification.js';
import type { VendorView } from './vendors.views.js';
import { VerificationQueries } from './verifications.queries.js';

const vendorId = new ParseId('vendor.not-found');

/** The desk of the cooperative office. */
@ApiTags('verifications')
@Controller()
export class VerificationsController {
  constructor(
    private readonly verification: VendorVerification,
    private readonly queue: VerificationQueries,
    private readonly queries: VendorQueries,
  ) {}

  @Does('Antrean verifikasi', 'The queue of vendors to verify')
  @Can('vendor.verify') @Get('verifications')
  waiting(@Query() query: ListVerificationsDto) {
    return this.queue.waiting(query);
  }

  @Does('Memverifikasi atau mengembalikan pendaftaran', 'Verify a registration or return it')
  @Can('vendor.verify') @Post('vendors/:id/verification')
  async judge(@By() by: Actor, @Param('id', vendorId) id: string, @Body() judgement: JudgeVendorDto): Promise<VendorView> {
    await this.verification.judge(by, id, judgement);
    return this.queries.one(by, id);
  }

  @Does('Membekukan penyedia', 'Suspend a vendor')
  @Can('vendor.verify') @Post('vendors/:id/suspension')
  async suspend(@By() by: Actor, @Param('id', vendorId) id: string, @Body() why: SuspendVendorDto): Promise<VendorView> {
    await this.verification.suspend(by, id, why);
    return this.queries.one(by, id);
  }

  @Does('Mencabut pembekuan penyedia', 'Reinstate a vendor')
  @Can('vendor.verify') @Post('vendors/:id/reinstatement')
  async reinstate(@By() by: Actor, @Param('id', vendorId) id: string, @Body() why: ReinstateVendorDto): Promise<VendorView> {
    await this.verification.reinstate(by, id, why);
    return this.queries.one(by, id);
  }
}
