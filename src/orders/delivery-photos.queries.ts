import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { may } from '../core/policy.js';
import { Database } from '../platform/database/database.js';
import type { KeptFile } from '../platform/files/download.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import type { PhotoSide } from './delivery-photos.service.js';

/** A photo of a shipment, for its vendor and its buyer. The inspectorate fetches it from its own door, where its reading leaves a trace. */
export interface DeliveryPhotoView {
  readonly id: string;
  readonly side: PhotoSide;
  /** SHA-256 of the picture, as the record of the order holds it. */
  readonly hash: string;
  readonly size: number;
  readonly addedAt: Date;
  readonly addedBy: string;
}

interface Place {
  readonly agencyId: string;
  readonly vendorId: string;
}

@Injectable()
export class DeliveryPhotoQueries {
  constructor(private readonly database: Database, private readonly files: PrivateFileStore) {}

  /** The sender's first, then the receiver's. */
  async of(by: Actor, shipmentId: string): Promise<{ readonly items: readonly DeliveryPhotoView[] }> {
    const place = await this.database.row<Place>('orders.shipment-place',
      'select o.agency_id as "agencyId", o.vendor_id as "vendorId" from shipment s join purchase_order o on o.id = s.order_id where s.id = $1', [shipmentId]);
    must(place !== null && isParty(by, place), 'shipment.not-found');
    const items = await this.database.rows<DeliveryPhotoView>('orders.photos', `
      select f.id, f.side, f.file_hash as hash, f.size, f.added_at as "addedAt", p.name as "addedBy"
      from delivery_photo f join person p on p.id = f.added_by where f.shipment_id = $1 order by f.side desc, f.position`, [shipmentId]);
    return { items };
  }

  /** The picture itself (WebP), for a party to the order or, at its own door, for the inspectorate. */
  async picture(by: Actor, id: string, door: 'order' | 'audit'): Promise<KeptFile> {
    const photo = await this.database.row<Place & { readonly hash: string }>('orders.photo', `
      select f.file_hash as hash, o.agency_id as "agencyId", o.vendor_id as "vendorId" from delivery_photo f join purchase_order o on o.id = f.order_id where f.id = $1`, [id]);
    must(photo !== null && (door === 'audit' ? may(by, 'audit.read') : isParty(by, photo)), 'delivery-photo.not-found');
    const bytes = await this.files.read(photo.hash);
    must(bytes, 'delivery-photo.lost');
    return { bytes, mediaType: 'image/webp' };
  }
}

function isParty(by: Actor, place: Place): boolean {
  return may(by, 'order.see-as-buyer', place) || may(by, 'order.see-as-vendor', place);
}
