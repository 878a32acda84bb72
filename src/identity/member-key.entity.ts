import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that offers are sealed to. The private half is known to the server only wrapped by the member's passphrase, if at all. */
@Entity('member_key')
export class MemberKeyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** P-256, uncompressed, hexadecimal. */
  @Column('text', { name: 'public_key' }) publicKey!: string;
  @Column('bytea', { nullable: true }) wrapped!: Buffer | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt!: Date | null;
  /** When the member last showed that they hold the private half. */
  @Column('timestamptz', { name: 'proven_at', nullable: true }) provenAt!: Date | null;
}

/** A passkey that opens the key too: by the secret that it gives a browser, never a server (WebAuthn prf). */
@Entity('member_passkey')
export class MemberPasskeyRow {
  @PrimaryColumn('uuid', { name: 'key_id' }) keyId!: string;
  /** As the authenticator named it; tells nothing. */
  @PrimaryColumn('bytea', { name: 'credential_id' }) credentialId!: Buffer;
  @Column('bytea') wrapped!: Buffer;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
}

/** A question that only the holder of the private half can answer. */
@Entity('key_challenge')
export class KeyChallengeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'key_id' }) keyId!: string;
  @Column('bytea', { name: 'answer_hash' }) answerHash!: Buffer;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}
