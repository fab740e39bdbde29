import { schrijft } from './beeld';
import type { Handelingen } from './scherm';
import type { Toets } from './toetsen';
import type { Zitting } from './zitting';

/** The keys that do something now, for this user. */
export function toetsenVan(zitting: Zitting, opDeMuur: boolean, doe: Handelingen & { stap(stap: 1 | -1): void }): Toets[] {
  const wissel: Toets = { toets: 's', wat: opDeMuur ? 'Projectorbeeld sluiten' : 'Beeld voor de projector', doe: () => doe.projector() };
  if (opDeMuur) return [wissel, { toets: 'escape', wat: 'Projectorbeeld sluiten', doe: () => doe.projector() }];
  const bezig = zitting.stand === 'BEZIG';
  const leidt = bezig && schrijft(zitting.mijnRol);
  return [
    { toets: '?', wat: 'Dit overzicht', doe: () => doe.uitleg() },
    { toets: 'g', wat: 'Naar de agenda', doe: () => document.querySelector<HTMLElement>('.zitting__agenda button[tabindex="0"]')?.focus() },
    ...(bezig ? [wissel, { toets: 'i', wat: 'Inbreng vastleggen', doe: () => doe.open('inbreng') }] : []),
    ...(leidt
      ? [
          { toets: 'b', wat: 'Besluit vastleggen', doe: () => doe.open('besluiten') },
          { toets: 't', wat: 'Interventie vastleggen', doe: () => doe.open('interventies') },
          { toets: 'a', wat: 'Actie vastleggen', doe: () => doe.open('acties') },
          { toets: 'p', wat: 'Naar wie er aanwezig is', doe: () => document.querySelector<HTMLElement>('#deel-aanwezig input')?.focus() },
          { toets: 'n', wat: 'Volgend punt aan tafel', doe: () => doe.stap(1) },
          { toets: 'v', wat: 'Vorig punt aan tafel', doe: () => doe.stap(-1) },
          ...zitting.lagen.map((laag, index) => ({ toets: String(index + 1), wat: `Naar deel ${index + 1} van de zitting`, doe: () => doe.wisselLaag(laag) })),
        ]
      : []),
  ];
}
