import { Controller, Get, Header, HttpCode, Inject, Module, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { render } from 'preact-render-to-string';
import written from '../../../docs/openapi.json' with { type: 'json' };
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { Anyone } from './can.js';
import { InLanguage } from './caller.js';
import { DOCS_LOOK } from './docs.look.js';
import { Docs } from './docs.page.js';
import type { Language } from './language.js';
import type { ApiDocument } from './openapi.js';
import { SharedBodies } from './shared-body.js';

const document = written as unknown as ApiDocument;

/** The committed document as it is, and as a page. What is served is what was reviewed; a test holds it to the routes. */
@ApiExcludeController()
@Controller('api')
class DocsController {
  private readonly pages = new Map<Language, string>();

  constructor(private readonly shared: SharedBodies, @Inject(CONFIG) private readonly config: Config) {}

  @Anyone() @Get('openapi.json') @HttpCode(200)
  json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, async () => document);
  }

  @Anyone() @Get('docs') @Header('content-type', 'text/html; charset=utf-8')
  page(@InLanguage() language: Language): string {
    const made = this.pages.get(language) ?? `<!doctype html>${render(<Docs document={document} language={language} publicUrl={this.config.publicUrl} />)}`;
    this.pages.set(language, made);
    return made;
  }

  @Anyone() @Get('docs.css') @Header('content-type', 'text/css; charset=utf-8') @Header('cache-control', 'public, max-age=3600')
  look(): string {
    return DOCS_LOOK;
  }
}

@Module({ controllers: [DocsController] })
export class DocsModule {}
