import { Module } from '@nestjs/common';
import { BulletinsModule } from '../bulletins/bulletins.module.js';
import { Forms } from './forms/forms.js';
import { Pages } from './pages.js';
import { PersonQueries } from './person.queries.js';

/** What every group of pages stands on. */
@Module({
  imports: [BulletinsModule],
  providers: [Pages, Forms, PersonQueries],
  exports: [Pages, Forms, PersonQueries, BulletinsModule],
})
export class GroundModule {}
