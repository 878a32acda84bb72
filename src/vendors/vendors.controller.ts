import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.js';
import { By, Visitor } from '../platform/http/caller.js';
import { Anyone, Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { SharedBodies } from '../platform/http/shared-body.js';
import { AmendVendorDto, ListVendorsDto, RegisterVendorDto, UnmaskDto } from './vendors.dto.js';
import { VendorPrivacy } from './vendors.privacy.js';
import { VendorQueries } from './vendors.queries.js';
import { Vendors } from './vendors.service.js';
import type { VendorView } from './vendors.views.js';

const vendorId = new ParseId('vendor.not-found');

@ApiTags('vendors')
@Controller('vendors')
export class VendorsController {
  constructor(
    private readonly vendors: Vendors,
    private readonly privacy: VendorPrivacy,
    private readonly queries: VendorQueries,
    private readonly shared: SharedBodies,
  ) {}

  /** Public: the verified vendors by name. */
  @Does('Daftar penyedia terverifikasi', 'List the verified vendors')
  @Anyone() @Get() @HttpCode(200)
  list(@Query() query: ListVendorsDto, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => this.queries.verifiedVendors(query));
  }

  @Does('Membaca satu penyedia', 'Read one vendor')
  @Anyone({ greets: true }) @Get(':id')
  one(@Visitor() by: Actor | null, @Param('id', vendorId) id: string): Promise<VendorView> {
    return this.queries.one(by, id);
  }

  @Does('Mendaftarkan usaha atau koperasi', 'Register an enterprise or cooperative')
  @Can('vendor.register') @Post()
  async register(@By() by: Actor, @Body() form: RegisterVendorDto): Promise<VendorView> {
    const { id } = await this.vendors.register(by, form);
    return this.queries.one({ ...by, vendorIds: [...by.vendorIds, id] }, id);
  }

  @Does('Mengubah profil penyedia', 'Amend a vendor profile')
  @Can('vendor.amend') @Put(':id')
  async amend(@By() by: Actor, @Param('id', vendorId) id: string, @Body() form: AmendVendorDto): Promise<VendorView> {
    await this.vendors.amend(by, id, form);
    return this.queries.one(by, id);
  }

  @Does('Mengajukan kembali pendaftaran yang dikembalikan', 'Submit a returned registration again')
  @Can('vendor.amend') @Post(':id/registration')
  async registerAgain(@By() by: Actor, @Param('id', vendorId) id: string): Promise<VendorView> {
    await this.vendors.registerAgain(by, id);
    return this.queries.one(by, id);
  }

  /** Masked, with the office's decisions and their reasons. */
  @Does('Membaca data tertutup penyedia, tersamar', 'Read the private side of a vendor, masked')
  @Can('vendor.see-private') @Get(':id/private')
  private(@By() by: Actor, @Param('id', vendorId) id: string) {
    return this.privacy.see(by, id);
  }

  /** The answer is never kept, so that no whole number lies in the database; each repetition is another event. */
  @Does('Membuka satu nomor tersamar dengan alasan', 'Unmask one number, with a reason')
  @CanRepeat('vendor.unmask') @Post(':id/private/unmasking')
  unmask(@By() by: Actor, @Param('id', vendorId) id: string, @Body() why: UnmaskDto) {
    return this.privacy.unmask(by, id, why);
  }
}
