import type { Filled } from '../forms/filled.js';
import { Button, Confirm, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextField } from '../ui/inputs.js';
import { DOOR_WORDS } from './door.words.js';

interface Props {
  readonly visit: Visit;
  readonly form: Filled;
}

export function SignInPage({ visit, form, to, isRecovered }: Props & { readonly to: string; readonly isRecovered: boolean }) {
  const words = DOOR_WORDS[visit.language].signIn;
  return (
    <Frame visit={visit} title={words.title} place="signIn">
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      {isRecovered ? <p class="govuk-inset-text" role="status">{words.recovered}</p> : null}
      <Form visit={visit} form={form} action="/masuk">
        <Hidden name="_ke" value={to} />
        <TextField form={form} name="login" label={words.login} autocomplete="username" inputMode="email" width={20} />
        <TextField form={form} name="password" label={words.password} type="password" autocomplete="current-password" width={20} />
        <Button>{words.action}</Button>
      </Form>
      <p><a href="/masuk/pulihkan">{words.lost}</a></p>
      <p>{words.none} <a href="/daftar">{words.register}</a></p>
    </Frame>
  );
}

export function CodePage({ visit, form, to }: Props & { readonly to: string }) {
  const words = DOOR_WORDS[visit.language].code;
  return (
    <Frame visit={visit} title={words.title}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <Form visit={visit} form={form} action="/masuk/kode">
        <Hidden name="_ke" value={to} />
        <TextField form={form} name="code" label={words.code} inputMode="numeric" autocomplete="one-time-code" width={10} maxLength={6} />
        <Button>{words.action}</Button>
      </Form>
      <p class="lum-quiet">{words.lost}</p>
    </Frame>
  );
}

export function SetUpPage({ visit, form, offered }: Props & { readonly offered: { readonly secret: string; readonly picture: string } | null }) {
  const words = DOOR_WORDS[visit.language].setUp;
  return (
    <Frame visit={visit} title={words.title}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <ol class="lum-steps">{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      {offered === null ? <Confirm visit={visit} action="/akun/autentikator/mulai">{words.begin}</Confirm> : (
        <>
          <p><img src={offered.picture} alt={words.qr} width="220" height="220" /></p>
          <p>{words.key}: <span class="lum-hash">{offered.secret.replace(/(.{4})/g, '$1 ')}</span></p>
          <Form visit={visit} form={form} action="/akun/autentikator">
            <Hidden name="_secret" value={offered.secret} />
            <TextField form={form} name="code" label={words.code} inputMode="numeric" autocomplete="one-time-code" width={10} maxLength={6} />
            <Button>{words.action}</Button>
          </Form>
        </>
      )}
    </Frame>
  );
}

export function AskRecoveryPage({ visit, form }: Props) {
  const words = DOOR_WORDS[visit.language].recover;
  return (
    <Frame visit={visit} title={words.title}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <Form visit={visit} form={form} action="/masuk/pulihkan">
        <TextField form={form} name="login" label={words.login} autocomplete="username" inputMode="email" width={20} />
        <Button>{words.action}</Button>
      </Form>
      <p><a href="/masuk/pulihkan/kode">{words.have}</a></p>
    </Frame>
  );
}

export function CompleteRecoveryPage({ visit, form, asked }: Props & { readonly asked: string | null }) {
  const words = DOOR_WORDS[visit.language].recover;
  return (
    <Frame visit={visit} title={words.newTitle}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.newTitle}</h1>
      {asked === null ? null : <div class="govuk-inset-text" role="status"><p><strong>{words.sent}</strong></p><p>{asked}</p></div>}
      <Form visit={visit} form={form} action="/masuk/pulihkan/kode">
        <TextField form={form} name="login" label={words.login} autocomplete="username" inputMode="email" width={20} />
        <TextField form={form} name="code" label={words.code} hint={words.codeHint} inputMode="numeric" autocomplete="one-time-code" width={10} maxLength={9} />
        <TextField form={form} name="password" label={words.password} hint={DOOR_WORDS[visit.language].register.passwordHint} type="password" autocomplete="new-password" width={20} />
        <Button>{words.save}</Button>
      </Form>
    </Frame>
  );
}

export function RegisterPage({ visit, form }: Props) {
  const words = DOOR_WORDS[visit.language].register;
  return (
    <Frame visit={visit} title={words.title}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <Form visit={visit} form={form} action="/daftar">
        <Hidden name="language" value={visit.language} />
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} autocomplete="name" maxLength={120} />
        <TextField form={form} name="phone" label={words.phone} hint={words.phoneHint} type="tel" autocomplete="tel" width={20} />
        <TextField form={form} name="email" label={words.email} hint={words.emailHint} type="email" autocomplete="email" />
        <TextField form={form} name="password" label={words.password} hint={words.passwordHint} type="password" autocomplete="new-password" width={20} />
        <Button>{words.action}</Button>
      </Form>
      <p><a href="/masuk">{words.have}</a></p>
    </Frame>
  );
}

export function SignOutPage({ visit }: { readonly visit: Visit }) {
  const words = DOOR_WORDS[visit.language].signOut;
  return (
    <Frame visit={visit} title={words.title}>
      <h1>{words.title}</h1>
      <Confirm visit={visit} action="/keluar">{words.here}</Confirm>
      <p>{words.why}</p>
      <Confirm visit={visit} action="/keluar/semua" kind="secondary">{words.everywhere}</Confirm>
    </Frame>
  );
}
