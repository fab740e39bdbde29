import { describe, expect, it } from 'vitest';
import { leesInvoer, toonInvoer } from './datuminvoer';
import { HALVE_DATUM } from './toets';

describe('date entry', () => {
  it.each([
    ['1-3-2026', '2026-03-01'],
    ['01/03/2026', '2026-03-01'],
    [' 28.02.1990 ', '1990-02-28'],
    ['', null],
    ['1 maart', HALVE_DATUM],
    ['2026-03-01', HALVE_DATUM],
  ])('reads %j as %j', (datum, waarde) => {
    expect(leesInvoer({ datum, tijd: '' }, false)).toBe(waarde);
  });

  it.each([
    ['1-3-2026', ''],
    ['', '12:30'],
    ['30-2-2026', '12:30'],
    ['1-3-2026', '24:00'],
    ['1-3-2026', '12:60'],
  ])('takes %j with %j for incomplete', (datum, tijd) => {
    expect(leesInvoer({ datum, tijd }, true)).toBe(HALVE_DATUM);
  });

  it('writes a moment in UTC and shows it again in local time', () => {
    const invoer = { datum: '01-07-2026', tijd: '09:05' };
    const waarde = leesInvoer(invoer, true);
    expect(waarde).toMatch(/^2026-0[67]-\d\dT\d\d:\d\dZ$/);
    expect(toonInvoer(waarde, true)).toEqual(invoer);
  });

  it('shows nothing for what is no date', () => {
    expect(toonInvoer(HALVE_DATUM, true)).toEqual({ datum: '', tijd: '' });
  });
});
