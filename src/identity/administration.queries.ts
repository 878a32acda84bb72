import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, LARGEST_PAGE, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import type { ListAgenciesDto, ListPeopleDto } from './administration.dto.js';
import { agencyView, type AgencyView } from './agencies.views.js';
import { Contacts } from './contacts.js';
import { personView, type PersonFacts, type PersonView } from './people.views.js';

type AgencyLine = Omit<AgencyView, 'can'>;

interface PersonLine extends PersonFacts {
  readonly emailCipher: Buffer | null;
  readonly phoneCipher: Buffer | null;
}

/** What a page of people shows; `page` holds the people in their order. */
const PERSON_LINES = `
  select p.id, p.name, p.password_hash is not null as joined, p.totp_confirmed_at is not null as "secondFactor", p.disabled_at is not null as disabled,
    c.email_cipher as "emailCipher", c.phone_cipher as "phoneCipher",
    coalesce((select json_agg(json_build_object(
        'id', a.id, 'role', a.role, 'agency', case when g.id is not null then json_build_object('id', g.id, 'code', g.code, 'name', g.name) end,
        'unitId', a.unit_id, 'decreeNumber', a.decree_number, 'from', lower(a.valid), 'until', upper(a.valid), 'inForce', a.valid @> t.at) order by lower(a.valid) desc, a.id)
      from appointment a left join agency g on g.id = a.agency_id where a.person_id = p.id), '[]') as appointments
  from page p cross join (select lumbung_now() as at) t left join person_contacts(array(select id from page)) c on c.person_id = p.id
  order by p.name, p.id`;

/** Agencies for everybody, people for the administrator. */
@Injectable()
export class AdministrationQueries {
  constructor(private readonly database: Database, private readonly contacts: Contacts) {}

  async agencies(viewer: Actor | null, { after, limit = LARGEST_PAGE }: ListAgenciesDto): Promise<Page<AgencyView>> {
    const [afterCode] = afterKey(after, KEY.text) ?? [null];
    const rows = await this.database.rows<AgencyLine>('identity.agencies', `
      select g.id, g.code, g.name, g.satker_code as "satkerCode",
        coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name) from agency_unit u where u.agency_id = g.id), '[]') as units
      from (select * from agency where $1::text is null or code > $1 order by code limit $2) g order by g.code`, [afterCode, limit + 1]);
    const { items, next } = pageOf(rows, limit, ({ code }) => [code]);
    return { items: items.map((agency) => agencyView(agency, agency.units, viewer)), next };
  }

  async people(by: Actor, { name, role, agencyId, after, limit = PAGE_SIZE }: ListPeopleDto): Promise<Page<PersonView>> {
    const [afterName, afterId] = afterKey(after, KEY.text, KEY.id) ?? [null, null];
    const rows = await this.database.rows<PersonLine>('identity.people', `
      with page as materialized (
        select * from person p
        where ($1::text is null or (p.name, p.id) > ($1, $2::uuid))
          and ($3::text is null or position(lower($3) in lower(p.name)) > 0)
          and (($4::text is null and $5::uuid is null) or exists (select 1 from appointment a
            where a.person_id = p.id and a.valid @> lumbung_now() and ($4 is null or a.role = $4) and ($5 is null or a.agency_id = $5)))
        order by p.name, p.id limit $6)
      ${PERSON_LINES}`, [afterName, afterId, name ?? null, role ?? null, agencyId ?? null, limit + 1]);
    const { items, next } = pageOf(rows, limit, (person) => [person.name, person.id]);
    return { items: items.map((person) => this.view(person, by)), next };
  }

  async person(by: Actor, id: string): Promise<PersonView> {
    const person = await this.database.row<PersonLine>('identity.person', `with page as materialized (select * from person where id = $1) ${PERSON_LINES}`, [id]);
    must(person, 'account.not-found');
    return this.view(person, by);
  }

  private view({ emailCipher, phoneCipher, ...person }: PersonLine, by: Actor): PersonView {
    return personView(person, this.contacts.open({ personId: person.id, emailCipher, phoneCipher }), by);
  }
}
