import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { Can, CanRepeat } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { Text } from '../../platform/http/fields.js';
import { typedField } from '../../platform/http/page-form.js';
import { LARGEST_PAGE } from '../../platform/http/paging.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { JudgeVendorDto, ListVerificationsDto, ReinstateVendorDto, SuspendVendorDto, UnmaskDto } from '../../vendors/vendors.dto.js';
import { VendorPrivacy } from '../../vendors/vendors.privacy.js';
import { VendorPaperQueries } from '../../vendors/vendor-papers.queries.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { VendorVerification } from '../../vendors/vendors.verification.js';
import { VerificationQueries } from '../../vendors/verifications.queries.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { readForm } from '../forms/reading.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { EvidencePage, VERIFICATION_ROOM, VerificationQueuePage, type EvidenceProps } from './verification.page.js';
import { VerificationPageQueries } from './verification.queries.js';

class QueueDto extends ListVerificationsDto {
  @Text(80, { optional: true }) search?: string;
}

const vendorId = new ParseId('vendor.not-found');

/** The desk of the cooperative office. */
@ApiExcludeController()
@Controller('kerja/verifikasi')
export class VerificationPagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly verification: VendorVerification, private readonly queue: VerificationQueries,
    private readonly vendors: VendorQueries, private readonly privacy: VendorPrivacy, private readonly queries: VerificationPageQueries, private readonly papers: VendorPaperQueries,
  ) {}

  @Can('vendor.verify') @Get()
  waiting(@By() by: Actor, @Query() { search, ...query }: QueueDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const [page, papers, found] = await Promise.all([this.queue.waiting(query), this.papers.waiting(by, { limit: LARGEST_PAGE }), search === undefined ? [] : this.vendors.verifiedVendors({ search, limit: 10 }).then(({ items }) => items)]);
      return <VerificationQueuePage visit={visit} page={page} search={search} found={found} papers={papers} />;
    });
  }

  @Can('vendor.verify') @Get(':id')
  evidence(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, BLANK));
  }

  @Can('vendor.verify') @Post(':id')
  judge(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: JudgeVendorDto, by, at: { 'vendor.reason-unfit': 'reasonCode' }, act: async (judgement) => { await this.verification.judge(by, id, judgement); return kept(VERIFICATION_ROOM); }, again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  @Can('vendor.verify') @Post(':id/pembekuan')
  suspend(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: SuspendVendorDto, by, act: async (why) => { await this.verification.suspend(by, id, why); return kept(`${VERIFICATION_ROOM}/${id}`); }, again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  @Can('vendor.verify') @Post(':id/pemulihan')
  reinstate(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: ReinstateVendorDto, by, act: async (why) => { await this.verification.reinstate(by, id, why); return kept(`${VERIFICATION_ROOM}/${id}`); }, again: (visit, form) => this.draw(by, id, visit, form),
    });
  }

  /** The number stands in this one answer and nowhere else: no address, no log, no kept reply. */
  @CanRepeat('vendor.unmask') @Post(':id/nomor')
  async unmask(@By() by: Actor, @Param('id', vendorId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await readForm(UnmaskDto, { field: typedField(request, 'field'), reasonCode: typedField(request, 'unmaskReason') });
    const opened = await this.privacy.unmask(by, id, asked);
    await this.pages.private(request, reply, by, (visit) => this.draw(by, id, visit, BLANK, opened));
  }

  private async draw(by: Actor, id: string, visit: Visit, form: Filled, opened: EvidenceProps['opened'] = null): Promise<VNode> {
    const [vendor, closed, lookalikes, { items: papers }] = await Promise.all([this.vendors.one(by, id), this.privacy.see(by, id), this.queries.lookalikes(id), this.papers.of(by, id)]);
    return <EvidencePage visit={visit} form={form} vendor={vendor} closed={closed} lookalikes={lookalikes} papers={papers} opened={opened} />;
  }
}
