import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters about new lots to whoever asked for them, without an account. */
export class Subscriptions1700000000024 implements MigrationInterface {
  name = 'Subscriptions1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The address is encrypted; whoever ends a subscription takes all of it along.
create table subscription (
  id uuid primary key,
  email_cipher bytea not null,
  email_index bytea not null,
  language text not null check (language in ('id', 'en')),
  category text,
  kecamatan text references kecamatan (code),
  words text check (length(words) between 1 and 100),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  unique nulls not distinct (email_index, category, kecamatan, words)
);
create index subscription_confirmed on subscription (category) where confirmed_at is not null;
create index subscription_unconfirmed on subscription (asked_at) where confirmed_at is null;

-- A letter is about a person's message, or for a subscriber: about a new lot, or, without one, to confirm the subscription.
alter table mail alter column message_id drop not null,
  add column subscription_id uuid references subscription (id) on delete cascade,
  add column lot_id uuid references lot (id),
  add check ((message_id is null) = (subscription_id is not null)),
  add check (lot_id is null or subscription_id is not null);
create unique index mail_of_subscription on mail (subscription_id, lot_id) nulls not distinct where subscription_id is not null;
alter table mail_outbox drop constraint mail_outbox_mail_id_fkey,
  add constraint mail_outbox_mail_id_fkey foreign key (mail_id) references mail (id) on delete cascade;

-- Lots by their estimate.
create index lot_by_estimate on lot (owner_estimate, id) where published_at is not null;

grant select, insert, update, delete on subscription to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
