/**
 * The offer forms that this phone has seen, so that each opens without a network. What lies here is what the lot says in public, the committee's public
 * keys, and the name of the business; no price (drafts have a shelf of their own) and nothing of a person. All of it goes when somebody signs out.
 */
export interface KeptForm {
  /** Path and query of its page. */
  readonly address: string;
  readonly title: string;
  /** The page's main part, before its script touched it. */
  readonly main: string;
  /** The script that main was drawn for; another one might not fit it. */
  readonly script: string;
  readonly closesAt: string;
  /** By how much the server's clock was ahead of this phone's. */
  readonly ahead: number;
  /** What the server says about sealing for this lot: manifest and committee. */
  readonly sealing: unknown;
}

const STORE = 'forms';

export async function keepForm(form: KeptForm): Promise<void> {
  await use('readwrite', (forms) => forms.put(form, form.address));
}

export function formAt(address: string): Promise<KeptForm | undefined> {
  return use('readonly', (forms) => forms.get(address) as IDBRequest<KeptForm | undefined>);
}

export function keptForms(): Promise<readonly KeptForm[]> {
  return use('readonly', (forms) => forms.getAll() as IDBRequest<KeptForm[]>);
}

export async function forgetForms(): Promise<void> {
  await use('readwrite', (forms) => forms.clear());
}

async function use<Result>(mode: IDBTransactionMode, ask: (forms: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const opening = indexedDB.open('lumbung-forms', 1);
  opening.addEventListener('upgradeneeded', () => { opening.result.createObjectStore(STORE); });
  const shelf = await answered(opening);
  try {
    return await answered(ask(shelf.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    shelf.close();
  }
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
