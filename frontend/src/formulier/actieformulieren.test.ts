import { describe, expect, it } from 'vitest';
import { ACTIES } from './actieformulieren';
import { bezoek, type Component } from './schema';

const BESTEMMINGEN = { gemeenten: ['Borne', 'Enschede'], andereRegios: [{ code: 'drenthe', naam: 'Drenthe', gemeenten: ['Assen'] }] };
const doorzetten = ACTIES.find(({ id }) => id === 'doorzetten')!;

describe('what can happen to a casus', () => {
  it('offers the municipalities of the region and of other regions', () => {
    const velden: Component[] = [];
    bezoek(doorzetten.schema(BESTEMMINGEN), (veld) => velden.push(veld));
    const plaatsen = velden.find(({ key }) => key === 'bestemming')?.values?.map(({ label }) => label);
    expect(plaatsen).toEqual(['Borne', 'Enschede', 'De gemeente is niet bekend', 'Een gemeente buiten de regio', 'Regio Drenthe: Assen']);
  });

  it('sends the region only when it is another one', () => {
    expect(doorzetten.verzoek({ bestemming: 'Borne', reden: 'woont daar' })).toEqual({ gemeente: 'Borne', reden: 'woont daar' });
    expect(doorzetten.verzoek({ bestemming: 'drenthe/Assen', reden: 'woont daar' })).toEqual({ regio: 'drenthe', gemeente: 'Assen', reden: 'woont daar' });
  });

  it('limits the length of every text, as the server does', () => {
    for (const actie of ACTIES) {
      bezoek(actie.schema(BESTEMMINGEN), (veld) => {
        if (veld.type.startsWith('text')) expect(veld.validate?.maxLength, veld.key).toBeGreaterThan(0);
      });
    }
  });
});
