import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { proefcasus } from './proefcasus';
import { toestemming, type Toestemming } from './toestemming';
import { Woorden } from './woorden';

const WOORDEN = new Woorden({ interventiesoort: { ZORG: 'Zorg' }, partner: { COMENSHA: 'CoMensha' }, gegevens: { IDENTITEIT: 'Wie het is', CONTACT: 'Contactgegevens' } }, {});

const GEGEVEN: Toestemming = {
  doel: 'ZORG',
  partner: 'COMENSHA',
  categorieen: ['IDENTITEIT', 'CONTACT'],
  gever: 'SLACHTOFFER',
  wijze: 'SCHRIFTELIJK',
  gegevenOp: '2026-11-01',
  toelichting: 'Ondertekend formulier.',
  tijdstip: '2026-11-01T09:00:00Z',
};

function tekst(...toestemmingen: Toestemming[]): string | null {
  const plek = document.createElement('div');
  render(toestemming({ ...proefcasus(), toestemmingen }, WOORDEN) ?? null, plek);
  return plek.textContent;
}

describe('toestemming', () => {
  it('is not there while nobody agreed to anything', () => {
    expect(tekst()).toBe('');
  });

  it('says for what, with whom, of which data and since when', () => {
    expect(tekst(GEGEVEN)).toContain('Zorg: CoMensha. Alleen: wie het is, contactgegevens. Gegeven door het slachtoffer, op papier, op 1 november 2026. Ondertekend formulier.');
  });

  it('keeps what was withdrawn, and says that it was', () => {
    const ruim = { ...GEGEVEN, categorieen: [], partner: undefined, ingetrokkenOp: '2026-11-02T09:00:00Z', redenIntrekking: 'Wil het niet meer.' };
    expect(tekst(ruim as unknown as Toestemming)).toMatch(/alle partners voor dit doel\. Alles wat nodig is\..*Ingetrokken op 2 november 2026.*Wil het niet meer\./);
  });
});
