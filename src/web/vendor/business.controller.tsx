import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { authorize } from '../../core/policy.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { RegistrationDrafts } from '../../vendors/registration-drafts.js';
import { AmendVendorDto } from '../../vendors/vendors.dto.js';
import { VendorPrivacy } from '../../vendors/vendors.privacy.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { Vendors } from '../../vendors/vendors.service.js';
import { Filled } from '../forms/filled.js';
import { Forms, goOn, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { AmendPage, BusinessesPage, type Business } from './business.pages.js';
import { ABOUT } from './registration.controller.js';

const vendorId = new ParseId('vendor.not-found');

/** What a vendor is, and how it keeps that true. */
@ApiExcludeController()
@Controller('usaha')
export class BusinessController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly vendors: Vendors,
    private readonly queries: VendorQueries,
    private readonly privacy: VendorPrivacy,
    private readonly drafts: RegistrationDrafts,
  ) {}

  @Can('vendor.register') @Get()
  async all(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const [businesses, draft] = [await Promise.all(by.vendorIds.map((id) => this.business(by, id))), await this.drafts.of(by)];
    await this.pages.private(request, reply, by, (visit) => <BusinessesPage visit={visit} businesses={businesses} hasDraft={Object.keys(draft).length > 0} />);
  }

  @Can('vendor.amend') @Post(':id/ajukan')
  async again(@Param('id', vendorId) id: string, @By() by: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.vendors.registerAgain(by, id);
    goOn(reply, kept('/usaha'));
  }

  @Can('vendor.amend') @Get(':id/ubah')
  async profile(@Param('id', vendorId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    authorize(by, 'vendor.amend', { vendorId: id }, 'vendor.not-found');
    const { vendor, own } = await this.business(by, id);
    const { name, nib, womenOwned, capacities, version } = vendor;
    const form = Filled.with(AmendVendorDto, {
      name, nib, womenOwned, capacities, version, kecamatan: vendor.kecamatan.code, address: own.address, yearlySales: own.yearlySales, cooperative: vendor.cooperative, ownerName: own.ownerName,
    });
    await this.pages.private(request, reply, by, (visit) => <AmendPage visit={visit} form={form} vendor={vendor} />);
  }

  @Can('vendor.amend') @Post(':id/ubah')
  async amend(@Param('id', vendorId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    authorize(by, 'vendor.amend', { vendorId: id }, 'vendor.not-found');
    const vendor = await this.queries.one(by, id);
    await this.forms.take(request, reply, {
      dto: AmendVendorDto, by, at: ABOUT,
      act: async (profile) => {
        await this.vendors.amend(by, id, profile);
        return kept('/usaha');
      },
      again: (visit, form) => <AmendPage visit={visit} form={form} vendor={vendor} />,
    });
  }

  private async business(by: Actor, id: string): Promise<Business> {
    const [vendor, own] = await Promise.all([this.queries.one(by, id), this.privacy.see(by, id)]);
    return { vendor, own };
  }
}
