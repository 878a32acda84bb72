import { Module } from '@nestjs/common';
import { Forms } from './forms/forms.js';
import { Pages } from './pages.js';
import { PersonQueries } from './person.queries.js';

/** What every group of pages stands on. */
@Module({
  providers: [Pages, Forms, PersonQueries],
  exports: [Pages, Forms, PersonQueries],
})
export class GroundModule {}
