import { Ground1700000000001 } from './0001-ground.js';
import { People1700000000002 } from './0002-people.js';
import { Vendors1700000000003 } from './0003-vendors.js';
import { Requests1700000000004 } from './0004-requests.js';
import { Lots1700000000005 } from './0005-lots.js';
import { Offers1700000000006 } from './0006-offers.js';
import { Evaluations1700000000007 } from './0007-evaluations.js';
import { Awards1700000000008 } from './0008-awards.js';
import { Orders1700000000009 } from './0009-orders.js';
import { Messages1700000000010 } from './0010-messages.js';
import { Log1700000000011 } from './0011-log.js';
import { Committees1700000000012 } from './0012-committees.js';
import { Amendments1700000000013 } from './0013-amendments.js';
import { Checks1700000000014 } from './0014-checks.js';
import { Recoveries1700000000015 } from './0015-recoveries.js';
import { Endings1700000000016 } from './0016-endings.js';
import { Documents1700000000017 } from './0017-documents.js';
import { Guards1700000000018 } from './0018-guards.js';
import { RegistrationDrafts1700000000019 } from './0019-registration-drafts.js';
import { Selectors1700000000020 } from './0020-selectors.js';
import { Replacements1700000000021 } from './0021-replacements.js';
import { Bulletins1700000000022 } from './0022-bulletins.js';
import { Promises1700000000023 } from './0023-promises.js';
import { Subscriptions1700000000024 } from './0024-subscriptions.js';
import { DeliveryPhotos1700000000025 } from './0025-delivery-photos.js';
import { VendorPapers1700000000026 } from './0026-vendor-papers.js';
import { Passkeys1700000000027 } from './0027-passkeys.js';
import { ClearedDocuments1700000000028 } from './0028-cleared-documents.js';
import { ProvenAlarms1700000000029 } from './0029-proven-alarms.js';
import { PlannedForMany1700000000030 } from './0030-planned-for-many.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  Ground1700000000001, People1700000000002, Vendors1700000000003, Requests1700000000004, Lots1700000000005,
  Offers1700000000006, Evaluations1700000000007, Awards1700000000008, Orders1700000000009, Messages1700000000010, Log1700000000011, Committees1700000000012,
  Amendments1700000000013, Checks1700000000014, Recoveries1700000000015, Endings1700000000016, Documents1700000000017, Guards1700000000018, RegistrationDrafts1700000000019, Selectors1700000000020,
  Replacements1700000000021, Bulletins1700000000022, Promises1700000000023, Subscriptions1700000000024, DeliveryPhotos1700000000025, VendorPapers1700000000026, Passkeys1700000000027,
  ClearedDocuments1700000000028, ProvenAlarms1700000000029, PlannedForMany1700000000030,
];
