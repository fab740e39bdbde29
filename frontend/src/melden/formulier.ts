import { kenmerken, locaties, slachtoffers, vermoedelijkePlegers } from './betrokkenen';
import { controleer } from './controle';
import { alinea, belLink, el } from './dom';
import { Foutweergave } from './foutweergave';
import type { Fout } from './fouten';
import { gevaarvragen } from './gevaar';
import type { Keuzelijsten, Regio } from './keuzelijsten';
import { melder } from './melder';
import { meldingUit } from './melding';
import { signalenlijst } from './signalen';
import { situatie } from './situatie';
import { aankruisvakken, keuzelijst, onderdeel } from './velden';
import { Verzending, type Ontvangst, type Uitkomst } from './verzenden';

/** The form: danger first. Calls back once, when the report is safely in. */
export function meldformulier(
  lijsten: Keuzelijsten,
  bijOntvangst: (ontvangst: Ontvangst, regio: Regio | undefined) => void,
): HTMLElement {
  let regio = lijsten.regios.length === 1 ? lijsten.regios[0] : undefined;
  const signalen = signalenlijst(lijsten);
  const knop = el(
    'button',
    { type: 'submit', class: 'utrecht-button utrecht-button--primary-action utrecht-button--submit' },
    'Melding versturen',
  );
  const voortgang = el('p', { class: 'voortgang', role: 'status' });
  const formulier = el(
    'form',
    { class: 'meldformulier', novalidate: true, autocomplete: 'off', 'aria-label': 'Meldformulier' },
    gevaarvragen(),
    situatie(lijsten, (gekozen) => {
      regio = gekozen;
      signalen.toon(gekozen?.signalen ?? lijsten.signalen);
      zegRegioteksten(gekozen);
    }),
    signalen.element,
    slachtoffers(lijsten),
    vermoedelijkePlegers(lijsten),
    locaties(lijsten),
    kenmerken(lijsten),
    achtergrond(lijsten),
    melder(),
    el('div', { class: 'verzenden' }, alinea('Uw melding gaat naar de regio die u koos.'), knop, voortgang),
  );
  const fouten = new Foutweergave(formulier);
  const verzending = new Verzending();
  const bewaking = bewaakOnverzonden(formulier);
  let bezig = false;

  formulier.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    fouten.wis();
    const melding = meldingUit(new FormData(formulier));
    const zelfGezien = [...controleer(melding), ...halveDatums(formulier)];
    if (zelfGezien.length > 0) {
      toon(fouten, { soort: 'fouten', fouten: zelfGezien });
      return;
    }
    bezig = true;
    knop.setAttribute('aria-disabled', 'true');
    voortgang.textContent = 'Bezig met versturen…';
    const uitkomst = await verzending.verstuur(melding);
    bezig = false;
    knop.removeAttribute('aria-disabled');
    voortgang.textContent = '';
    if (uitkomst.soort === 'ontvangen') {
      bewaking.stop();
      bijOntvangst(uitkomst.ontvangst, regio);
    } else {
      toon(fouten, uitkomst);
    }
  });
  return el('div', {}, fouten.overzicht, formulier);
}

/** What the page around the form says in a region; without one it keeps what it said. */
function zegRegioteksten(regio: Regio | undefined): void {
  for (const plek of document.querySelectorAll<HTMLElement>('[data-regiotekst]')) {
    const woorden = regio?.teksten?.[plek.dataset.regiotekst ?? ''];
    if (woorden) plek.textContent = woorden;
  }
}

function toon(fouten: Foutweergave, uitkomst: Exclude<Uitkomst, { soort: 'ontvangen' }>): void {
  switch (uitkomst.soort) {
    case 'fouten': {
      const aantal = uitkomst.fouten.length;
      const titel =
        aantal === 1 ? 'Er is 1 ding dat nog niet klopt' : `Er zijn ${aantal} dingen die nog niet kloppen`;
      return fouten.toon(titel, ['Uw melding is nog niet verstuurd.'], uitkomst.fouten);
    }
    case 'geweigerd':
      return fouten.toon('Uw melding is nog niet verstuurd', [uitkomst.uitleg]);
    case 'uitgelogd':
      return fouten.toon('U bent niet meer ingelogd', [
        'Uw melding is nog niet verstuurd, maar uw tekst staat hier nog. ',
        el(
          'a',
          { class: 'utrecht-link', href: '/inloggen', target: '_blank' },
          'Log opnieuw in op een ander tabblad',
        ),
        '. Kies daarna hier weer “Melding versturen”.',
      ]);
    case 'onzeker':
      return fouten.toon('Wij weten niet of uw melding is aangekomen', [
        'De verbinding viel weg of de server gaf geen goed antwoord. Uw tekst staat hier nog. Kies onderaan weer ' +
          '“Melding versturen”: uw melding komt nooit dubbel binnen. Is er nu gevaar? Wacht niet en bel ',
        belLink(),
        '.',
      ]);
  }
}

function achtergrond(lijsten: Keuzelijsten): HTMLElement {
  return onderdeel(
    undefined,
    'Achtergrond',
    aankruisvakken(
      { pad: 'risicogroepen', label: 'Hoort het slachtoffer bij een van deze groepen?' },
      lijsten.risicogroepen,
    ),
    keuzelijst({ pad: 'sector', label: 'In welke sector speelt het?' }, lijsten.sectoren, 'Geen keuze'),
  );
}

/** A date that is only partly typed reads as empty; sending it would silently lose it. */
function halveDatums(formulier: HTMLFormElement): Fout[] {
  return [...formulier.querySelectorAll<HTMLInputElement>('input[type="date"]')]
    .filter((veld) => veld.validity.badInput)
    .map((veld) => ({ veld: veld.name, melding: 'Vul de hele datum in, of laat het veld leeg.' }));
}

function bewaakOnverzonden(formulier: HTMLFormElement): { stop: () => void } {
  const waarschuw = (vertrek: BeforeUnloadEvent) => vertrek.preventDefault();
  formulier.addEventListener('input', () => window.addEventListener('beforeunload', waarschuw));
  return { stop: () => window.removeEventListener('beforeunload', waarschuw) };
}
