import { BadSetting, readConfig } from './config.js';

describe('the environment', () => {
  it.each([
    [{ PORT: 'tiga ribu' }, 'PORT'],
    [{ PORT: '0x50' }, 'PORT'],
    [{ PORT: '1e3' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL'],
    [{ SMTP_URL: 'mail' }, 'SMTP_URL'],
    [{ LUMBUNG_URL: 'lumbung' }, 'LUMBUNG_URL'],
    [{ LUMBUNG_ROLE: 'pekerja' }, 'LUMBUNG_ROLE'],
    [{ LUMBUNG_DEMO: 'ya' }, 'LUMBUNG_DEMO'],
    [{ LUMBUNG_OCID_PREFIX: 'x' }, 'LUMBUNG_OCID_PREFIX'],
    [{ LUMBUNG_PROXIES: 'uniquelocal, siapa saja' }, 'LUMBUNG_PROXIES'],
    [{ LUMBUNG_PROXIES: '10.0.0.0/33' }, 'LUMBUNG_PROXIES'],
  ])('%j is refused in a sentence that names it', (env, name) => {
    expect(() => readConfig(env)).toThrow(BadSetting);
    expect(() => readConfig(env)).toThrow(new RegExp(`${name} (must|harus)`));
  });

  it('believes only this machine about a caller\'s address, unless proxies are named', () => {
    expect(readConfig({}).proxies).toBe('loopback');
    expect(readConfig({ LUMBUNG_PROXIES: 'uniquelocal, 203.0.113.7, fd00::/8' }).proxies).toBe('uniquelocal, 203.0.113.7, fd00::/8');
  });

  it('takes an empty variable as none', () => {
    const empty = Object.fromEntries(['PORT', 'DATABASE_URL', 'LUMBUNG_DATA', 'LUMBUNG_KEYS', 'LUMBUNG_URL', 'LUMBUNG_ROLE', 'LUMBUNG_DEMO'].map((name, at) => [name, at % 2 === 0 ? '' : '  ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('is production only when it says so', () => {
    expect([readConfig({}), readConfig({ NODE_ENV: 'production' })].map(({ production }) => production)).toEqual([false, true]);
  });
});
