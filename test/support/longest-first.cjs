const { default: Sequencer } = require('@jest/test-sequencer');

/** Those that start whole houses and browsers. On a machine that has no durations of an earlier run yet, jest would begin with the longest files, and one of these would end alone. */
const LONG = /[\\/]test[\\/](browser[\\/]|flows[\\/](story|demo|start|kill|leak-hunt)\.spec)/;

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).toSorted((one, other) => Number(LONG.test(other.path)) - Number(LONG.test(one.path)));
  }
};
