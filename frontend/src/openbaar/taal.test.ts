import { afterEach, describe, expect, it } from 'vitest';
import { dag, TALEN, taalVan, taalkeuze, tekst, TEKSTEN, wissel, type Taalcode } from './taal';
import { nl, type Sleutel } from './talen/nl';

const CODES = Object.keys(TALEN) as Taalcode[];
const SLEUTELS = Object.keys(nl) as Sleutel[];

/** Words that are the same in two languages. */
const GELIJK = new Set(['Contact', 'Adres, bedrijf', 'Nee', 'Ja']);

afterEach(() => {
  document.body.replaceChildren();
  wissel('nl');
});

describe('each language', () => {
  it.each(CODES)('has every text: %s', (code) => {
    expect(Object.keys(TEKSTEN[code]).sort()).toEqual([...SLEUTELS].sort());
    for (const sleutel of SLEUTELS) expect(TEKSTEN[code][sleutel].trim(), sleutel).not.toBe('');
  });

  it.each(CODES.filter((code) => code !== 'nl'))('left no text in Dutch: %s', (code) => {
    const zelfde = SLEUTELS.filter((sleutel) => TEKSTEN[code][sleutel] === nl[sleutel] && !GELIJK.has(nl[sleutel]));
    expect(zelfde).toEqual([]);
  });

  it.each(CODES)('names 112 and the phone numbers where the Dutch text does: %s', (code) => {
    for (const sleutel of SLEUTELS) {
      const nummers = (zin: string) => zin.match(/\b(112|0900 8844|0800 7000)\b/g) ?? [];
      expect(nummers(TEKSTEN[code][sleutel]), sleutel).toEqual(nummers(nl[sleutel]));
    }
  });

  it.each(['bg', 'uk'] as const)('is in its own script: %s', (code) => {
    const latijn = SLEUTELS.filter((sleutel) => !/[\u0400-\u04ff]/.test(TEKSTEN[code][sleutel]));
    expect(latijn).toEqual([]);
  });

  it.each(CODES)('says nothing of trafficking in the title, which the browser keeps: %s', (code) => {
    expect(TEKSTEN[code].titel).toMatch(/^[IИІ]\p{L}{8,11}$/u);
  });
});

describe('the choice of language', () => {
  it('follows the browser, and is English for who speaks another language', () => {
    expect(taalVan(['pl-PL', 'nl'])).toBe('pl');
    expect(taalVan(['de', 'ro'])).toBe('ro');
    expect(taalVan(['ar'])).toBe('en');
    expect(taalVan([])).toBe('en');
  });

  it('says everything again and leaves what was typed', () => {
    const veld = document.createElement('input');
    const zin = tekst('p', 'noodnummer');
    const moment = dag('2026-11-28T09:00:00Z');
    document.body.append(taalkeuze(), zin, veld, moment);
    veld.value = 'ktoś';
    document.querySelector<HTMLButtonElement>('[lang="pl"]')?.click();
    expect(zin.textContent).toBe('Czyjeś życie jest zagrożone? Zadzwoń pod 112.');
    expect(zin.querySelector('a')?.getAttribute('href')).toBe('tel:112');
    expect(moment.textContent).toContain('28 listopada 2026');
    expect(veld.value).toBe('ktoś');
    expect(document.documentElement.lang).toBe('pl');
    expect(document.title).toBe('Informacje');
    expect([...document.querySelectorAll('[aria-pressed="true"]')].map((knop) => knop.textContent)).toEqual(['Polski']);
  });
});
