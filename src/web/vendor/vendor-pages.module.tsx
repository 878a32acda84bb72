import { Module } from '@nestjs/common';
import { VendorsModule } from '../../vendors/vendors.module.js';
import { GroundModule } from '../ground.module.js';
import { BusinessController } from './business.controller.js';
import { ProductPagesController } from './products.controller.js';
import { RegistrationController } from './registration.controller.js';

/** What a vendor does here, from registration to the money. */
@Module({
  imports: [GroundModule, VendorsModule],
  controllers: [RegistrationController, BusinessController, ProductPagesController],
})
export class VendorPagesModule {}
