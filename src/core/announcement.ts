/** All of a lot that an offer relies on, as it is hashed into the manifest: every envelope names that hash. */
export type Announcement = {
  readonly category: string;
  /** As announced; a later extension is an event of its own. */
  readonly closesAt: string;
  readonly code: string;
  /** The committee's name: SHA-256 over its keys, hexadecimal. */
  readonly committee: string;
  readonly deliverBy: string;
  readonly kecamatan: string;
  readonly lot: string;
  readonly items: readonly {
    readonly id: string;
    readonly position: number;
    readonly name: string;
    readonly specification: string;
    readonly unit: string;
    /** Thousandths of the unit. */
    readonly quantity: number;
  }[];
  /** Whole rupiah. */
  readonly ownerEstimate: number;
  readonly package: string;
  readonly title: string;
};
