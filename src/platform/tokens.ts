/** Names under which the floor's plain objects are injected. */
export const CONFIG = Symbol('config');
export const KEYS = Symbol('keys');
export const DATABASE_URL = Symbol('database url');
