import { PickType } from '@nestjs/swagger';
import { BrokenRule, must } from '../../core/broken-rule.js';
import type { DraftWords } from '../../vendors/registration-drafts.js';
import { RegisterVendorDto } from '../../vendors/vendors.dto.js';
import type { Dto } from '../forms/shape.js';

class KindDto extends PickType(RegisterVendorDto, ['kind'] as const) {}
class IdentityDto extends PickType(RegisterVendorDto, ['name', 'nib', 'npwp', 'womenOwned'] as const) {}
class OwnerDto extends PickType(RegisterVendorDto, ['ownerName', 'ownerNik', 'phone'] as const) {}
class PlaceDto extends PickType(RegisterVendorDto, ['kecamatan', 'address'] as const) {}
class WorkDto extends PickType(RegisterVendorDto, ['capacities', 'yearlySales'] as const) {}
class CooperativeStepDto extends PickType(RegisterVendorDto, ['cooperative'] as const) {}
class BankDto extends PickType(RegisterVendorDto, ['bank'] as const) {}

export const STEP_NAMES = ['jenis', 'identitas', 'pengurus', 'tempat', 'usaha', 'koperasi', 'rekening'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** What each step asks, in parts of what the registration takes. */
export const STEP_FORMS: Readonly<Record<StepName, Dto<object>>> = {
  jenis: KindDto, identitas: IdentityDto, pengurus: OwnerDto, tempat: PlaceDto, usaha: WorkDto, koperasi: CooperativeStepDto, rekening: BankDto,
};

/** The fields that belong to a step: what it sends replaces all of them. */
const FIELDS: Readonly<Record<StepName, readonly string[]>> = {
  jenis: ['kind'], identitas: ['name', 'nib', 'npwp', 'womenOwned'], pengurus: ['ownerName', 'ownerNik', 'phone'], tempat: ['kecamatan', 'address'],
  usaha: ['capacities', 'yearlySales'], koperasi: ['cooperative'], rekening: ['bank'],
};

export function isStep(name: string): name is StepName {
  return (STEP_NAMES as readonly string[]).includes(name);
}

/** Only cooperatives are asked about their members. */
export function stepsFor(draft: DraftWords): readonly StepName[] {
  return STEP_NAMES.filter((name) => name !== 'koperasi' || draft['kind'] === 'cooperative');
}

export function stepAfter(name: StepName, draft: DraftWords): StepName | 'periksa' {
  const steps = stepsFor(draft);
  return steps[steps.indexOf(name) + 1] ?? 'periksa';
}

/** Where somebody left off: the first step that holds nothing yet. */
export function stepToGoOnWith(draft: DraftWords): StepName | 'periksa' {
  return stepsFor(draft).find((name) => !Object.keys(draft).some((field) => belongs(field, name))) ?? 'periksa';
}

/** The draft with this step's answers in the place of its former ones; a change of kind takes what no longer fits away. */
export function draftWith(draft: DraftWords, name: StepName, typed: DraftWords): DraftWords {
  const others = Object.entries(draft).filter(([field]) => !belongs(field, name));
  const own = Object.entries(typed).filter(([field]) => belongs(field, name));
  const all = Object.fromEntries([...others, ...own]);
  return all['kind'] === 'cooperative' ? without(all, 'yearlySales') : Object.fromEntries(Object.entries(all).filter(([field]) => !field.startsWith('cooperative.')));
}

/** What a step alone cannot see by its fields. */
export function expectStepFits(name: StepName, draft: DraftWords): void {
  if (name === 'usaha' && draft['kind'] !== 'cooperative') must(draft['yearlySales'] !== undefined && draft['yearlySales'] !== '', 'vendor.sales-needed');
  if (name === 'koperasi' && !Object.keys(draft).some((field) => field.startsWith('cooperative.'))) throw new BrokenRule('vendor.cooperative-facts-needed');
}

function belongs(field: string, name: StepName): boolean {
  return FIELDS[name].some((own) => field === own || field.startsWith(`${own}.`));
}

function without(words: DraftWords, name: string): DraftWords {
  return Object.fromEntries(Object.entries(words).filter(([field]) => field !== name));
}
