import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { alinea, bericht, moment } from '../casus/stukken';
import { dag } from '../casus/woorden';
import type { Naspeelgroep, Naspeling, Wijziging } from './beleid';
import { knop, knoppen, link, merk, type Bureau } from './bureau';
import { haal, uitlegVan, verstuur, wijzigingpad } from './dienst';

const VRAAG_MS = 700;

/** The newest of a change with its groups, when there is one. */
export async function laatsteNaspeling(nummer: string): Promise<Naspeling | undefined> {
  const pad = wijzigingpad(nummer, '/naspelingen');
  const [laatste] = await haal<Naspeling[]>(pad);
  return laatste && haal<Naspeling>(`${pad}/${encodeURIComponent(laatste.id)}`);
}

/** Runs the draft over what was decided before, and shows what would have gone elsewhere. */
export function Naspelen({ bureau, wijziging, bewaard }: { bureau: Bureau; wijziging: Wijziging; bewaard(): Promise<boolean> }): JSX.Element {
  const pad = wijzigingpad(wijziging.nummer, '/naspelingen');
  const [naspeling, zet] = useState<Naspeling | undefined>();
  const [fout, zetFout] = useState('');
  useEffect(() => {
    laatsteNaspeling(wijziging.nummer).then((laatste) => laatste && zet((al) => al ?? laatste), () => undefined);
  }, [pad]);
  useEffect(() => {
    if (naspeling?.stand !== 'LOOPT') return undefined;
    const straks = setTimeout(() => {
      haal<Naspeling>(`${pad}/${encodeURIComponent(naspeling.id)}`).then(
        (nieuw) => {
          zet(nieuw);
          if (nieuw.stand === 'KLAAR') bureau.zeg('Het naspelen is klaar.');
        },
        () => zet({ ...naspeling }),
      );
    }, VRAAG_MS);
    return () => clearTimeout(straks);
  }, [naspeling]);
  const begin = async (alles: boolean) => {
    zetFout('');
    await bewaard();
    const uitkomst = await verstuur<{ id: string }>({ methode: 'POST', pad, inhoud: alles ? { alles } : {} });
    if (uitkomst.soort === 'klaar') zet({ id: uitkomst.inhoud.id, stand: 'LOOPT', gedaan: 0, anders: 0, groepen: [] });
    else zetFout(uitlegVan(uitkomst));
  };
  const loopt = naspeling?.stand === 'LOOPT';
  return h(
    'div',
    null,
    h('h3', { class: 'utrecht-heading-3' }, 'Naspelen'),
    alinea('Meldroute geeft het concept alles wat deze tabel eerder heeft beoordeeld, en telt waar het advies anders was geweest. Er verandert niets aan casussen.'),
    (wijziging.mag.bewerken || wijziging.mag.beoordelen) && !loopt && knoppen(knop('Het afgelopen jaar naspelen', () => void begin(false), 'primary-action'), knop('Alles naspelen', () => void begin(true))),
    fout !== '' && bericht('error', alinea(fout)),
    naspeling && stand(naspeling, () => void verstuur({ methode: 'DELETE', pad: `${pad}/${encodeURIComponent(naspeling.id)}` }).then(() => zet({ ...naspeling }))),
    naspeling?.stand === 'KLAAR' && naspeeluitkomst(naspeling),
  );
}

function stand(naspeling: Naspeling, breekAf: () => void): JSX.Element {
  const { stand: nu, gedaan = 0, totaal, melding } = naspeling;
  if (nu === 'LOOPT') {
    return h(
      'div',
      { class: 'casusdeel' },
      h('label', { class: 'utrecht-form-label', for: 'voortgang' }, totaal === undefined ? 'De beslissingen worden opgezocht…' : `${aantal(gedaan)} van ${aantal(totaal)} beslissingen nagespeeld`),
      h('progress', { id: 'voortgang', class: 'beleid__voortgang', ...(totaal === undefined ? {} : { max: Math.max(totaal, 1), value: gedaan }) }),
      knoppen(knop('Stoppen', breekAf)),
    );
  }
  if (nu === 'KLAAR') return h('div', null);
  return bericht('error', alinea(nu === 'AFGEBROKEN' ? 'Het naspelen is gestopt.' : (melding ?? 'Het naspelen is mislukt. Probeer het opnieuw.')));
}

const aantal = (getal: number) => getal.toLocaleString('nl-NL');

export function naspeeluitkomst({ totaal = 0, anders = 0, pastNiet = 0, groepen = [], sinds, klaarOp, verzamelt }: Naspeling): JSX.Element {
  const periode = sinds === undefined ? 'alle beslissingen tot nu' : `de beslissingen sinds ${dag(sinds)}`;
  return h(
    'div',
    null,
    bericht(
      anders === 0 ? 'ok' : 'info',
      alinea(h('strong', null, totaal === 0 ? 'Er is nog niets om na te spelen.' : anders === 0 ? `Geen enkele van de ${aantal(totaal)} beslissingen was anders geweest.` : `${aantal(anders)} van de ${aantal(totaal)} beslissingen ${anders === 1 ? 'was' : 'waren'} anders geweest.`)),
      alinea(`Nagespeeld: ${periode}.`, klaarOp !== undefined && [' Klaar op ', moment(klaarOp), '.']),
      pastNiet > 0 && alinea(`${aantal(pastNiet)} oude beslissingen pasten niet meer op deze tabel en zijn niet meegeteld.`),
    ),
    groepen.length > 0 &&
      h(
        'ol',
        { class: 'beleid__lijst' },
        groepen.map((groep, index) => groepkaart(groep, index, verzamelt === true)),
      ),
  );
}

function groepkaart({ van, naar, aantal: hoeveel, alZoNu, pastNiet, afgeweken = 0, casussen }: Naspeelgroep, index: number, verzamelt: boolean): JSX.Element {
  return h(
    'li',
    { class: 'beleid__kaart', key: index },
    h('h4', { class: 'utrecht-heading-3' }, `${aantal(hoeveel)} keer`, alZoNu && merk('Ook zonder deze wijziging'), pastNiet && merk('Past niet meer', 'fout')),
    h('p', { class: 'utrecht-paragraph' }, h('strong', null, verzamelt ? 'Valt weg: ' : 'Was: '), van || 'niets'),
    h('p', { class: 'utrecht-paragraph' }, h('strong', null, verzamelt ? 'Komt erbij: ' : 'Wordt: '), naar || 'niets'),
    afgeweken > 0 && h('p', { class: 'zacht' }, `Bij ${aantal(afgeweken)} daarvan week de medewerker af van het advies.`),
    casussen !== undefined && casussen.length > 0
      ? h('details', { class: 'meer' }, h('summary', null, casussen.length === 1 ? 'Welke casus' : 'Welke casussen'), h('p', { class: 'utrecht-paragraph beleid__casussen' }, casussen.map((nummer) => h('span', { key: nummer }, link(`/casus/${encodeURIComponent(nummer)}`, nummer), ' '))))
      : h('p', { class: 'zacht' }, 'U ziet hier alleen het aantal, omdat u deze casussen niet mag inzien.'),
  );
}
