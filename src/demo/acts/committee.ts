import type { Actor } from '../../core/actor.js';
import type { Cast } from '../cast.js';
import type { Dossier } from '../dossier.js';

/** Who opens: whoever selects, and those who hold keys in other units; two of the panel in a tender. */
export function committeeFor(cast: Cast, { isTender, scenario: { agencyCode } }: Dossier): readonly Actor[] {
  return [...(isTender ? cast.officials('panel-member', agencyCode).slice(0, 2) : [cast.official('procurement-officer', agencyCode)]), ...cast.keyHolders()].slice(0, isTender ? 5 : 3);
}
