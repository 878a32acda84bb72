import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { Can, CanRepeat } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import type { Typed } from '../../platform/http/page-form.js';
import { RegistrationDrafts } from '../../vendors/registration-drafts.js';
import { RegisterVendorDto } from '../../vendors/vendors.dto.js';
import { Vendors } from '../../vendors/vendors.service.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms, goOn, kept } from '../forms/forms.js';
import { readForm } from '../forms/reading.js';
import { Pages } from '../pages.js';
import { CheckPage, StepPage } from './registration.pages.js';
import { draftWith, expectStepFits, isStep, stepAfter, STEP_FORMS, stepToGoOnWith, type StepName } from './registration.steps.js';

/** What rules of the house say about a registration, and where it was asked. */
export const ABOUT = {
  'vendor.nib-taken': 'nib', 'vendor.npwp-taken': 'npwp', 'vendor.cooperative-npwp-personal': 'npwp', 'vendor.nik-koperasi-taken': 'cooperative.nikKoperasi', 'vendor.sales-needed': 'yearlySales',
  'vendor.larger-than-medium': 'yearlySales', 'vendor.unit-not-of-category': 'capacities', 'cooperative.not-all-women': 'cooperative.kopwan', 'cooperative.rat-in-future': 'cooperative.ratDate',
  'vendor.cooperative-facts-needed': 'cooperative.type',
};

/** A business registers step by step, each step kept. */
@ApiExcludeController()
@Controller('usaha/daftar')
export class RegistrationController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly drafts: RegistrationDrafts, private readonly vendors: Vendors) {}

  @Can('vendor.register') @Get()
  async goOn(@By() by: Actor, @Res() reply: FastifyReply): Promise<void> {
    goOn(reply, `/usaha/daftar/${stepToGoOnWith(await this.drafts.of(by))}`);
  }

  @Can('vendor.register') @Get('periksa')
  async check(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const draft = await this.drafts.of(by);
    await this.pages.private(request, reply, by, (visit) => <CheckPage visit={visit} form={BLANK} draft={draft} />);
  }

  @Can('vendor.register') @Post('periksa')
  async send(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const draft = await this.drafts.of(by);
    await this.forms.take(request, reply, {
      dto: null, by, at: ABOUT,
      act: async () => {
        await this.vendors.register(by, await readForm(RegisterVendorDto, draft));
        await this.drafts.drop(by);
        return kept('/usaha');
      },
      again: (visit, form) => <CheckPage visit={visit} form={form} draft={draft} />,
    });
  }

  @CanRepeat('vendor.register') @Post('hapus')
  async restart(@By() by: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.drafts.drop(by);
    goOn(reply, '/usaha/daftar/jenis');
  }

  @Can('vendor.register') @Get(':step')
  async step(@Param('step') step: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    must(isStep(step), 'page.not-found');
    const draft = await this.drafts.of(by);
    await this.pages.private(request, reply, by, (visit) => <StepPage visit={visit} form={new Filled(draft)} draft={draft} name={step} />);
  }

  /** What was typed is kept even when it is not right yet: nobody types it twice. */
  @CanRepeat('vendor.register') @Post(':step')
  async keep(@Param('step') step: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    must(isStep(step), 'page.not-found');
    const typed = (request.body ?? {}) as Typed;
    const draft = draftWith(await this.drafts.of(by), step, typed);
    await this.drafts.keep(by, draft);
    await this.forms.take(request, reply, {
      dto: STEP_FORMS[step], by, at: ABOUT,
      act: () => this.after(step, draft),
      again: (visit, form) => <StepPage visit={visit} form={form} draft={draft} name={step} />,
    });
  }

  private async after(step: StepName, draft: Typed): Promise<string> {
    expectStepFits(step, draft);
    return `/usaha/daftar/${stepAfter(step, draft)}`;
  }
}
