import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { add, change, lock } from '../platform/database/rows.js';
import { FileStore } from '../platform/files/file-store.js';
import { Pictures } from '../platform/files/pictures.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { ProductRow } from './product.entity.js';
import type { AddProductDto, AmendProductDto } from './products.dto.js';
import { expectUnit } from './vendor-profile.js';
import { VendorRow } from './vendor.entity.js';

const MOST_PRODUCTS = 200;

/** What a vendor shows to buyers. */
@Injectable()
export class Products {
  constructor(private readonly work: Work, private readonly source: DataSource, private readonly pictures: Pictures, private readonly files: FileStore) {}

  /** Answers the new product's id. */
  add(by: Actor, vendorId: string, product: AddProductDto): Promise<{ readonly id: string }> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'product.keep', { vendorId }, 'vendor.not-found');
      const vendor = await lock(db, VendorRow, { id: vendorId });
      must(vendor, 'vendor.not-found');
      expectFitting(vendor, product);
      must(await db.countBy(ProductRow, { vendorId }) < MOST_PRODUCTS, 'product.too-many', { most: MOST_PRODUCTS });
      const id = newId();
      await add(db, ProductRow, { ...product, id, vendorId, photoHash: null, state: 'shown', createdAt: now, version: 1 });
      record('product.shown', { subject: id, facts: { vendor: vendorId, priceFrom: product.priceFrom } });
      return { id };
    });
  }

  amend(by: Actor, id: string, { version, ...product }: AmendProductDto): Promise<void> {
    return this.work.run(by, async ({ db, record }) => {
      const known = await ownProduct(db, by, id);
      must(known.version === version, 'platform.changed-meanwhile');
      const vendor = await db.findOneByOrFail(VendorRow, { id: known.vendorId });
      expectFitting(vendor, product);
      const { priceFrom, state } = await change(db, ProductRow, known, product);
      record('product.amended', { subject: id, facts: { vendor: vendor.id, priceFrom, state } });
    });
  }

  /** The picture is drawn anew and kept before the row points to it. */
  async show(by: Actor, id: string, photo: Buffer): Promise<void> {
    await ownProduct(this.source.manager, by, id);
    const photoHash = await this.files.keep(await this.pictures.redraw(photo));
    await this.work.run(by, async ({ db, record }) => {
      const known = await lock(db, ProductRow, { id });
      must(known, 'product.not-found');
      const { vendorId, priceFrom, state } = await change(db, ProductRow, known, { photoHash });
      record('product.amended', { subject: id, facts: { vendor: vendorId, priceFrom, state } });
    });
  }
}

function expectFitting({ categories }: VendorRow, { category, unit }: AddProductDto | Omit<AmendProductDto, 'version'>): void {
  must(categories.includes(category), 'product.category-not-of-vendor', { category });
  expectUnit(category, unit);
}

async function ownProduct(db: EntityManager, by: Actor, id: string): Promise<ProductRow> {
  const product = await db.findOneBy(ProductRow, { id });
  must(product, 'product.not-found');
  authorize(by, 'product.keep', product, 'product.not-found');
  return product;
}
