import type { Language } from '../../platform/http/language.js';
import { REPORTING } from './reporting.words.js';

/** From what somebody reads to a report about it. */
export function ReportLink({ language, lot, vendorId }: { readonly language: Language; readonly lot?: string; readonly vendorId?: string }) {
  const about = lot === undefined ? (vendorId === undefined ? '' : `?vendorId=${vendorId}`) : `?lot=${lot}`;
  return <a href={`/lapor${about}`}>{REPORTING[language].link}</a>;
}
