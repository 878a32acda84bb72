import type { INestApplicationContext } from '@nestjs/common';
import { Awards } from '../awards/awards.service.js';
import { AwardConsents } from '../awards/consents.service.js';
import { Failures } from '../awards/failures.service.js';
import { Objections } from '../awards/objections.service.js';
import { Evaluations } from '../evaluations/evaluations.service.js';
import { EvaluationResults } from '../evaluations/results.service.js';
import { Bulletins } from '../bulletins/bulletins.service.js';
import { MemberKeys } from '../identity/member-keys.service.js';
import { LotQueries } from '../lots/lots.queries.js';
import { Cancellations } from '../lots/lots.cancellation.js';
import { LotPublication } from '../lots/lots.publication.js';
import { Lots } from '../lots/lots.service.js';
import { Packages } from '../lots/packages.service.js';
import { Offers } from '../offers/offers.service.js';
import { OpeningQueries } from '../openings/openings.queries.js';
import { Openings } from '../openings/openings.service.js';
import { OrderEnding } from '../orders/orders.ending.js';
import { OrderDelivery } from '../orders/orders.delivery.js';
import { OrderPayment } from '../orders/orders.payment.js';
import { Orders } from '../orders/orders.service.js';
import { Database } from '../platform/database/database.js';
import { KeyRing } from './key-ring.js';
import { Requests } from '../requests/requests.service.js';

/** The use cases of the chain, as the application itself calls them. */
export interface Rooms {
  readonly database: Database;
  readonly bulletins: Bulletins;
  readonly requests: Requests;
  readonly packages: Packages;
  readonly lots: Lots;
  readonly publication: LotPublication;
  readonly cancellations: Cancellations;
  readonly lotQueries: LotQueries;
  readonly offers: Offers;
  readonly openings: Openings;
  readonly openingQueries: OpeningQueries;
  readonly memberKeys: MemberKeys;
  /** The private keys of the demo's committee, while the past is played. */
  readonly keyRing: KeyRing;
  readonly evaluations: Evaluations;
  readonly results: EvaluationResults;
  readonly awards: Awards;
  readonly consents: AwardConsents;
  readonly objections: Objections;
  readonly failures: Failures;
  readonly orders: Orders;
  readonly delivery: OrderDelivery;
  readonly ending: OrderEnding;
  readonly payment: OrderPayment;
}

export function roomsOf(context: INestApplicationContext): Rooms {
  const the = <Service>(service: new (...needs: never[]) => Service): Service => context.get<Service>(service, { strict: false });
  return {
    database: the(Database), bulletins: the(Bulletins), requests: the(Requests), packages: the(Packages), lots: the(Lots), publication: the(LotPublication), cancellations: the(Cancellations), offers: the(Offers),
    lotQueries: the(LotQueries), openings: the(Openings), openingQueries: the(OpeningQueries), memberKeys: the(MemberKeys), keyRing: new KeyRing(the(MemberKeys), the(OpeningQueries)), evaluations: the(Evaluations), results: the(EvaluationResults), awards: the(Awards), consents: the(AwardConsents), objections: the(Objections), failures: the(Failures),
    orders: the(Orders), delivery: the(OrderDelivery), ending: the(OrderEnding), payment: the(OrderPayment),
  };
}
