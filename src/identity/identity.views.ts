import type { ApiKeyRow } from './api-key.entity.js';

/** A key as its owner sees it again: never the key. */
export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
  readonly can: { readonly revoke: boolean };
}

export function apiKeyView({ id, name, prefix, createdAt, expiresAt, usedAt, revokedAt }: Omit<ApiKeyRow, 'keyHash' | 'personId'>): ApiKeyView {
  return {
    id, name, prefix,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    can: { revoke: revokedAt === null },
  };
}

/** One of one's own sessions; which one is told by its times, never by an id. */
export interface SessionView {
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactor: boolean;
  readonly current: boolean;
}
