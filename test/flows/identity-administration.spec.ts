import { newId } from '../../src/platform/ids.js';
import { anAgency, anOfficial, type Person } from '../support/people.js';
import { anAccount, codeIn, lettersTo, PASSPHRASE, signIn } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

describe('the administrator', () => {
  let world: World;
  let rina: Person;
  beforeAll(async () => {
    world = await openWorld();
    rina = await anOfficial(world, 'Rina', null, 'administrator');
  });
  afterAll(() => world.close());

  it('enters agencies and units, and everybody can read them', async () => {
    const { body: agency } = (await rina.post('/agencies', { code: 'DINKES', name: 'Dinas Kesehatan', satkerCode: '1.02.0.00.0.00.01.0000' })).expect(201);
    const { body: withUnit } = (await rina.post(`/agencies/${agency.id}/units`, { name: 'Bidang Farmasi' })).expect(201);
    const { body: seen } = (await world.visitor.get('/agencies')).expect(200);
    expect(seen.items).toEqual([{ ...withUnit, can: { addUnit: false } }]);
    expect((await rina.get('/agencies')).body.items[0].can).toEqual({ addUnit: true });
    (await rina.post('/agencies', { code: 'DINKES', name: 'Lain', satkerCode: '9.99' })).expect(422, 'agency.code-taken');
    (await rina.post(`/agencies/${agency.id}/units`, { name: 'Bidang Farmasi' })).expect(422, 'agency.unit-name-taken');
    (await rina.post(`/agencies/${newId()}/units`, { name: 'Bidang' })).expect(404, 'agency.not-found');
  });

  it('lists agencies page by page', async () => {
    for (const code of ['P-A', 'P-B', 'P-C']) (await rina.post('/agencies', { code, name: code, satkerCode: `5.5.${code.charCodeAt(2)}` })).expect(201);
    const codes: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = (await world.visitor.get(`/agencies?limit=2${next === '' ? '' : `&after=${next}`}`)).expect(200);
      codes.push(...body.items.map(({ code }: { code: string }) => code));
      next = body.next;
    }
    expect(codes).toEqual(expect.arrayContaining(['P-A', 'P-B', 'P-C']));
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('repeats a request without making a second agency', async () => {
    const agency = { code: 'BPBD', name: 'Badan Penanggulangan Bencana Daerah', satkerCode: '1.05.0.00.0.00.02.0000' };
    const key = { 'idempotency-key': newId() };
    const [first, second] = [await rina.post('/agencies', agency, key), await rina.post('/agencies', agency, key)];
    expect(second.expect(201).body).toEqual(first.expect(201).body);
    (await rina.post('/agencies', { ...agency, name: 'Lain' }, key)).expect(422, 'idempotency.key-reused');
  });

  it('invites an official, who sets a password with the code from the letter', async () => {
    const { body } = (await rina.post('/people', { name: 'Budi Santoso', email: 'budi@bekasi.example', language: 'id' })).expect(201);
    expect(body.code).toBeNull();
    await world.dueWork();
    const [letter] = lettersTo(world, 'budi@bekasi.example');
    (await world.visitor.post('/sessions', { login: 'budi@bekasi.example', password: PASSPHRASE })).expect(401);
    (await world.visitor.post('/recoveries/completion', { login: 'budi@bekasi.example', code: codeIn(letter), password: PASSPHRASE })).expect(204);
    await signIn(world, 'budi@bekasi.example');
    (await rina.post('/people', { name: 'Budi Lagi', email: 'BUDI@bekasi.example', language: 'id' })).expect(422, 'account.contact-taken');
  });

  it('hands the code over in person to somebody without e-mail', async () => {
    const { body } = (await rina.post('/people', { name: 'Ujang', phone: '0811-2222-3333', language: 'id' })).expect(201);
    (await world.visitor.post('/recoveries/completion', { login: '+62 811 2222 3333', code: body.code, password: PASSPHRASE })).expect(204);
    await signIn(world, '081122223333');
  });

  it('appoints by decree: with a place, without overlap, even when two decrees are entered at once', async () => {
    const [agency, other] = [await anAgency(world), await anAgency(world)];
    const { id } = await anAccount(world, 'Wati');
    const decree = { role: 'ppk', agencyId: agency.id, unitId: agency.unitId, decreeNumber: 'SK/1/2026', from: '2026-01-01T00:00:00+07:00', until: '2027-01-01T00:00:00+07:00' };
    const appoint = (change: object) => rina.post(`/people/${id}/appointments`, { ...decree, ...change });
    const twins = await Promise.all([appoint({}), appoint({})]);
    expect(twins.map(({ status }) => status).sort()).toEqual([201, 422]);
    (await appoint({ from: '2026-06-01T00:00:00+07:00', until: undefined })).expect(422, 'appointment.overlaps');
    (await appoint({ from: decree.until, until: undefined })).expect(201);
    (await appoint({ role: 'receiver' })).expect(201);
    (await appoint({ agencyId: other.id })).expect(422, 'agency.unit-not-found');
    (await appoint({ agencyId: newId(), unitId: undefined })).expect(404, 'agency.not-found');
    (await appoint({ agencyId: undefined, unitId: undefined })).expect(422, 'appointment.agency-needed');
    (await appoint({ role: 'auditor' })).expect(422, 'appointment.of-the-regency');
    (await appoint({ role: 'pa', until: decree.from })).expect(422, 'appointment.ends-before-it-begins');
    (await appoint({ role: 'bupati' })).expect(400, 'request.unfit');
    (await rina.post(`/people/${newId()}/appointments`, decree)).expect(404, 'account.not-found');
  });

  it('takes back a decree that has not begun, and may write it anew', async () => {
    const agency = await anAgency(world);
    const { id } = await anAccount(world, 'Asep');
    const decree = { role: 'treasurer', agencyId: agency.id, decreeNumber: 'SK/2/2026', from: '2026-12-01T00:00:00+07:00' };
    const { body } = (await rina.post(`/people/${id}/appointments`, decree)).expect(201);
    (await rina.post(`/appointments/${body.id}/end`)).expect(200);
    (await rina.post(`/appointments/${body.id}/end`)).expect(409, 'appointment.already-ended');
    (await rina.post(`/people/${id}/appointments`, { ...decree, from: '2026-11-01T00:00:00+07:00', until: '2026-12-01T00:00:00+07:00' })).expect(201);
    (await rina.post(`/appointments/${newId()}/end`)).expect(404, 'appointment.not-found');
  });

  it('sees people with their roles, and of their contacts only enough to know them again', async () => {
    const agency = await anAgency(world);
    const { id, email, phone } = await anAccount(world, 'Cecep');
    (await rina.post(`/people/${id}/appointments`, { role: 'receiver', agencyId: agency.id, decreeNumber: 'SK/3/2026', from: '2026-01-01T00:00:00+07:00' })).expect(201);
    const answer = (await rina.get(`/people?name=cec&role=receiver&agencyId=${agency.id}`)).expect(200);
    expect(answer.text).not.toContain(email);
    expect(answer.body.items).toEqual([expect.objectContaining({
      id, name: 'Cecep', email: `c…@warung.example`, phone: `+62 8…${phone.slice(-3)}`, joined: true, secondFactor: false, disabled: false,
      appointments: [expect.objectContaining({ role: 'receiver', agency: { id: agency.id, code: agency.code, name: expect.any(String) }, inForce: true, until: null })],
      can: { appoint: true, disable: true, enable: false, recover: true },
    })]);
    expect((await rina.get(`/people/${id}`)).expect(200).body).toEqual(answer.body.items[0]);
    (await rina.get('/people?after=rusak')).expect(400, 'paging.bad-cursor');
    (await rina.get(`/people/${newId()}`)).expect(404, 'account.not-found');
  });

  it('meets everybody once, page by page', async () => {
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = (await rina.get(`/people?limit=3${next === '' ? '' : `&after=${next}`}`)).expect(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    const { rows } = await world.owner.query<{ id: string }>('select id from person order by name, id');
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it('shuts a person out at once, and lets them in again, but never herself out', async () => {
    const { id, email } = await anAccount(world, 'Dodi');
    const dodi = await signIn(world, email);
    (await rina.post(`/people/${id}/disablement`)).expect(204);
    (await dodi.get('/sessions/current')).expect(401);
    (await world.visitor.post('/sessions', { login: email, password: PASSPHRASE })).expect(401, 'account.wrong-login');
    (await rina.delete(`/people/${id}/disablement`)).expect(204);
    (await dodi.get('/sessions/current')).expect(401);
    await signIn(world, email);
    (await rina.post(`/people/${rina.id}/disablement`)).expect(409, 'account.cannot-disable-oneself');
  });

  it('is the only one who may do any of this', async () => {
    const auditor = await anOfficial(world, 'Tuti', null, 'auditor');
    const { id } = await anAccount(world, 'Eko');
    (await auditor.get('/people')).expect(403, 'policy.not-permitted');
    (await auditor.post('/agencies', { code: 'X1', name: 'X', satkerCode: '1.2.3.4' })).expect(403, 'policy.not-permitted');
    (await auditor.post(`/people/${id}/appointments`, { role: 'auditor', decreeNumber: 'SK', from: '2026-01-01T00:00:00+07:00' })).expect(403, 'policy.not-permitted');
    (await auditor.post(`/people/${id}/disablement`)).expect(403, 'policy.not-permitted');
    (await world.visitor.post('/people', { name: 'X', email: 'x@x.example', language: 'id' })).expect(401, 'policy.not-signed-in');
  });
});
