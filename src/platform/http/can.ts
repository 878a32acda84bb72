import { SetMetadata } from '@nestjs/common';
import type { Ability } from '../../core/policy.js';
import type { FormSize } from './page-form.js';

export const DOOR = 'lumbung:door';
export const FORM_SIZE = 'lumbung:form-size';

/** What stands at a route's door: an ability that somebody must hold, or nobody at all. */
export type DoorSign =
  | { readonly kind: 'can'; readonly ability: Ability; readonly needsKey: boolean }
  | { readonly kind: 'anyone'; readonly greets: boolean; readonly needsKey: boolean };

/** Only for those who hold this ability somewhere; the use case narrows it to the row. A POST needs an Idempotency-Key. */
export const Can = (ability: Ability): MethodDecorator => SetMetadata(DOOR, { kind: 'can', ability, needsKey: true } satisfies DoorSign);

/** As `Can`, for a POST whose answer must not be kept (it holds a secret) or whose repetition is harmless. */
export const CanRepeat = (ability: Ability): MethodDecorator => SetMetadata(DOOR, { kind: 'can', ability, needsKey: false } satisfies DoorSign);

/** Open to all. With `greets`, somebody who is signed in is recognised; without, the door does not even look. With `needsKey`, the handler asks for an Idempotency-Key. */
export const Anyone = ({ greets = false, needsKey = false } = {}): MethodDecorator => SetMetadata(DOOR, { kind: 'anyone', greets, needsKey } satisfies DoorSign);

/** For a page's form with more than one file, or with many fields beside it. */
export const TakesForm = (size: FormSize): MethodDecorator => SetMetadata(FORM_SIZE, size);
