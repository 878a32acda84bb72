import { Module } from '@nestjs/common';
import { GroundModule } from '../ground.module.js';
import { SealerPagesController } from './sealer-pages.controller.js';
import { SealerQueries } from './sealer.queries.js';
import { SealerRecord } from './sealer-record.js';
import { SealingModulesController } from './sealing-modules.controller.js';

/** The code that runs on people's devices: served, recorded, and shown by its hashes. */
@Module({
  imports: [GroundModule],
  controllers: [SealingModulesController, SealerPagesController],
  providers: [SealerQueries, SealerRecord],
})
export class SealerPagesModule {}
