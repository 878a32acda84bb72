import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage, validateSync, type ValidatorOptions } from 'class-validator';
import type { Facts } from '../../core/broken-rule.js';
import { UnfitBody } from './problem.js';

/** Whitelist on, unknown fields refused, each fault named by its field and its code. */
export function validationPipe(): ValidationPipe {
  return new HousePipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new UnfitBody(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

rememberRules();

/** class-validator looks through the rules of all forms for those of one, and does so anew for every body; they are the same from the start on. */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof gather>>();
  storage.getTargetValidationMetadatas = (form, ...how) => {
    const rules = known.get(form) ?? gather(form, ...how);
    known.set(form, rules);
    return rules;
  };
}

/** `?lang=` belongs to every address, `?tersimpan=` to every page after something was kept, and both to no form. */
class HousePipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'query' ? withoutCommon(value as Readonly<Record<string, unknown>>) : value, metadata);
  }

  /** No check of ours waits for anything. */
  protected override validate(form: object, options?: ValidatorOptions): ValidationError[] {
    return validateSync(form, options);
  }
}

function withoutCommon({ lang: _, tersimpan: _kept, ...query }: Readonly<Record<string, unknown>>): object {
  return query;
}

function faultsOf({ property, value, constraints, children }: ValidationError, path: string): { field: string; code: string; facts: Facts }[] {
  const field = path === '' ? property : `${path}.${property}`;
  const own = Object.entries(constraints ?? {}).slice(0, 1)
    .map(([kind, message]) => ({ field, code: kind === 'whitelistValidation' ? 'field.unknown' : message, facts: { field, ...lengthOf(value) } }));
  return [...own, ...(children ?? []).flatMap((child) => faultsOf(child, field))];
}

/** How long the refused text was, never the text itself. */
function lengthOf(value: unknown): Facts {
  return typeof value === 'string' ? { length: value.length } : {};
}
