import { Controller, Get, Header, Module } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { render } from 'preact-render-to-string';
import { LotQueries } from '../lots/lots.queries.js';
import { LotsModule } from '../lots/lots.module.js';
import { Database } from '../platform/database/database.js';
import { Anyone } from '../platform/http/can.js';
import { Home, type HomeAward } from './home.js';

@ApiExcludeController()
@Controller()
class HomeController {
  constructor(private readonly lots: LotQueries, private readonly database: Database) {}

  @Anyone()
  @Get('/')
  @Header('content-type', 'text/html; charset=utf-8')
  async home(): Promise<string> {
    const { items } = await this.lots.lotsForAnyone({ show: 'open', limit: 10 });
    const awards = await this.database.rows<HomeAward>('web.latest-awards', `
      with p as materialized (select code, lot_id, vendor_id, amount, decided_at from award where state <> 'cancelled' order by decided_at desc, id desc limit 10)
      select p.code, l.title, v.name as vendor, p.amount from p join lot l on l.id = p.lot_id join vendor v on v.id = p.vendor_id order by p.decided_at desc`);
    return `<!doctype html>${render(<Home lots={items} awards={awards} />)}`;
  }
}

/** The pages; no rules. */
@Module({ imports: [LotsModule], controllers: [HomeController] })
export class WebModule {}
