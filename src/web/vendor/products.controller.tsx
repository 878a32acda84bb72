import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { authorize } from '../../core/policy.js';
import { Can, CanRepeat } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { AddProductDto, AmendProductDto } from '../../vendors/products.dto.js';
import { ProductQueries } from '../../vendors/products.queries.js';
import { Products } from '../../vendors/products.service.js';
import { VendorQueries } from '../../vendors/vendors.queries.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { AddProductPage, ProductPage, ProductsPage } from './products.pages.js';

const vendorId = new ParseId('vendor.not-found');
const productId = new ParseId('product.not-found');

const ABOUT = { 'vendor.unit-not-of-category': 'unit', 'product.category-not-of-vendor': 'category' };
const ABOUT_PHOTO = { 'file.missing': 'photo', 'picture.unsupported': 'photo', 'picture.broken': 'photo', 'picture.too-many-pixels': 'photo', 'request.too-large': 'photo' };

/** What a vendor shows to buyers, with pictures. */
@ApiExcludeController()
@Controller('usaha')
export class ProductPagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly products: Products, private readonly queries: ProductQueries, private readonly vendors: VendorQueries,
  ) {}

  @Can('product.keep') @Get(':id/produk')
  async list(@Param('id', vendorId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendor = await this.own(by, id);
    await this.pages.private(request, reply, by, (visit) => <ProductsPage visit={visit} vendor={vendor} />);
  }

  @Can('product.keep') @Get(':id/produk/tambah')
  async blank(@Param('id', vendorId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendor = await this.own(by, id);
    await this.pages.private(request, reply, by, (visit) => <AddProductPage visit={visit} form={BLANK} vendor={vendor} />);
  }

  @Can('product.keep') @Post(':id/produk/tambah')
  async add(@Param('id', vendorId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const vendor = await this.own(by, id);
    await this.forms.take(request, reply, {
      dto: AddProductDto, by, at: ABOUT,
      act: async (product) => kept(`/usaha/produk/${(await this.products.add(by, id, product)).id}`),
      again: (visit, form) => <AddProductPage visit={visit} form={form} vendor={vendor} />,
    });
  }

  @Can('product.keep') @Get('produk/:id')
  async one(@Param('id', productId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const product = await this.queries.one(by, id);
    const { categories } = await this.own(by, product.vendor.id);
    await this.pages.private(request, reply, by, (visit) => <ProductPage visit={visit} form={Filled.with(AmendProductDto, product)} product={product} categories={categories} />);
  }

  @Can('product.keep') @Post('produk/:id')
  async amend(@Param('id', productId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const product = await this.queries.one(by, id);
    const { categories } = await this.own(by, product.vendor.id);
    await this.forms.take(request, reply, {
      dto: AmendProductDto, by, at: ABOUT,
      act: async (amended) => {
        await this.products.amend(by, id, amended);
        return kept(`/usaha/produk/${id}`);
      },
      again: (visit, form) => <ProductPage visit={visit} form={form} product={product} categories={categories} />,
    });
  }

  @CanRepeat('product.keep') @Post('produk/:id/foto')
  async show(@Param('id', productId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const product = await this.queries.one(by, id);
    const { categories } = await this.own(by, product.vendor.id);
    await this.forms.take(request, reply, {
      dto: null, by, at: ABOUT_PHOTO,
      act: async () => {
        must(request.uploaded, 'file.missing');
        await this.products.show(by, id, request.uploaded);
        return kept(`/usaha/produk/${id}`);
      },
      again: (visit, photoForm) => <ProductPage visit={visit} form={Filled.with(AmendProductDto, product)} photoForm={photoForm} product={product} categories={categories} />,
    });
  }

  private own(by: Actor, id: string) {
    authorize(by, 'product.keep', { vendorId: id }, 'vendor.not-found');
    return this.vendors.one(by, id);
  }
}
