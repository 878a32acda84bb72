import { papersFor, paperTerms } from '../../core/papers.js';
import type { PaperView } from '../../vendors/vendor-papers.views.js';
import type { VendorView } from '../../vendors/vendors.views.js';
import type { Filled } from '../forms/filled.js';
import { day } from '../moments.js';
import { Button, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { DateField, SelectField, TextField } from '../ui/inputs.js';
import { Sheet } from '../ui/sheet.js';
import { UploadField } from '../ui/upload.js';
import { PaperTags, validityOf } from './paper-parts.js';
import { PAPER_WORDS } from './papers.words.js';

export const CERTIFICATES = '/usaha/sertifikat';

/** Among the vendor's certificates: each paper with what became of it. */
export function OwnPapers({ visit: { language }, vendor, papers }: { readonly visit: Visit; readonly vendor: VendorView; readonly papers: readonly PaperView[] }) {
  const words = PAPER_WORDS[language];
  const name = ({ kind }: PaperView) => paperTerms(kind)[language];
  return (
    <>
      <h2>{words.own.title}</h2>
      <p>{words.own.lead}</p>
      {papers.length === 0 ? <p class="lum-empty">{words.own.none}</p> : (
        <Sheet label={words.own.title} rows={papers} keyOf={({ id }) => id} columns={[
          { head: words.paper, cell: (paper) => <>{name(paper)}<span class="lum-under">{paper.number}, {paper.issuer}</span></> },
          { head: words.validity, cell: (paper) => <>{validityOf(paper, language)}<span class="lum-under">{words.since(day(paper.validFrom, language))}</span></> },
          { head: words.state, cell: (paper) => <><PaperTags paper={paper} language={language} /><span class="lum-under">{toldOf(paper)}</span></> },
          { head: words.scanHead, cell: (paper) => <a href={`/api/v1/papers/${paper.id}/scan`}>{words.scan}<span class="govuk-visually-hidden"> {name(paper)} {paper.number}</span></a> },
        ]} />
      )}
      <p class="lum-buttons"><a class="govuk-button govuk-button--secondary" href={`${CERTIFICATES}/${vendor.id}/surat`}>{words.own.add}</a></p>
    </>
  );

  function toldOf({ decidedAt, submittedAt, reasonCode, reason }: PaperView): string {
    if (decidedAt === null) return submittedAt === null ? '' : words.own.handedIn(day(submittedAt, language));
    return [words.own.decided(day(decidedAt, language)), words.reasons[reasonCode ?? ''], reason].filter((part) => part !== null && part !== undefined && part !== '').join('. ');
  }
}

export function HandInPage({ visit, form, vendor }: { readonly visit: Visit; readonly form: Filled; readonly vendor: VendorView }) {
  const { language } = visit;
  const words = PAPER_WORDS[language].form;
  const kinds = papersFor(vendor.categories).map((terms) => [terms.code, terms[language]] as const);
  return (
    <Frame visit={visit} title={words.title} room={CERTIFICATES}>
      <p><a class="govuk-back-link" href={`${CERTIFICATES}?usaha=${vendor.id}`}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p class="lum-step">{vendor.name}</p>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <Form visit={visit} form={form} upload>
        <SelectField form={form} name="kind" label={words.kind} options={[['', ''], ...kinds]} />
        <TextField form={form} name="number" label={words.number} hint={words.numberHint} width={20} maxLength={60} autocomplete="off" />
        <TextField form={form} name="issuer" label={words.issuer} hint={words.issuerHint} maxLength={160} autocomplete="off" />
        <DateField form={form} name="validFrom" label={words.validFrom} />
        <DateField form={form} name="validUntil" label={words.validUntil} hint={words.validUntilHint} />
        <UploadField form={form} name="scan" label={words.scan} hint={words.scanHint} papers />
        <Button>{words.action}</Button>
      </Form>
    </Frame>
  );
}
