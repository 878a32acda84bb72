/** Names under which the floor's plain objects are injected. */
export const CONFIG = Symbol('config');
export const KEYS = Symbol('keys');
