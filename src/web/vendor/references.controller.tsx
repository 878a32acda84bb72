import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { toString as drawQr } from 'qrcode';
import type { Actor } from '../../core/actor.js';
import type { Config } from '../../platform/config.js';
import { Anyone, Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { CONFIG } from '../../platform/tokens.js';
import { VendorPaperQueries } from '../../vendors/vendor-papers.queries.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { Pages } from '../pages.js';
import { ActingDto, vendorOf } from './acting.js';
import { CertificatesPage, ReferencePage } from './references.pages.js';
import { ReferenceQueries } from './references.queries.js';

const orderId = new ParseId('order.not-found');

/** What a vendor can show elsewhere, and where whoever was shown it can check it. */
@ApiExcludeController()
@Controller()
export class ReferenceController {
  constructor(
    private readonly pages: Pages,
    private readonly vendors: VendorQueries,
    private readonly papers: VendorPaperQueries,
    private readonly references: ReferenceQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Can('order.see-as-vendor') @Get('usaha/sertifikat')
  async certificates(@Query() asked: ActingDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendorId = vendorOf(by, asked);
    const [vendor, { items: papers }, works] = await Promise.all([this.vendors.one(by, vendorId), this.papers.of(by, vendorId), this.references.ofVendor(vendorId)]);
    await this.pages.private(request, reply, by, (visit) => <CertificatesPage visit={visit} vendor={vendor} papers={papers} works={works} />);
  }

  @Anyone() @Get('referensi/:id')
  reference(@Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => <ReferencePage visit={visit} reference={await this.references.one(id)} address={this.addressOf(id)} />);
  }

  @Anyone() @Get('referensi/:id/qr.svg')
  async qr(@Param('id', orderId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { orderId: known } = await this.references.one(id);
    const picture = await drawQr(this.addressOf(known), { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    await reply.header('content-type', 'image/svg+xml').header('content-security-policy', "default-src 'none'; sandbox").send(picture);
  }

  private addressOf(id: string): string {
    return `${this.config.publicUrl}/referensi/${id}`;
  }
}
