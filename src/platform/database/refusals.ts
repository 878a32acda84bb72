import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { BrokenRule } from '../../core/broken-rule.js';

/** The database's own words for a broken promise, by constraint or trigger, as the codes that people read. */
const BY_CONSTRAINT: Readonly<Record<string, string>> = {
  budget_line_not_overspent: 'budget.no-room',
  award_consent_pkey: 'award.already-consented',
  award_one_standing_per_lot: 'award.already-decided',
  purchase_order_award_id_key: 'order.already-issued',
  purchase_order_lot_id_key: 'order.already-issued',
  acceptance_pkey: 'order.already-accepted',
  invoice_order_id_key: 'invoice.already-sent',
  payment_step_pkey: 'payment.step-already-taken',
  payment_invoice_id_key: 'payment.already-paid',
  payment_sp2d_number_key: 'payment.sp2d-number-used',
  rating_pkey: 'order.already-rated',
  objection_award_id_vendor_id_key: 'objection.already-filed',
  order_item_not_overshipped: 'order.shipped-more-than-ordered',
  order_item_received_was_shipped: 'order.received-more-than-shipped',
  delivery_pkey: 'delivery.already-received',
  lot_extension_only_later: 'lot.only-later',
  lot_followed_once: 'lot.already-retendered',
  lot_recovery_two_people: 'recovery.two-people',
  package_replacement_not_oneself: 'package.successor-oneself',
  package_panel_pkey: 'package.successor-named-already',
  package_committee_package_id_person_id_key: 'package.successor-named-already',
  package_ppk_is_not_officer: 'package.ppk-is-officer',
  vendor_nib_key: 'vendor.nib-taken',
  vendor_npwp_key: 'vendor.npwp-taken',
  vendor_private_personal_npwp_index_key: 'vendor.npwp-taken',
  cooperative_nik_koperasi_key: 'vendor.nik-koperasi-taken',
  person_contact_email_index_key: 'account.contact-taken',
  person_contact_phone_index_key: 'account.contact-taken',
  person_contact_nik_index_key: 'account.contact-taken',
  appointment_person_id_role_coalesce_valid_excl: 'appointment.overlaps',
  agency_code_key: 'agency.code-taken',
  agency_satker_code_key: 'agency.code-taken',
  agency_unit_agency_id_name_key: 'agency.unit-name-taken',
  budget_line_agency_id_year_code_key: 'budget.code-taken',
  member_key_public_key_key: 'member-key.public-key-taken',
  member_passkey_pkey: 'member-key.already-has-passkey',
};
const BY_TRIGGER: Readonly<Record<string, string>> = {
  LU001: 'platform.append-only',
  LU002: 'platform.illegal-step',
  LU003: 'package.ppk-on-panel',
  LU004: 'lot.already-published',
  LU005: 'offer.after-deadline',
  LU006: 'opening.not-openable',
  LU007: 'delivery.every-piece-judged',
  LU008: 'payment.four-eyes',
  LU009: 'payment.more-than-accepted',
  LU010: 'package.committee-one-unit',
  LU011: 'lot.committee-key-unproven',
  LU012: 'recovery.not-closed',
  LU020: 'lot.hour-has-struck',
  LU021: 'lot.still-stands',
  LU022: 'order.ended-without-reckoning',
  LU023: 'order.cannot-ship-again',
  LU024: 'award.not-on-panel',
  LU025: 'award.needs-panel-majority',
  LU013: 'recovery.no-slips-now',
  LU014: 'document.too-late',
  LU030: 'platform.false-start',
  LU031: 'lot.closes-in-the-past',
  LU032: 'lot.still-open',
  LU033: 'award.still-in-standstill',
  LU034: 'order.award-not-confirmed',
  LU035: 'order.unlike-its-award',
  LU036: 'platform.step-without-record',
  LU037: 'award.unlike-its-ranking',
  LU038: 'award.without-standstill',
  LU040: 'package.ppk-selects-not',
  LU041: 'package.not-its-selector',
  LU042: 'package.people-are-fixed',
  LU043: 'package.not-named',
  LU044: 'package.person-still-serves',
  LU045: 'package.successor-not-appointed',
  LU046: 'package.successor-was-other-side',
  LU047: 'package.budget-holder-replaces',
  LU048: 'budget.no-room',
  LU050: 'record.read-only',
  LU051: 'delivery-photo.already-received',
  LU052: 'document.still-needed',
};

/** The codes the database may answer with: each has a sentence, like every other. */
export const DATABASE_CODES: readonly string[] = [...new Set([...Object.values(BY_CONSTRAINT), ...Object.values(BY_TRIGGER)])];

/** A refusal by constraint or trigger becomes a broken rule; anything else stays what it was. */
export function asBrokenRule(error: unknown): unknown {
  const { code = '', constraint = '' } = databaseErrorIn(error);
  const known = BY_CONSTRAINT[constraint] ?? BY_TRIGGER[code];
  return known === undefined ? error : new BrokenRule(known);
}

/** Serialization failure or deadlock: the whole transaction may be tried again. */
export function isWorthRetrying(error: unknown): boolean {
  const { code } = databaseErrorIn(error);
  return code === '40001' || code === '40P01';
}

/** TypeORM wraps what the pool beneath it throws as it is. */
function databaseErrorIn(error: unknown): { readonly code?: string | undefined; readonly constraint?: string | undefined } {
  const raw: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return raw instanceof pg.DatabaseError ? raw : {};
}
