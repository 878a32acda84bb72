import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '../platform/files/files.module.js';
import { ProductRow } from './product.entity.js';
import { ProductsController } from './products.controller.js';
import { ProductQueries } from './products.queries.js';
import { Products } from './products.service.js';
import { RegistrationDraftRow } from './registration-draft.entity.js';
import { RegistrationDrafts } from './registration-drafts.js';
import { VendorPrivateRow } from './vendor-private.entity.js';
import { VendorSecrets } from './vendor-secrets.js';
import { VendorPaperRow } from './vendor-paper.entity.js';
import { VendorPapersController } from './vendor-papers.controller.js';
import { VendorPaperQueries } from './vendor-papers.queries.js';
import { VendorPapers } from './vendor-papers.service.js';
import { CooperativeRow, VendorCapacityRow, VendorRow, VendorUserRow, VendorVerificationRow } from './vendor.entity.js';
import { VendorsController } from './vendors.controller.js';
import { VendorPrivacy } from './vendors.privacy.js';
import { VendorQueries } from './vendors.queries.js';
import { Vendors } from './vendors.service.js';
import { VendorVerification } from './vendors.verification.js';
import { VerificationsController } from './verifications.controller.js';
import { VerificationQueries } from './verifications.queries.js';

/** UMKM and cooperatives: who they are, who says so, and what they make. */
@Module({
  imports: [
    FilesModule,
    TypeOrmModule.forFeature([VendorRow, CooperativeRow, VendorCapacityRow, VendorPrivateRow, VendorUserRow, VendorVerificationRow, ProductRow, RegistrationDraftRow, VendorPaperRow]),
  ],
  controllers: [VendorsController, VerificationsController, ProductsController, VendorPapersController],
  providers: [Vendors, VendorVerification, VendorPrivacy, VendorSecrets, VendorQueries, VerificationQueries, Products, ProductQueries, RegistrationDrafts, VendorPapers, VendorPaperQueries],
  exports: [VendorQueries, VendorSecrets, VendorVerification, VendorPrivacy, VerificationQueries, Vendors, Products, ProductQueries, RegistrationDrafts, VendorPapers, VendorPaperQueries],
})
export class VendorsModule {}
