import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Anyone } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { VisitorQueries } from './visitors.queries.js';

@ApiTags('bulletins')
@Controller('visitors')
export class VisitorsController {
  constructor(private readonly queries: VisitorQueries) {}

  @Does('Jumlah pengunjung', 'How many visitors')
  @Anyone() @Get()
  figures() {
    return this.queries.figures();
  }
}
