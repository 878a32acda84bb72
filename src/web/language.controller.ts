import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { must } from '../core/broken-rule.js';
import { Anyone } from '../platform/http/can.js';
import { Text } from '../platform/http/fields.js';
import { goOn, ownAddress } from './forms/forms.js';

const YEAR_SECONDS = 365 * 86_400;
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="#1f5140"/><path fill="#e0b04a" d="M20 4 34 15l-3 3-11-9-11 9-3-3z"/><path fill="#fffdf8" d="M10 18l10-7 10 7-3 11H13z"/><path fill="#1f5140" d="M17 19h6v7h-6z"/><path fill="#e0b04a" d="M13 30h3v6h-3zM24 30h3v6h-3z"/></svg>`;

class BackDto {
  @Text(2000, { optional: true }) ke?: string;
}

/** The choice of language, and the sign in the browser's tab. */
@ApiExcludeController()
@Controller()
export class LanguageController {
  /** Keeps the choice and comes back to the same page; never to another site. */
  @Anyone() @Get('bahasa/:language')
  choose(@Param('language') language: string, @Query() { ke }: BackDto, @Res() reply: FastifyReply): void {
    must(language === 'id' || language === 'en', 'page.not-found');
    void reply.setCookie('lumbung-lang', language, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax' });
    goOn(reply, ownAddress(ke, '/'));
  }

  @Anyone() @Get('favicon.svg') @Header('content-type', 'image/svg+xml') @Header('cache-control', 'public, max-age=86400')
  favicon(): string {
    return FAVICON;
  }
}
