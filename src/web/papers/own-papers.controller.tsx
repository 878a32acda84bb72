import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { authorize } from '../../core/policy.js';
import { CanRepeat, TakesForm, Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { SubmitPaperDto } from '../../vendors/vendor-papers.dto.js';
import { VendorPapers } from '../../vendors/vendor-papers.service.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { BLANK } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { CERTIFICATES, HandInPage } from './own-papers.pages.js';

const vendorId = new ParseId('vendor.not-found');

/** The fields that the rules of a paper are about. */
const ABOUT = {
  'identifier.halal-pattern': 'number', 'identifier.bpom-pattern': 'number', 'identifier.pirt-not-15-digits': 'number', 'identifier.pirt-packaging': 'number', 'identifier.pirt-food-kind': 'number', 'identifier.pirt-regency': 'number',
  'paper.already-waiting': 'number', 'paper.not-of-category': 'kind', 'paper.not-valid-yet': 'validFrom', 'paper.expired': 'validUntil', 'paper.end-missing': 'validUntil', 'paper.ends-before-it-begins': 'validUntil', 'paper.term-too-long': 'validUntil', 'paper.pirt-ends-otherwise': 'validUntil',
  'paper.file-missing': 'scan', 'file.too-large': 'scan', 'paper.unsupported': 'scan', 'paper.broken': 'scan', 'paper.not-only-pages': 'scan', 'paper.too-many-pages': 'scan', 'picture.broken': 'scan', 'picture.too-many-pixels': 'scan',
};

/** A vendor hands in a certificate or permit. */
@ApiExcludeController()
@Controller('usaha/sertifikat/:id/surat')
export class OwnPapersController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly papers: VendorPapers, private readonly vendors: VendorQueries) {}

  @Can('paper.submit') @Get()
  async blank(@Param('id', vendorId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendor = await this.own(by, id);
    await this.pages.private(request, reply, by, (visit) => <HandInPage visit={visit} form={BLANK} vendor={vendor} />);
  }

  @CanRepeat('paper.submit') @TakesForm({ files: 1, fields: 12 }) @Post()
  async handIn(@Param('id', vendorId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendor = await this.own(by, id);
    await this.forms.take(request, reply, {
      dto: SubmitPaperDto, by, at: ABOUT,
      act: async (paper) => {
        must(request.oversized !== true, 'file.too-large');
        must(request.uploaded, 'paper.file-missing');
        await this.papers.submit(by, id, paper, request.uploaded);
        return kept(`${CERTIFICATES}?usaha=${id}`);
      },
      again: (visit, form) => <HandInPage visit={visit} form={form} vendor={vendor} />,
    });
  }

  private own(by: Actor, id: string) {
    authorize(by, 'paper.submit', { vendorId: id }, 'vendor.not-found');
    return this.vendors.one(by, id);
  }
}
