import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.js';
import { uploadOf } from '../platform/files/upload.js';
import { By, Visitor } from '../platform/http/caller.js';
import { Anyone, Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { SharedBodies } from '../platform/http/shared-body.js';
import { AddProductDto, AmendProductDto, ListProductsDto } from './products.dto.js';
import { ProductQueries } from './products.queries.js';
import { Products } from './products.service.js';
import type { ProductView } from './products.views.js';

const vendorId = new ParseId('vendor.not-found');
const productId = new ParseId('product.not-found');

@ApiTags('products')
@Controller()
export class ProductsController {
  constructor(private readonly products: Products, private readonly queries: ProductQueries, private readonly shared: SharedBodies) {}

  /** Public: what verified vendors show; a request can start from one. */
  @Does('Mencari produk', 'Search products')
  @Anyone() @Get('products') @HttpCode(200)
  list(@Query() query: ListProductsDto, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => this.queries.productsFor(query));
  }

  @Does('Membaca satu produk', 'Read one product')
  @Anyone({ greets: true }) @Get('products/:id')
  one(@Visitor() by: Actor | null, @Param('id', productId) id: string): Promise<ProductView> {
    return this.queries.one(by, id);
  }

  @Does('Menambah produk', 'Add a product')
  @Can('product.keep') @Post('vendors/:id/products')
  async add(@By() by: Actor, @Param('id', vendorId) id: string, @Body() product: AddProductDto): Promise<ProductView> {
    const added = await this.products.add(by, id, product);
    return this.queries.one(by, added.id);
  }

  @Does('Mengubah produk', 'Amend a product')
  @Can('product.keep') @Put('products/:id')
  async amend(@By() by: Actor, @Param('id', productId) id: string, @Body() product: AmendProductDto): Promise<ProductView> {
    await this.products.amend(by, id, product);
    return this.queries.one(by, id);
  }

  /** JPEG, PNG or WebP, at most 5 MB; the same picture twice is one file. */
  @Does('Mengunggah foto produk', 'Upload the picture of a product')
  @CanRepeat('product.keep') @Post('products/:id/photo')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['photo'], properties: { photo: { type: 'string', format: 'binary' } } } })
  async show(@By() by: Actor, @Param('id', productId) id: string, @Req() request: FastifyRequest): Promise<ProductView> {
    await this.products.show(by, id, await uploadOf(request));
    return this.queries.one(by, id);
  }
}
