import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { VendorsModule } from '../../vendors/vendors.module.js';
import { AuditPagesModule } from '../audit/audit-pages.module.js';
import { GroundModule } from '../ground.module.js';
import { ReportingController } from './reporting.controller.js';

/** Reports to the inspectorate, for whoever makes them. */
@Module({ imports: [GroundModule, AuditModule, VendorsModule, AuditPagesModule], controllers: [ReportingController] })
export class ReportingModule {}
