import type { ComponentChildren } from 'preact';
import type { PackageView } from '../../lots/lots.views.js';
import type { Filled } from '../forms/filled.js';
import { Checkbox, Checkboxes } from '../ui/choices.js';
import { Button, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { SelectField, TextArea, TextField } from '../ui/inputs.js';
import type { Candidate } from './buying.queries.js';
import { PACKAGES_ROOM } from './packages.page.js';
import { PACKAGES } from './packages.words.js';
import { REQUESTS } from './requests.words.js';

interface StepProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly parcel: PackageView;
}

function StepFrame({ visit, form, parcel, title, lead, children }: StepProps & { readonly title: string; readonly lead?: string; readonly children: ComponentChildren }) {
  return (
    <Frame visit={visit} title={`${title} ${parcel.code}`} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={`${PACKAGES_ROOM}/${parcel.id}`}>{parcel.code}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{title}</h1>
      <p class="lum-lead">{lead === undefined ? null : `${lead} `}<strong>{parcel.title}</strong></p>
      <Form visit={visit} form={form}>{children}</Form>
    </Frame>
  );
}

export interface People {
  readonly officers: readonly Candidate[];
  readonly panel: readonly Candidate[];
  readonly openers: readonly Candidate[];
}

/** Who selects, and who holds the keys. */
export function PlanPage({ people: { officers, panel, openers }, ...props }: StepProps & { readonly people: People }) {
  const { plan: words, one } = PACKAGES[props.visit.language];
  const { form } = props;
  return (
    <StepFrame {...props} title={words.title} lead={one.planWhy}>
      <SelectField form={form} name="officerId" label={words.officer} hint={words.officerHint} options={[['', REQUESTS[props.visit.language].form.choose], ...officers.map(({ id, name }) => [id, name] as const)]} />
      {panel.length === 0 ? null : <Checkboxes form={form} name="panelIds" legend={words.panel} hint={words.panelHint} options={panel.map(({ id, name }) => ({ value: id, text: name }))} />}
      {openers.length === 0 ? <p class="lum-empty">{words.none}</p> : <Checkboxes form={form} name="committeeIds" legend={words.committee} hint={words.committeeHint} options={openers.map(({ id, name, place, proven }) => ({ value: id, text: name, hint: [place, proven ? words.proven : words.unproven].filter((part) => part !== '').join('; ') }))} />}
      <Checkbox form={form} name="smallBusinessOnly" text={words.small} />
      <TextField form={form} name="notSmallReason" label={words.notSmall} maxLength={500} />
      <Button>{words.action}</Button>
    </StepFrame>
  );
}

export function AnnouncePage(props: StepProps) {
  const { announce: words, one } = PACKAGES[props.visit.language];
  return (
    <StepFrame {...props} title={words.title} lead={one.announceWhy}>
      <TextField form={props.form} name="rupCode" label={words.rup} hint={words.rupHint} inputMode="numeric" width={10} maxLength={8} />
      <Button>{words.action}</Button>
    </StepFrame>
  );
}

export function CancelPackagePage(props: StepProps) {
  const { cancel: words } = PACKAGES[props.visit.language];
  return (
    <StepFrame {...props} title={words.title} lead={words.lead}>
      <TextArea form={props.form} name="reason" label={words.reason} maxLength={2000} />
      <Button kind="warning">{words.action}</Button>
    </StepFrame>
  );
}
