/** The door of the module that a committee member's pages load: make and keep a key, answer a challenge, open shares. */
export { fromHex, toHex } from './bytes.js';
export { answerKeyChallenge } from './key-challenge.js';
export { backupOf, holdMemberKey, makeMemberKey, restoreMemberKey, unwrapMemberKey, wrapMemberKey } from './member-keys.js';
export { machineRandomness } from './randomness.js';
export { openShare } from './shares.js';
