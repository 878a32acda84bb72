/** One kind of ware: what it is, what a unit costs in rupiah and how many a week a maker manages. */
export interface Ware {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly price: readonly [low: number, high: number];
  readonly perWeek: readonly [low: number, high: number];
}

export function ware(name: string, unit: string, price: Ware['price'], perWeek: Ware['perWeek'], description: string): Ware {
  return { name, unit, price, perWeek, description };
}
