import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { render } from 'preact-render-to-string';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { may } from '../core/policy.js';
import type { Config } from '../platform/config.js';
import { Visitor } from '../platform/http/caller.js';
import { Anyone } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { CONFIG } from '../platform/tokens.js';
import { gallery, type Gallery } from './gallery.js';
import { GalleryPage } from './gallery.page.js';

/** For administrators; in a demo for anyone. */
@ApiTags('messages')
@Controller('messages/gallery')
export class GalleryController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Does('Galeri semua pesan dengan contoh isi', 'A gallery of all messages with sample facts')
  @Anyone({ greets: true }) @Get()
  texts(@Visitor() visitor: Actor | null): Gallery {
    this.expectReader(visitor);
    return gallery(this.config.publicUrl);
  }

  @Does('Galeri pesan sebagai halaman', 'The gallery as a page')
  @Anyone({ greets: true }) @Get('page') @Header('content-type', 'text/html; charset=utf-8')
  page(@Visitor() visitor: Actor | null): string {
    this.expectReader(visitor);
    return `<!doctype html>${render(<GalleryPage {...gallery(this.config.publicUrl)} />)}`;
  }

  private expectReader(visitor: Actor | null): void {
    if (this.config.demo) return;
    must(visitor, 'policy.not-signed-in');
    must(may(visitor, 'queue.tend'), 'policy.not-permitted');
  }
}
