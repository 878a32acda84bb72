import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import { Pictures } from '../platform/files/pictures.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { lockOrder } from './order-lock.js';

/** When the goods were sent off, by the vendor; or as they arrived, by the receiver. */
export type PhotoSide = 'sending' | 'receiving';

/** So many of one shipment. */
export const MOST_PHOTOS: Readonly<Record<PhotoSide, number>> = { sending: 1, receiving: 3 };
const RIGHT = { sending: 'order.ship', receiving: 'order.receive' } as const;

/** What arrived and in which state, before anybody argues about it: pictures of a shipment, until its receipt is recorded. */
@Injectable()
export class DeliveryPhotos {
  constructor(private readonly work: Work, private readonly pictures: Pictures, private readonly files: PrivateFileStore) {}

  /** The picture is drawn anew and kept before the row points to it; the same picture twice is one. */
  async add(by: Actor, shipmentId: string, side: PhotoSide, photo: Buffer): Promise<{ readonly id: string }> {
    const bytes = await this.drawn(photo);
    const fileHash = await this.files.keep(bytes);
    return this.work.run(by, async ({ db, now, record }) => {
      const [shipment] = await db.query<{ orderId: string; received: boolean }[]>(
        'select order_id as "orderId", exists (select 1 from delivery d where d.shipment_id = s.id) as received from shipment s where id = $1', [shipmentId]);
      must(shipment, 'shipment.not-found');
      const { order } = await lockOrder(db, by, RIGHT[side], shipment.orderId);
      const earlier = await photosOf(db, shipmentId, side);
      const same = earlier.find((each) => each.fileHash === fileHash);
      if (same !== undefined) return { id: same.id };
      must(!shipment.received, 'delivery-photo.already-received');
      must(order.state === 'delivering', 'order.cannot-complete-delivery', { state: order.state });
      must(earlier.length < MOST_PHOTOS[side], 'delivery-photo.too-many', { most: MOST_PHOTOS[side] });
      const id = newId();
      await db.query('insert into delivery_photo (id, shipment_id, order_id, side, position, file_hash, size, added_at, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [id, shipmentId, order.id, side, earlier.length + 1, fileHash, bytes.length, now, by.personId]);
      record('delivery-photo.added', { subject: order.id, lot: order.lotId, facts: { photo: id, shipment: shipmentId, side, fileHash } });
      return { id };
    });
  }

  /** The picture as it would be kept; whoever records something along with it finds out first that it is none. */
  drawn(photo: Buffer): Promise<Buffer> {
    return this.pictures.redraw(photo);
  }
}

function photosOf(db: EntityManager, shipmentId: string, side: PhotoSide): Promise<readonly { readonly id: string; readonly fileHash: string }[]> {
  return db.query('select id, file_hash as "fileHash" from delivery_photo where shipment_id = $1 and side = $2', [shipmentId, side]);
}
