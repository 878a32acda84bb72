import { Together } from './together.js';

describe('questions that travel together', () => {
  it('go on one trip when they come at once, and each gets its own answer', async () => {
    const trips: number[] = [];
    const doubled = new Together<number, number>((numbers) => { trips.push(numbers.length); return Promise.resolve(numbers.map((each) => each * 2)); });
    expect(await Promise.all([1, 2, 3].map((each) => doubled.ask(each)))).toEqual([2, 4, 6]);
    expect(trips).toEqual([3]);
  });

  it('wait while a trip is under way, and never go in a larger company than agreed', async () => {
    const trips: number[] = [];
    const arrivals: (() => void)[] = [];
    const slow = new Together<number, number>((numbers) => {
      trips.push(numbers.length);
      return new Promise((resolve) => { arrivals.push(() => resolve(numbers)); });
    }, 2);
    const answers = [slow.ask(1)];
    await turn();
    answers.push(slow.ask(2), slow.ask(3), slow.ask(4));
    await turn();
    expect(trips).toEqual([1]);
    for (let trip = 0; trip < 3; trip += 1) {
      arrivals[trip]?.();
      await turn();
    }
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4]);
    expect(trips).toEqual([1, 2, 1]);
  });

  it('do not wait for one that goes alone', async () => {
    let release: (answer: number[]) => void = () => undefined;
    const stuck = new Together<number, number>((numbers, alone) => {
      if (!numbers.includes(13)) return Promise.resolve(numbers);
      return alone ? new Promise((resolve) => { release = resolve; }) : Promise.reject(new Error('13 waits for a lock'));
    });
    const late = stuck.ask(13);
    await turn();
    expect(await stuck.ask(14)).toBe(14);
    release([13]);
    expect(await late).toBe(13);
  });

  it('are asked alone when one of them spoils the trip, so that only that one fails', async () => {
    const fussy = new Together<number, number>((numbers) => (numbers.includes(13) ? Promise.reject(new Error('not 13')) : Promise.resolve(numbers)));
    const answers = await Promise.allSettled([12, 13, 14].map((each) => fussy.ask(each)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => { setImmediate(() => setImmediate(resolve)); });
}
