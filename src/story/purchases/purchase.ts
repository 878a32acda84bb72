import type { PublicService } from '../cast.js';
import type { Stage } from '../stage.js';
import type { Vendors } from '../vendors.js';

/** One of the four purchases: who plays, and how it ends for the public to read. */
export interface Purchase {
  readonly id: string;
  readonly en: string;
  play(stage: Stage, service: PublicService, vendors: Vendors): Promise<Outcome>;
}

/** What the public record must say in the end. */
export interface Outcome {
  readonly lotId: string;
  readonly vendorId: string;
  readonly amount: number;
  /** Offers that were opened. */
  readonly offers: number;
  readonly objections: number;
  /** Known to the auditor only. */
  readonly decidedBy: string;
}
