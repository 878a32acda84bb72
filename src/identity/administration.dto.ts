import { APPOINTED_ROLES, type AppointedRole } from '../core/actor.js';
import { Choice, Form, Id, Instant, QueryWhole, Text } from '../platform/http/fields.js';
import type { Language } from '../platform/http/language.js';
import { LARGEST_PAGE } from '../platform/http/paging.js';

export class AddAgencyDto {
  @Form(/^[A-Z0-9][A-Z0-9.-]{1,29}$/, 'agency.code-form') code!: string;
  @Text(160) name!: string;
  @Form(/^\d[\d.]{3,39}$/, 'agency.satker-code-form') satkerCode!: string;
}

export class AddUnitDto {
  @Text(160) name!: string;
}

export class ListAgenciesDto {
  @Text(600, { optional: true }) after?: string;
  @QueryWhole(1, LARGEST_PAGE) limit?: number;
}

export class InviteDto {
  @Text(120) name!: string;
  @Text(40, { optional: true }) phone?: string;
  @Text(254, { optional: true }) email?: string;
  @Choice(['id', 'en']) language!: Language;
}

export class AppointDto {
  @Choice(APPOINTED_ROLES) role!: AppointedRole;
  /** Left out for roles that reach the whole regency. */
  @Id({ optional: true }) agencyId?: string;
  @Id({ optional: true }) unitId?: string;
  /** Number of the decree (SK). */
  @Text(120) decreeNumber!: string;
  @Instant() from!: Date;
  /** First instant without the role; left out for an open end. */
  @Instant({ optional: true }) until?: Date;
}

export class ListPeopleDto {
  /** Part of the name. */
  @Text(120, { optional: true }) name?: string;
  /** Holds this role now. */
  @Choice(APPOINTED_ROLES, { optional: true }) role?: AppointedRole;
  /** Holds a role at this agency now. */
  @Id({ optional: true }) agencyId?: string;
  @Text(600, { optional: true }) after?: string;
  @QueryWhole(1, LARGEST_PAGE) limit?: number;
}
