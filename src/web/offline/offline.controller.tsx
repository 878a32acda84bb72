import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Anyone } from '../../platform/http/can.js';
import type { CallerRequest } from '../../platform/http/caller.js';
import { SharedBodies } from '../../platform/http/shared-body.js';
import { assets } from '../assets.js';
import { Pages } from '../pages.js';
import { sourceOf } from '../served.js';
import { OfflinePage } from './offline.page.js';
import { OFFLINE } from './offline.words.js';

const SCRIPT = { type: 'text/javascript; charset=utf-8', write: String };
const MANIFEST = { type: 'application/manifest+json; charset=utf-8', write: JSON.stringify };

/** What makes the pages an application on a phone's screen, and what it shows without a network. */
@ApiExcludeController()
@Controller()
export class OfflineController {
  constructor(private readonly pages: Pages, private readonly shared: SharedBodies) {}

  @Anyone() @Get('luring')
  page(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, (visit) => <OfflinePage visit={visit} />);
  }

  /** At the root, because a worker rules over what lies beside and below it. */
  @Anyone() @Get('service-worker.js')
  worker(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => Promise.resolve(sourceOf('worker')), SCRIPT);
  }

  @Anyone() @Get('lumbung.webmanifest')
  manifest(@Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => Promise.resolve(manifestOf(assets().icons)), MANIFEST);
  }
}

function manifestOf({ vector, small, large, maskable }: ReturnType<typeof assets>['icons']) {
  return {
    id: '/', start_url: '/', scope: '/', display: 'standalone', lang: 'id', dir: 'ltr',
    name: 'Lumbung Kabupaten Bekasi', short_name: 'Lumbung', description: OFFLINE.id.purpose,
    theme_color: '#1f5140', background_color: '#fffdf8', categories: ['business', 'government', 'shopping'],
    icons: [
      { src: vector, type: 'image/svg+xml', sizes: 'any' },
      { src: small, type: 'image/png', sizes: '192x192' },
      { src: large, type: 'image/png', sizes: '512x512' },
      { src: maskable, type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [{ name: 'Lot untuk Anda', url: '/usaha/lot' }, { name: 'Ruang kerja', url: '/kerja' }],
  };
}
